import type { Hash } from '../../kernel/hash.js';
import { parseInstant, toInstant } from '../../kernel/instant.js';
import { readInput } from '../../kernel/read-input.js';
import { fail, InvariantError, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import { byText, sortBy } from '../../kernel/sort.js';
import type { Fact, FactOf } from '../../facts/types/index.js';
import type { DrawCheck } from '../../terms/record/registers.js';
import type { DrawKind } from '../../terms/words.js';
import { allOf, factsOf } from '../tasks/book.js';
import type { WorkBook } from '../tasks/book.js';
import { listTasks } from '../tasks/fold-task.js';
import { hasAuthority, houseDate } from '../tasks/hierarchy.js';
import { aCommitDraw, aRevealDraw } from '../read-orders.js';

/** Shorter ones could be found by trying: 32 characters, of hexadecimal digits 128 bits. */
const SEED_LENGTH_MIN = 32;

/**
 * Picks by lot. Each is ranked by the SHA-256 of seed, draw and its own id, and the lowest are
 * taken: order and repeats of the population change nothing, and nobody can move one in or out
 * without another seed.
 */
export function drawLots(
  hash: Hash, draw: { readonly draw: string; readonly seed: string; readonly size: number },
  population: readonly string[],
): readonly string[] {
  const ranked = sortBy([...new Set(population)].sort(byText),
    (id) => hash(`${draw.seed}/${draw.draw}/${id}`));
  return ranked.slice(0, draw.size).sort(byText);
}

/**
 * The day of an unannounced check, drawn from the days on which it is permitted.
 * @param days - At least one; order and repeats change nothing.
 * @throws InvariantError `draw.no-days` where there is none.
 */
export function drawDay(
  hash: Hash, draw: { readonly draw: string; readonly seed: string }, id: string,
  days: readonly string[],
): string {
  const sorted = [...new Set(days)].sort(byText);
  if (sorted.length === 0) throw new InvariantError('draw.no-days', { draw: draw.draw });
  // 48 bits: over a year of days the bias is under one in 10^11.
  const number = Number.parseInt(hash(`${draw.seed}/${draw.draw}/day/${id}`).slice(0, 12), 16);
  return sorted[number % sorted.length] as string;
}

/** What is settled before the first day of what it draws from. */
export interface CommitDraw {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly draw: string;
  readonly kind: DrawKind;
  readonly seed: string;
  readonly from: string;
  readonly until: string;
  readonly size: number;
}

/**
 * A draw committed to: the SHA-256 of its seed goes on record, the seed stays secret.
 * @returns The fact, or `draw.*` problems: no authority, a short seed, too late.
 */
export function commitDraw(book: WorkBook, asked: CommitDraw): Result<readonly Fact[]> {
  const read = readInput('draw', aCommitDraw, asked);
  if (!read.ok) return read;
  const order = read.value;
  const ms = parseInstant(order.at) as number;
  const on = houseDate(book.policy, order.at);
  const problems = [
    ...hasAuthority(book.policy.work, order.by, 'draw', on) ? []
      : [problem('draw.no-authority', ['by'], { officer: order.by, authority: 'draw' })],
    ...order.seed.length >= SEED_LENGTH_MIN ? []
      : [problem('draw.seed-short', ['seed'], { min: SEED_LENGTH_MIN })],
    ...on < order.from && order.from <= order.until ? []
      : [problem('draw.committed-late', ['from'], { from: order.from, on })],
    ...allOf(book, 'DrawCommitted').some(({ draw }) => draw === order.draw)
      ? [problem('draw.id-taken', ['draw'], { draw: order.draw })] : [],
  ];
  if (problems.length > 0) return fail(problems);
  const { id, by, draw, kind, from, until, size } = order;
  return ok([{
    type: 'DrawCommitted', id, at: toInstant(ms), draw, kind, from, until, size, by,
    commitment: book.policy.hash(order.seed),
  }]);
}

/**
 * Tasks completed on the dates of a draw: what a second line samples from.
 * @param knownAt - What was learned later does not count: it could not be drawn.
 */
export function completedBetween(
  book: WorkBook, from: string, until: string, knownAt: string,
): readonly string[] {
  return listTasks(book).filter((task) => {
    const known = factsOf(book, `task/${task.task}`, 'TaskCompleted')
      .some((fact) => (fact.recordedAt ?? fact.at) <= knownAt);
    const done = task.history.find(({ step }) => step === 'completed');
    if (task.status !== 'completed' || done === undefined || !known) return false;
    const on = houseDate(book.policy, done.at);
    return on >= from && on <= until;
  }).map(({ task }) => task);
}

/** A draw made, once its last day is over. */
export interface RevealDraw {
  readonly id: string;
  readonly at: string;
  readonly draw: string;
  readonly seed: string;
  /** For unannounced checks, what may be hit; a second line's is read from the book. */
  readonly population?: readonly string[];
}

/**
 * A draw made and its seed told, once its last day is over.
 * @returns The fact, or `draw.*` problems.
 */
export function revealDraw(book: WorkBook, asked: RevealDraw): Result<readonly Fact[]> {
  const read = readInput('draw', aRevealDraw, asked);
  if (!read.ok) return read;
  const order = read.value;
  const ms = parseInstant(order.at) as number;
  const committed = allOf(book, 'DrawCommitted').find(({ draw }) => draw === order.draw);
  if (committed === undefined) return fail([problem('draw.unknown', ['draw'], { draw: order.draw })]);
  const problems = [
    ...book.policy.hash(order.seed) === committed.commitment ? []
      : [problem('draw.seed-differs', ['seed'], { draw: order.draw })],
    ...committed.kind === 'unannounced' || houseDate(book.policy, order.at) > committed.until ? []
      : [problem('draw.revealed-early', ['at'], { until: committed.until })],
  ];
  if (problems.length > 0) return fail(problems);
  const population = [...new Set(committed.kind === 'second-line'
    ? completedBetween(book, committed.from, committed.until, toInstant(ms))
    : order.population ?? [])].sort(byText);
  return ok([{
    type: 'DrawRevealed', id: order.id, at: toInstant(ms), draw: order.draw, seed: order.seed,
    population, picked: drawLots(book.policy.hash, { ...committed, seed: order.seed }, population),
  }]);
}

function problemsOf(
  book: WorkBook, committed: FactOf<'DrawCommitted'>, revealed: FactOf<'DrawRevealed'>,
): readonly string[] {
  const { hash } = book.policy;
  const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');
  const picked = drawLots(hash, { ...committed, seed: revealed.seed }, revealed.population);
  const learned = houseDate(book.policy, committed.recordedAt ?? committed.at);
  return [
    ...hash(revealed.seed) === committed.commitment ? [] : ['draw.seed-differs'],
    ...learned < committed.from ? [] : ['draw.committed-late'],
    ...same(picked, [...revealed.picked].sort(byText)) ? [] : ['draw.picked-differs'],
    ...committed.kind === 'unannounced' || same([...revealed.population].sort(byText),
      completedBetween(book, committed.from, committed.until, revealed.at)) ? []
      : ['draw.population-differs'],
  ];
}

/**
 * Every draw on record, checked by anyone who has the facts: committed before its first day, its
 * seed the one committed to, its population whole, its picks the ones that the seed gives. A draw
 * that was never revealed says so.
 */
export function verifyDraws(book: WorkBook): readonly DrawCheck[] {
  const revealed = new Map(allOf(book, 'DrawRevealed').map((fact) => [fact.draw, fact]));
  return allOf(book, 'DrawCommitted').map((committed): DrawCheck => {
    const told = revealed.get(committed.draw);
    const problems = told === undefined ? ['draw.not-revealed'] : problemsOf(book, committed, told);
    return {
      draw: committed.draw, honest: problems.length === 0, problems: [...problems].sort(byText),
      population: told?.population ?? [], picked: told?.picked ?? [],
    };
  }).sort((a, b) => byText(a.draw, b.draw));
}
