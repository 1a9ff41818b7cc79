import { parseInstant, toInstant } from '../../kernel/instant.js';
import { readInput } from '../../kernel/read-input.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { Fact, Scope } from '../../facts/types/index.js';
import { anOverrideOrder } from '../read-orders.js';
import type { WorkBook } from './book.js';
import { hasAuthority, houseDate } from './hierarchy.js';

/** An exception that a person takes on themselves. */
export interface OverrideOrder {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly scope: Scope;
  /** An instant after `at`: nothing is overridden for good. */
  readonly until: string;
}

/**
 * An override on record: who, with which authority, why, for what, until when. It is a judgement
 * for the file; no rule yields to it by itself.
 * @returns `OverrideGranted`, or `override.*` problems.
 */
export function grantOverride(book: WorkBook, asked: OverrideOrder): Result<readonly Fact[]> {
  const read = readInput('override', anOverrideOrder, asked);
  if (!read.ok) return read;
  const order = read.value;
  const at = parseInstant(order.at) as number;
  const until = parseInstant(order.until) as number;
  const may = hasAuthority(book.policy.work, order.by, 'override', houseDate(book.policy, order.at));
  const problems = [
    ...may ? [] : [problem('override.no-authority', ['by'], { officer: order.by, authority: 'override' })],
    ...order.reason.trim() === '' ? [problem('override.no-reason', ['reason'], {})] : [],
    ...until > at ? []
      : [problem('override.until-over', ['until'], { until: order.until })],
    ...Object.keys(order.scope).length > 0 ? [] : [problem('override.boundless', ['scope'], {})],
  ];
  if (problems.length > 0) return fail(problems);
  return ok([{
    type: 'OverrideGranted', id: order.id, at: toInstant(at), by: order.by, authority: 'override',
    reason: order.reason, scope: order.scope, until: toInstant(until),
  }]);
}
