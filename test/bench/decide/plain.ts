import { CODES, DAY, HUMAN } from './workload.js';
import type { Ask, Borrower, Code } from './workload.js';

/** Local date (days since 1970) and minute of the day of an instant. */
export type LocalTime = (zone: string, at: number) => { readonly day: number; readonly minute: number };

/** The ten rules over plain arrays; only the way to local time differs between two peers. */
export function plainAnswer(local: LocalTime, b: Borrower, ask: Ask): Code[] {
  const found = new Set<Code>();
  const given = b.consents.filter((c) => c.channel === ask.channel && c.from <= ask.at);
  if (given.length === 0) found.add('no-consent');
  else if (!given.some((c) => c.until > ask.at)) found.add('withdrawn');
  const now = local(b.zone, ask.at);
  if (ask.channel !== 'in-app' && (now.minute < 480 || now.minute >= 1260)) found.add('hours');
  const since = (days: number, at: number): boolean => now.day - local(b.zone, at).day < days;
  const past = b.contacts.filter((c) => c.at <= ask.at && c.at > ask.at - 33 * DAY);
  if (ask.channel === 'phone') {
    const calls = past.filter((c) => c.channel === 'phone' && c.loan === ask.loan);
    if (calls.filter((c) => c.out && since(7, c.at)).length >= 7) found.add('cap');
    if (calls.some((c) => c.outcome === 'conversation' && since(7, c.at))) found.add('cool-down');
  }
  if (b.ceaseAt <= ask.at) found.add('cease');
  if (b.attorneyAt <= ask.at) found.add('attorney');
  if (ask.atWork && b.noWork && (ask.channel === 'phone' || ask.channel === 'visit')) found.add('workplace');
  if (ask.channel === 'visit' && b.pastDueDays < 30) found.add('visit');
  if (HUMAN.includes(ask.channel)) {
    const talks = past.filter((c) => HUMAN.includes(c.channel) && c.out && c.outcome === 'conversation' && since(30, c.at));
    if (talks.length >= 4) found.add('human-cap');
  }
  return CODES.filter((c) => found.has(c));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a competent engineer writes first: one cached formatter per zone. */
export const intlLocal: LocalTime = (zone, at) => {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' });
    formats.set(zone, format);
  }
  const part: Record<string, number> = {};
  for (const p of format.formatToParts(at)) part[p.type] = Number(p.value);
  return {
    day: Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'] ?? 1) / DAY,
    minute: (part['hour'] ?? 0) * 60 + (part['minute'] ?? 0),
  };
};
