import { parseInstant, toInstant } from '../../kernel/instant.js';
import { readInput } from '../../kernel/read-input.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import { byText } from '../../kernel/sort.js';
import type { Fact } from '../../facts/types/index.js';
import { allOf } from '../tasks/book.js';
import type { WorkBook } from '../tasks/book.js';
import { houseDate } from '../tasks/hierarchy.js';
import { aSettlePromise } from '../read-orders.js';

/** A promise to pay and what became of it. */
export interface PromiseRow {
  readonly promise: string;
  readonly loans: readonly string[];
  /** Major units. */
  readonly amount: number;
  /** Local date, the last on which it can be kept. */
  readonly dueOn: string;
  readonly contact: string | null;
  readonly madeAt: string;
  readonly status: 'open' | 'kept' | 'broken' | 'cancelled';
  /** Open although its day is over: somebody has to say what became of it. */
  readonly lapsed: boolean;
  /** The fact that settled it. */
  readonly settledBy: string | null;
}

const STATUS = {
  PromiseKept: 'kept', PromiseBroken: 'broken', PromiseCancelled: 'cancelled',
} as const;

/**
 * Promises to pay as they stand on a date, by the day they are due. What settled one first counts;
 * a later word on it changes nothing.
 */
export function listPromises(book: WorkBook, on: string): readonly PromiseRow[] {
  const ends = [...allOf(book, 'PromiseKept'), ...allOf(book, 'PromiseBroken'),
    ...allOf(book, 'PromiseCancelled')]
    .sort((a, b) => byText(a.at, b.at) || byText(a.id, b.id));
  const first = new Map([...ends].reverse().map((fact) => [fact.promise, fact]));
  const rows = allOf(book, 'PromiseMade').map((fact): PromiseRow => {
    const end = first.get(fact.promise);
    const status = end === undefined ? 'open' : STATUS[end.type];
    return {
      promise: fact.promise, loans: fact.loans, amount: fact.amount, dueOn: fact.dueOn,
      contact: fact.contact ?? null, madeAt: fact.at, status,
      lapsed: status === 'open' && fact.dueOn < on, settledBy: end?.id ?? null,
    };
  });
  return rows.sort((a, b) => byText(a.dueOn, b.dueOn) || byText(a.promise, b.promise));
}

/** What is ordered of a promise. */
export interface SettlePromise {
  readonly id: string;
  readonly at: string;
  readonly promise: string;
  readonly as: 'kept' | 'broken' | 'cancelled';
  readonly by: string;
  /** Owed for a cancellation. */
  readonly reason?: string;
}

/**
 * What became of a promise, once. It is broken only when its day is over: until then it may yet
 * be kept.
 * @returns The fact, or `promise.*` problems.
 */
export function settlePromise(book: WorkBook, asked: SettlePromise): Result<readonly Fact[]> {
  const read = readInput('promise', aSettlePromise, asked);
  if (!read.ok) return read;
  const order = read.value;
  const ms = parseInstant(order.at) as number;
  const on = houseDate(book.policy, order.at);
  const row = listPromises(book, on).find(({ promise }) => promise === order.promise);
  const { promise, id } = order;
  if (row === undefined) return fail([problem('promise.unknown', ['promise'], { promise })]);
  if (row.status !== 'open') {
    return row.settledBy === id && row.status === order.as ? ok([])
      : fail([problem('promise.settled', ['promise'], { promise, status: row.status })]);
  }
  if (order.as === 'broken' && !row.lapsed) {
    return fail([problem('promise.not-due', ['at'], { promise, dueOn: row.dueOn })]);
  }
  const base = { id, at: toInstant(ms), promise };
  if (order.as === 'kept') return ok([{ type: 'PromiseKept', ...base }]);
  if (order.as === 'broken') return ok([{ type: 'PromiseBroken', ...base }]);
  const reason = (order.reason ?? '').trim();
  return reason === '' ? fail([problem('promise.no-reason', ['reason'], { promise })])
    : ok([{ type: 'PromiseCancelled', ...base, by: order.by, reason }]);
}
