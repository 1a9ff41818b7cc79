import { parseLocalDate, toLocalDate } from '../kernel/calendar.js';
import type { Plan, PlannedContact } from '../terms/record/index.js';
import type { Channel } from '../terms/words.js';
import { viaText } from './explain-plan.js';
import { list, say, term } from './say.js';
import type { Words } from './words.js';

/** What the picture shows beside the plan. */
export interface PlanPicture {
  /** Runs of local dates, both inclusive, on which nobody is contacted. */
  readonly quiet?: readonly (readonly [from: string, to: string])[];
}

const LEFT = 210;
const DAYS_WIDTH = 760;
const ROW = 26;
const TOP = 62;
const FOOT = 74;
/** Free space right of the last day: a month that begins on it still has room for its name. */
const EDGE = 48;

/** Marks that differ by shape and not by colour alone, so that they survive a printer. */
const MARKS: Readonly<Record<Channel, string>> = {
  desk: 'M-5,-5H5V5H-5Z', 'self-service': 'M0,-7L7,0L0,7L-7,0Z', 'in-app': 'M-6,-6L6,6M-6,6L6,-6',
  email: 'M-7,-5H7V5H-7ZM-7,-5L0,1L7,-5', chat: 'M-6,-5H6V3H0L-4,7V3H-6Z', sms: 'M-6,-6H6V2H-1L-6,7Z',
  letter: 'M-7,-4H7V4H-7Z', phone: 'M0,-7A7,7 0 1 1 -0.01,-7Z', video: 'M-7,-5H3V5H-7ZM3,-2L8,-5V5L3,2Z',
  visit: 'M0,-8L7,6H-7Z',
};
/** Heavier channels are filled: the eye finds what weighs. */
const FILLED: readonly Channel[] = ['phone', 'video', 'visit', 'desk'];

/** Its own in each language: a page may hold both pictures and hide one of them. */
const HATCH = (id: string): string => `<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse" `
  + 'patternTransform="rotate(45)"><path d="M0,0V6" stroke="#aaa" stroke-width="1.2"/></pattern>';
const CROSS = '<path class="short" d="M-6,-6L6,6M6,-6L-6,6"/>';
const RING = '<circle class="ring" r="11"/>';

const escaped = (text: string): string => text
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const dayOf = (date: string): number => parseLocalDate(date.slice(0, 10)) as number;

interface Frame {
  readonly first: number;
  readonly last: number;
  readonly lanes: readonly Lane[];
  readonly height: number;
}

/** A line of the picture: a loan's contacts by one channel, or what is not met of it. */
interface Lane {
  readonly loan: string;
  readonly channel: Channel | null;
}

function lanesOf(plan: Plan): readonly Lane[] {
  const loans = [...new Set([
    ...plan.contacts.flatMap((c) => c.loans), ...plan.unmet.map((u) => u.loan),
  ])].sort();
  const order = Object.keys(MARKS) as Channel[];
  return loans.flatMap((loan): readonly Lane[] => [
    ...order.filter((channel) => plan.contacts.some((c) => c.channel === channel && c.loans.includes(loan)))
      .map((channel) => ({ loan, channel })),
    ...(plan.unmet.some((u) => u.loan === loan) ? [{ loan, channel: null }] : []),
  ]);
}

const xOf = (frame: Frame, day: number): number =>
  LEFT + Math.round(((day - frame.first) * DAYS_WIDTH) / Math.max(1, frame.last - frame.first) * 10) / 10;
const yOf = (frame: Frame, loan: string, channel: Channel | null): number =>
  TOP + frame.lanes.findIndex((l) => l.loan === loan && l.channel === channel) * ROW + ROW / 2;

/** The first days of months in the horizon. */
function monthStarts(frame: Frame): readonly number[] {
  const starts: number[] = [];
  for (let day = frame.first; day <= frame.last; day += 1) {
    if (toLocalDate(day).endsWith('-01')) starts.push(day);
  }
  return starts;
}

/** About as wide as a text is drawn at 12 px: Han characters and full-width signs fill a square. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/u.test(char) ? 12 : 8), 0);

const label = (kind: string, x: number, y: number, text: string): string =>
  `<text class="${kind}" x="${x}" y="${y}">${escaped(text)}</text>`;

const path = (kind: string, d: string): string => `<path class="${kind}" d="${d}"/>`;

/** Something drawn around a point, told about when pointed at. */
const spot = (x: number, y: number, drawn: string, title = ''): string =>
  `<g transform="translate(${x},${y})">${title === '' ? '' : `<title>${escaped(title)}</title>`}${drawn}</g>`;

const markOf = (channel: Channel): string =>
  path(FILLED.includes(channel) ? 'full' : 'hollow', MARKS[channel]);

function grid(words: Words, frame: Frame): string {
  const bottom = TOP + frame.lanes.length * ROW;
  const right = LEFT + DAYS_WIDTH;
  const months = monthStarts(frame).map((day) => {
    const x = xOf(frame, day);
    const name = label('month', x + 3, TOP - 12, toLocalDate(day).slice(0, 7));
    return path('grid', `M${x},${TOP - 8}V${bottom}`) + name;
  });
  const lanes = frame.lanes.map(({ loan, channel }, i) => {
    const y = TOP + i * ROW + ROW / 2;
    const name = channel === null ? term(words.terms, 'picture.lane-unmet') : words.channels[channel];
    const head = frame.lanes[i - 1]?.loan === loan ? ''
      : label('loan', 16, y + 4, loan) + path('line', `M16,${y - ROW / 2}H${right}`);
    return head + path('lane', `M${LEFT},${y}H${right}`) + label('row', LEFT - 16, y + 4, name);
  });
  return [...months, ...lanes].join('\n');
}

function quietBands(frame: Frame, quiet: PlanPicture['quiet']): string {
  const height = frame.lanes.length * ROW;
  return (quiet ?? []).flatMap(([from, to]) => {
    const [a, b] = [Math.max(frame.first, dayOf(from)), Math.min(frame.last, dayOf(to))];
    if (a > b) return [];
    const x = xOf(frame, a);
    const width = Math.max(2, xOf(frame, b + 1) - x);
    return [`<rect class="quiet" x="${x}" y="${TOP}" width="${width}" height="${height}"/>`];
  }).join('\n');
}

function titleOf(words: Words, contact: PlannedContact): string {
  return say(words, contact.channel === 'desk' ? 'plan-desk' : 'plan-contact', {
    on: contact.on, channel: words.channels[contact.channel],
    via: viaText(words, contact),
    purposes: list(words, contact.purposes.map((p) => term(words.purposes, p))),
    loans: list(words, contact.loans),
    sources: list(words, contact.sources.map((s) => words.sources[s])),
  });
}

/** A contact in the lane of each of its loans; a dashed line shows that they are one. */
function contactMarks(words: Words, frame: Frame, contact: PlannedContact): string {
  const x = xOf(frame, dayOf(contact.on));
  const rows = contact.loans.map((loan) => yOf(frame, loan, contact.channel));
  const drawn = markOf(contact.channel) + (contact.announced ? RING : '');
  const joined = rows.length < 2 ? '' : path('bundle', `M${x},${Math.min(...rows)}V${Math.max(...rows)}`);
  return joined + rows.map((y) => spot(x, y, drawn, titleOf(words, contact))).join('');
}

function shortfalls(words: Words, frame: Frame, plan: Plan): string {
  return plan.unmet.map(({ purpose, loan, latest }) => {
    const x = Math.min(LEFT + DAYS_WIDTH, Math.max(LEFT, xOf(frame, dayOf(latest))));
    const title = say(words, 'plan-unmet', { purpose: term(words.purposes, purpose), loan, latest });
    return spot(x, yOf(frame, loan, null), CROSS, title);
  }).join('\n');
}

function legend(words: Words, frame: Frame, plan: Plan, hasQuiet: boolean): string {
  const y = TOP + frame.lanes.length * ROW + 30;
  const shown: (readonly [drawn: string, name: string])[] = [
    ...[...new Set(plan.contacts.map((c) => c.channel))]
      .map((channel) => [markOf(channel), words.channels[channel]] as const),
    ...(plan.contacts.some((c) => c.announced)
      ? [[RING, term(words.terms, 'picture.announced')] as const] : []),
    ...(plan.unmet.length > 0 ? [[CROSS, term(words.terms, 'picture.shortfall')] as const] : []),
    ...(hasQuiet ? [['<rect class="quiet" x="-8" y="-8" width="16" height="16"/>',
      term(words.terms, 'picture.quiet')] as const] : []),
  ];
  let x = LEFT;
  const items = shown.map(([drawn, name]) => {
    const item = spot(x, y, drawn + label('key', 16, 4, name));
    x += 50 + widthOf(name);
    return item;
  });
  return [...items, label('status', LEFT, y + 28, words.status[plan.status])].join('\n');
}

const STYLE = (hatch: string): string => `text{font:12px system-ui,"Noto Sans","Noto Sans CJK SC",sans-serif;fill:#111}
.title{font-size:15px;font-weight:600}.loan{font-weight:600}.row{text-anchor:end}
.month{font-size:10px;fill:#444}.status{font-size:11px;fill:#333}
.grid{stroke:#ccc;stroke-width:1}.line{stroke:#333;stroke-width:1}.lane{stroke:#bbb;stroke-width:1}
.full{fill:#111;stroke:#111;stroke-width:1.5}.hollow{fill:#fff;stroke:#111;stroke-width:1.5}
.ring{fill:none;stroke:#111;stroke-width:1.5}
.bundle{stroke:#111;stroke-width:1;stroke-dasharray:3 2;fill:none}
.short{stroke:#111;stroke-width:2.5;fill:none}.quiet{fill:url(#${hatch});stroke:#999;stroke-width:.5}`;

/**
 * A plan as a timeline: a lane for each loan and channel, a mark for each contact, quiet times
 * hatched and shortfalls crossed out. Shapes and not colours tell channels apart, so that it can
 * be printed in black and white.
 */
export function planPicture(words: Words, plan: Plan, picture: PlanPicture = {}): string {
  const lanes = lanesOf(plan);
  const frame: Frame = {
    first: dayOf(plan.at), last: dayOf(plan.until), lanes, height: TOP + lanes.length * ROW + FOOT,
  };
  const title = say(words, 'plan-head',
    { at: plan.at.slice(0, 10), until: plan.until.slice(0, 10), person: plan.person });
  const box = `0 0 ${LEFT + DAYS_WIDTH + EDGE} ${frame.height}`;
  const hasQuiet = (picture.quiet?.length ?? 0) > 0;
  const hatch = `hatch-${words.language}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" role="img" aria-label="${escaped(title)}">`,
    `<style>${STYLE(hatch)}</style>`, `<defs>${HATCH(hatch)}</defs>`, label('title', 16, 24, title),
    quietBands(frame, picture.quiet), grid(words, frame),
    ...plan.contacts.map((c) => contactMarks(words, frame, c)),
    shortfalls(words, frame, plan), legend(words, frame, plan, hasQuiet), '</svg>', '',
  ].join('\n');
}
