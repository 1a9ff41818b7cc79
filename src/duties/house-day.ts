import { parseLocalDate } from '../kernel/calendar.js';
import { InvariantError } from '../kernel/result.js';
import { localDayOf } from '../kernel/zones.js';
import type { RuleEnv } from '../rules/policy.js';

/**
 * Names the local date of an instant in the house's zone: duties count there, whoever owes them.
 * @param at - Epoch ms.
 * @returns Day number, days since 1970-01-01.
 */
export function houseDay(env: Pick<RuleEnv, 'zoneData' | 'zone'>, at: number): number {
  return localDayOf(env.zoneData, env.zone, at);
}

/**
 * Reads a date of a fact or a rule; both were checked at the border.
 * @throws InvariantError `date.unparsed` when they were not.
 */
export function dayOfDate(date: string): number {
  const day = parseLocalDate(date);
  if (day === null) throw new InvariantError('date.unparsed', { date });
  return day;
}
