import type { Channel, Question } from 'softknock';
import { wall } from '../clock.js';
import { isHoliday } from '../holidays.js';
import { type Answer, inEachZone, leftOpen, type Paragraph, type Told } from '../told.js';

/** From and until, "HH:MM"; the end belongs to the open time when the text bars what is after it. */
type Span = readonly [from: string, until: string, end?: 'end is open'];

interface Hours {
  readonly rule: string;
  readonly source: string;
  readonly channels?: readonly Channel[];
  readonly country: string;
  readonly region?: string;
  /** The calendar of holidays on which contact is closed. */
  readonly holidays?: string;
  /** The span of each weekday from Sunday; null is closed, a name is left open. */
  readonly week: readonly (Span | null | string)[];
  /** A legal zone that overrides the person's. */
  readonly zone?: string;
  /** The row has contact at other hours where the person agreed to them; a row that says nothing of it has not. */
  readonly unlessAgreed?: true;
  /** What the row says of holidays; absent means nothing. */
  readonly holidayUnsaid?: true;
  /** What must be so for the text to reach the question; a name leaves it open. */
  readonly reaches?: (told: Told, question: Question) => true | false | string;
}

const PHONE: readonly Channel[] = ['phone'];

function inside([from, until, end]: Span, time: string): boolean {
  if (time < `${from}:00.000`) return false;
  return end === undefined ? time < `${until}:00.000` : time <= `${until}:00.000`;
}

function agreed(told: Told, question: Question): boolean {
  return told.of('ConsentGiven').some((g) => g.lifts?.includes('hours') === true
    && g.scope.channels?.includes(question.channel) !== false
    && !told.of('ConsentWithdrawn').some((w) => Date.parse(w.at) >= Date.parse(g.at)));
}

function says(h: Hours, told: Told, question: Question): Answer {
  const home = told.of('PersonRegistered').find((p) => p.person === question.person)?.residence;
  if (home?.country !== h.country || (h.region !== undefined && home.region !== h.region)) return 'not-applicable';
  if (!(h.channels ?? PHONE).includes(question.channel)) return leftOpen('a channel that the row does not name');
  const reaches = h.reaches?.(told, question) ?? true;
  if (typeof reaches === 'string') return leftOpen(reaches);
  if (!reaches) return 'clear';
  return inEachZone(h.zone === undefined ? told.zones : [h.zone], (zone) => {
    const { date, weekday, time } = wall(question.at, zone);
    const holiday = h.holidays === undefined ? false : isHoliday(h.holidays, date);
    if (holiday && h.holidayUnsaid) return leftOpen('a holiday of which the row says nothing');
    if (holiday === undefined) return leftOpen('a day that is a holiday on some readings');
    const span = holiday ? null : h.week[weekday]!;
    if (typeof span === 'string') return leftOpen(span);
    if (span !== null && inside(span, time)) return 'open';
    return h.unlessAgreed && agreed(told, question) ? 'clear' : 'closed';
  });
}

const paragraph = (h: Hours): Paragraph =>
  ({ rule: h.rule, source: h.source, says: (told, question) => says(h, told, question) });

const daily = (span: Span): readonly Span[] => Array.from({ length: 7 }, () => span);
/** Sunday, Monday to Friday, Saturday. */
const week = (sunday: Span | null, weekday: Span, saturday: Span | null | string): Hours['week'] =>
  [sunday, weekday, weekday, weekday, weekday, weekday, saturday];

const ENTRY = 'a visit to see the security';
const workplace = (told: Told, question: Question): boolean => question.place === 'work'
  || told.of('ContactPointAdded').some((p) => p.contactPoint === question.contactPoint && p.place === 'work');

/** Days past due last told, if ever. */
const pastDue = (told: Told): number | undefined =>
  told.of('LoanObserved').slice().sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).at(-1)?.pastDueDays;

export const hoursParagraphs: readonly Paragraph[] = [
  { rule: 'au/rg-96/phone-hours', source: 'RG 96 Part 2 section 4: telephone', country: 'AU', holidays: 'AU',
    week: week(['09:00', '21:00'], ['07:30', '21:00'], ['09:00', '21:00']),
    reaches: (t: Told, q: Question) => (workplace(t, q) ? 'a call to a workplace' : true) },
  { rule: 'au/rg-96/face-to-face-hours', source: 'RG 96 Part 2 section 4: face to face', country: 'AU', holidays: 'AU',
    channels: ['visit'] as const, week: daily(['09:00', '21:00']),
    reaches: (t: Told, q: Question) => (workplace(t, q) ? 'a visit to a workplace' : q.act === 'inspection' ? ENTRY : true) },
  { rule: 'ca/on/hours', source: 'R.R.O. 1990 Reg. 74', country: 'CA', region: 'ON', holidays: 'CA-ON',
    week: week(['13:00', '17:00'], ['07:00', '21:00'], ['07:00', '21:00']) },
  { rule: 'ca/bc/hours', source: 'BPCPA 115', country: 'CA', region: 'BC', holidays: 'CA-BC',
    week: week(['13:00', '17:00'], ['07:00', '21:00'], ['07:00', '21:00']) },
  { rule: 'ca/qc/hours', source: 'OPC, times and days', country: 'CA', region: 'QC', holidays: 'CA-QC',
    week: week(null, ['08:00', '20:00'], ['08:00', '20:00']) },
  { rule: 'co/ley-2300/hours', source: 'Ley 2300 de 2023 article 3', country: 'CO', holidays: 'CO', unlessAgreed: true as const,
    week: week(null, ['07:00', '19:00'], ['08:00', '15:00']) },
  { rule: 'cl/ley-21320/hours + cl/ley-21320/saturday + cl/ley-21320/holiday', source: 'Ley 21.320', country: 'CL',
    holidays: 'CL', holidayUnsaid: true as const, week: week(null, ['08:00', '20:00'], 'Saturday: two sources differ') },
  { rule: 'br/sp/hours', source: 'Lei 15.426/14 SP', country: 'BR', region: 'SP', holidays: 'BR',
    week: week(null, ['08:00', '20:00'], ['08:00', '14:00']) },
  { rule: 'br/al/hours', source: 'AL as SP', country: 'BR', region: 'AL', holidays: 'BR',
    week: week(null, ['08:00', '20:00'], ['08:00', '14:00']) },
  { rule: 'br/rj/hours', source: 'Lei 7.868/18 RJ', country: 'BR', region: 'RJ', holidays: 'BR',
    week: week(null, ['09:00', '19:00'], null) },
  { rule: 'br/es/hours + br/es/saturday', source: 'ES 08-19', country: 'BR', region: 'ES', holidays: 'BR',
    week: week(null, ['08:00', '19:00'], 'Saturday: the row names no day') },
  { rule: 'br/pr/hours', source: 'PR 08-18, Saturday 08-13', country: 'BR', region: 'PR', holidays: 'BR',
    week: week(null, ['08:00', '18:00'], ['08:00', '13:00']) },
  { rule: 'br/am/hours', source: 'AM to 19', country: 'BR', region: 'AM', holidays: 'BR',
    week: week(null, ['09:00', '19:00'], 'Saturday: the row names no day'),
    reaches: (t: Told, q: Question) => (t.zones.some((z) => wall(q.at, z).time < '09:00:00.000')
      ? 'the row names no first hour' : true) },
  { rule: 'in/rbi/hours', source: 'RBI/2022-23/108', country: 'IN', week: daily(['08:00', '19:00', 'end is open']) },
  { rule: 'jp/money-lending/hours', source: 'Money Lending Business Act 21', country: 'JP', week: daily(['08:00', '21:00']) },
  { rule: 'kr/debtor-protection/hours', source: 'Personal debtor protection act', country: 'KR', week: daily(['08:00', '21:00']) },
  { rule: 'tw/outsourcing/hours', source: 'Outsourcing rules 14(3)', country: 'TW', week: daily(['07:00', '22:00']), unlessAgreed: true as const },
  { rule: 'ph/sec-18/hours', source: 'SEC MC 18/2019', country: 'PH', week: daily(['06:00', '22:00', 'end is open']), unlessAgreed: true as const,
    reaches: (t: Told) => { const days = pastDue(t); return days === undefined ? 'days past due never told' : days <= 15; } },
  { rule: 'vn/circular-18/hours', source: 'Circular 18/2019', country: 'VN', week: daily(['07:00', '21:00']) },
  { rule: 'za/cfdc/hours', source: 'CFDC', country: 'ZA', week: week(null, ['06:00', '21:00'], ['06:00', '21:00']),
    reaches: (t: Told, q: Question) => (t.zones.some((z) => wall(q.at, z).time === '21:00:00.000')
      ? 'exactly 21:00: "not after 21", and "others half-open"' : true) },
  { rule: 'id/pojk-22/hours', source: 'POJK 22/2023 article 62', country: 'ID', holidays: 'ID', unlessAgreed: true as const,
    week: week(null, ['08:00', '20:00'], ['08:00', '20:00']) },
  { rule: 'cn/gbt-45251/hours', source: 'GB/T 45251-2025, Beijing time', country: 'CN', zone: 'Asia/Shanghai', week: daily(['08:00', '22:00']) },
].map((h) => paragraph(h as Hours));
