import { conclude, say } from './answer.js';
import type { Answer, Said } from './answer.js';
import { DAY, HUMAN, STATUTORY } from './workload.js';
import type { Ask, Borrower } from './workload.js';

/*
 * What a good engineer writes without a rules library: one loop over the contacts with the cheap
 * tests first, constants for what never varies, one cached formatter per zone whose text is cut
 * up by position, and no formatting of a contact that lies a whole day before its window.
 */

const formats = new Map<string, Intl.DateTimeFormat>();
const two = (text: string, i: number): number => (text.charCodeAt(i) - 48) * 10 + text.charCodeAt(i + 1) - 48;

/** `2026-03-08 01:59` in a zone. */
function localText(zone: string, at: number): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return format.format(at);
}

const dayOf = (text: string): number => Date.UTC(two(text, 0) * 100 + two(text, 2), two(text, 5) - 1, two(text, 8)) / DAY;
const minuteOf = (text: string): number => two(text, 11) * 60 + two(text, 14);

/** Facts of a question that its rules judge; plain code finds them, an engine may judge them. */
export interface Counts {
  readonly day: number;
  readonly minute: number;
  /** The first purpose without a basis: what was withdrawn; null when every purpose stands. */
  readonly lacking: readonly string[] | null;
  readonly standing: readonly string[];
  /** Calls in seven dates, with the date of each. */
  readonly calls: readonly string[];
  readonly callDays: readonly number[];
  /** Conversations by telephone in seven dates, and the last date. */
  readonly talks: readonly string[];
  readonly talkDay: number;
  readonly human: readonly string[];
  readonly humanDays: readonly number[];
}

function basis(b: Borrower, ask: Ask): { lacking: string[] | null; standing: string[] } {
  const standing: string[] = [];
  for (const purpose of ask.purposes) {
    if (purpose === 'legally-required-notice') {
      if (b.statuteAt > ask.at) return { lacking: [], standing };
      standing.push('statute');
      continue;
    }
    const before = standing.length;
    const ended: string[] = [];
    for (const given of b.consents) {
      if (given.at > ask.at) break;
      if (given.purpose !== purpose || given.channel !== ask.channel) continue;
      let end: string | null = null;
      for (const w of b.withdrawals) {
        if (w.at > ask.at) break;
        if (w.at >= given.at && w.purpose === purpose && w.channel === ask.channel) {
          end = w.id;
          break;
        }
      }
      if (end === null) standing.push(given.id);
      else if (!ended.includes(end)) ended.push(end);
    }
    if (standing.length === before) return { lacking: ended.length > 1 ? ended.sort() : ended, standing };
  }
  return { lacking: null, standing: standing.length > 1 ? standing.sort() : standing };
}

const APP: readonly string[] = [];

/** Everything that takes more than a comparison. */
export function countsOf(b: Borrower, ask: Ask): Counts {
  const { channel, at } = ask;
  const { lacking, standing } = basis(b, ask);
  if (channel === 'in-app') {
    return { day: 0, minute: 0, lacking, standing, calls: APP, callDays: [], talks: APP, talkDay: 0, human: APP, humanDays: [] };
  }
  const now = localText(b.zone, at);
  const day = dayOf(now);
  const calls: string[] = [];
  const callDays: number[] = [];
  const talks: string[] = [];
  const human: string[] = [];
  const humanDays: number[] = [];
  let talkDay = 0;
  if (HUMAN.includes(channel)) {
    const isCall = channel === 'phone';
    for (const c of b.contacts) {
      if (c.at > at) break;
      if (c.at < at - 31 * DAY || !HUMAN.includes(c.channel)) continue;
      const talked = c.outcome === 'conversation';
      const near = isCall && c.channel === 'phone' && c.loan === ask.loan && c.at >= at - 8 * DAY;
      if (!(near && (c.out || talked)) && !(c.out && talked)) continue;
      const on = dayOf(localText(b.zone, c.at));
      if (near && day - on < 7) {
        if (c.out) {
          calls.push(c.id);
          callDays.push(on);
        }
        if (talked) {
          talks.push(c.id);
          talkDay = on;
        }
      }
      if (c.out && talked && day - on < 30) {
        human.push(c.id);
        humanDays.push(on);
      }
    }
  }
  return { day, minute: minuteOf(now), lacking, standing, calls, callDays, talks, talkDay, human, humanDays };
}

export const sorted = (ids: readonly string[]): readonly string[] => (ids.length > 1 ? [...ids].sort() : ids);

const FREE = {
  attorney: say('attorney', false, 'protection.none'), cease: say('cease', false, 'stop.none'),
  coolDown: say('cool-down', false, 'cool-down.over'), hours: say('hours', false, 'hours.open'),
  visit: say('visit', false, 'place.elsewhere'), workplace: say('workplace', false, 'place.elsewhere'),
};
const ATTORNEY = say('attorney', true, 'protection.represented', ['att']);
const CEASE = say('cease', true, 'stop.requested', ['cease']);
const SURVIVES = say('cease', false, 'stop.survives', ['cease']);
const VISIT = say('visit', true, 'place.closed');
const WORKPLACE = say('workplace', true, 'place.stated', ['work']);

/** The nine rules as plain code. */
export function plainAnswer(b: Borrower, ask: Ask): Answer {
  const n = countsOf(b, ask);
  const { channel } = ask;
  const said: Said[] = [b.attorneyAt <= ask.at ? ATTORNEY : FREE.attorney];
  said.push(n.lacking === null ? say('basis', false, 'basis.stands', n.standing)
    : say('basis', true, n.lacking.length > 0 ? 'basis.withdrawn' : 'basis.none', n.lacking));
  if (channel === 'phone') {
    const full = n.calls.length >= 7;
    said.push(say('cap', full, full ? 'cap.reached' : 'cap.within', sorted(n.calls),
      full ? { day: (n.callDays[n.calls.length - 7] as number) + 7, minute: 0 } : null));
  }
  said.push(b.ceaseAt > ask.at ? FREE.cease : ask.act === STATUTORY ? SURVIVES : CEASE);
  if (channel === 'phone') {
    said.push(n.talks.length === 0 ? FREE.coolDown
      : say('cool-down', true, 'cool-down.running', sorted(n.talks), { day: n.talkDay + 7, minute: 0 }));
  }
  if (channel !== 'in-app') {
    said.push(n.minute >= 480 && n.minute < 1260 ? FREE.hours
      : say('hours', true, 'hours.closed', [], { day: n.minute < 480 ? n.day : n.day + 1, minute: 480 }));
  }
  if (HUMAN.includes(channel) && ask.act !== STATUTORY) {
    const full = n.human.length >= 4;
    said.push(say('human-cap', full, full ? 'cap.reached' : 'cap.within', sorted(n.human),
      full ? { day: (n.humanDays[n.human.length - 4] as number) + 30, minute: 0 } : null));
  }
  if (b.pastDueDays <= 29) said.push(channel === 'visit' ? VISIT : FREE.visit);
  said.push(b.noWork && ask.atWork && (channel === 'phone' || channel === 'visit') ? WORKPLACE : FREE.workplace);
  return conclude(said);
}
