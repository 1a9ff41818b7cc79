import type { Span } from '../kernel/spans.js';
import { dayStart, localDayOf, resolveMoment } from '../kernel/zones.js';
import type { Asked } from '../rules/asked.js';
import type { CaseFile } from '../rules/case-file.js';
import { toShared } from '../rules/finding.js';
import { spanZone } from '../rules/compile-rule.js';
import { turningPoints } from '../state/index.js';
import type { Verdict } from '../terms/record/finding.js';
import type { Question } from '../terms/record/question.js';
import { sameButMoment } from './same-question.js';

/*
 * A desk asks the same of the same case many times while nothing changes. Between two instants at
 * which a fact, a rule or a date begins or ends, a verdict is the same but for its moments: such a
 * span's verdict is kept with the state that it rests on. New facts make a new state, with nothing
 * kept. Law: what is kept equals what asking anew gives, byte for byte.
 */

/** A verdict and the instants `[from, until)` over which it stands. */
interface Standing {
  readonly question: Question;
  readonly from: number;
  readonly until: number;
  readonly zones: readonly string[];
  readonly verdict: Verdict;
}

/** What one person's state keeps under one policy. */
interface Shelf {
  age: number;
  /** Questions asked so far: only a case that is asked often is worth keeping answers for. */
  asks: number;
  /** How many more may be kept: each that is asked again earns another, so that what never is ends. */
  credit: number;
  readonly standing: Standing[];
}

const ASKED_OFTEN = 24;
const PER_PERSON_MAX = 64;
const MAX = 16_384;
/** When as many are kept as may be, all shelves are out of date at once. */
const all = { age: 0, count: 0 };

function shelfFor(file: CaseFile, person: string): Shelf | null {
  const memo = file.state.persons.get(person)?.memo;
  if (memo === undefined) return null;
  let shelf = memo.get(file.policy) as Shelf | undefined;
  if (shelf === undefined) {
    shelf = { age: all.age, asks: 0, credit: PER_PERSON_MAX, standing: [] };
    memo.set(file.policy, shelf);
  }
  return shelf;
}

/** The verdict that stands at an instant, if it has been kept. */
export function standingVerdict(file: CaseFile, question: Question, at: number): Verdict | null {
  const shelf = shelfFor(file, question.person);
  if (shelf === null) return null;
  shelf.asks += 1;
  if (shelf.age !== all.age) return null;
  for (const kept of shelf.standing) {
    if (at >= kept.from && at < kept.until && sameButMoment(kept.question, question)) {
      if (shelf.credit < PER_PERSON_MAX) shelf.credit += 1;
      return atMoment(file, kept, at);
    }
  }
  return null;
}

function atMoment(file: CaseFile, { verdict, zones }: Standing, at: number): Verdict {
  const moments = zones.map((zone) => resolveMoment(file.policy.zoneData, zone, at));
  const { verdict: answer, deciding, findings, notApplicable, notInForce, opensAt } = verdict;
  return opensAt === undefined
    ? { verdict: answer, deciding, findings, notApplicable, notInForce, moments }
    : { verdict: answer, deciding, findings, notApplicable, notInForce, opensAt, moments };
}

/** Keeps a verdict of a case that is asked often, with the span over which it stands. */
export function keepVerdict(asked: Asked, verdict: Verdict): void {
  const { file, question } = asked;
  const shelf = shelfFor(file, question.person);
  if (shelf === null || shelf.asks < ASKED_OFTEN || shelf.credit === 0) return;
  shelf.credit -= 1;
  if (all.count >= MAX) {
    all.age += 1;
    all.count = 0;
  }
  if (shelf.age !== all.age || shelf.standing.length >= PER_PERSON_MAX) shelf.standing.length = 0;
  shelf.age = all.age;
  const span = spanAround(asked);
  if (span === null) return;
  for (const finding of verdict.findings) toShared(finding);
  for (const list of [verdict.findings, verdict.deciding, verdict.notInForce]) Object.freeze(list);
  shelf.standing.push({ question: copyOf(question), ...span, zones: asked.zones, verdict });
  all.count += 1;
}

/** The caller may change a question later; what is kept must not change with it. */
function copyOf(question: Question): Question {
  return JSON.parse(JSON.stringify(question)) as Question;
}

/**
 * Instants around the moment over which no fact, rule or date begins or ends. Where one does, the
 * instant itself and the one after are apart, since some limits are open and some closed. Null on
 * a day on which a clock changes: it may read one date twice.
 */
function spanAround(asked: Asked): Span | null {
  const { at, env, file } = asked;
  let from = -Infinity;
  let until = Infinity;
  for (const zone of asked.zones.length > 0 ? asked.zones : [spanZone(env, asked.zones)]) {
    const day = localDayOf(env.zoneData, zone, at);
    const start = dayStart(env.zoneData, zone, day);
    const end = dayStart(env.zoneData, zone, day + 1);
    const { zoneData } = env;
    if (zoneData.offsetMs(zone, start - 1) !== zoneData.offsetMs(zone, end)) return null;
    from = Math.max(from, start);
    until = Math.min(until, end);
  }
  const turn = (point: number): void => {
    if (point === at) until = Math.min(until, at + 1);
    if (point > at) until = Math.min(until, point);
    else from = Math.max(from, point === at ? at : point + 1);
  };
  for (const point of turningPoints(asked.state)) turn(point);
  for (const { rules } of file.policy.select(asked.question)) {
    for (const rule of rules) for (const edge of rule.edges(asked, from - 1, until + 1)) turn(edge);
  }
  return { from, until };
}
