import { Engine } from 'json-rules-engine';
import type { NestedCondition } from 'json-rules-engine';
import { FIGURES } from '../workload.js';
import type { Answer, BenchQuestion, Borrower, Code, ContactChannel } from '../workload.js';
import {
  basisOf, callsTried, humanContacts, localTime, pastDueDaysOf, talkedByPhone,
} from './plain.js';

const HUMAN: readonly ContactChannel[] = ['phone', 'video', 'visit'];

const is = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'equal', value });
const isNot = (fact: string, value: unknown): NestedCondition =>
  ({ fact, operator: 'notEqual', value });
const isIn = (fact: string, value: readonly string[]): NestedCondition =>
  ({ fact, operator: 'in', value });
const below = (fact: string, value: number): NestedCondition =>
  ({ fact, operator: 'lessThan', value });
const atLeast = (fact: string, value: number): NestedCondition =>
  ({ fact, operator: 'greaterThanInclusive', value });

const RULES: Readonly<Record<Code, readonly NestedCondition[]>> = {
  attorney: [is('represented', true)],
  'basis-none': [is('basis', 'none')],
  'basis-withdrawn': [is('basis', 'withdrawn')],
  'call-cap': [is('channel', 'phone'), atLeast('calls', FIGURES.callsMax)],
  cease: [is('ceased', true), isNot('act', 'statutory-notice')],
  'cool-down': [is('channel', 'phone'), is('talked', true)],
  hours: [
    isNot('channel', 'in-app'),
    { any: [below('minute', FIGURES.opensHour * 60), atLeast('minute', FIGURES.closesHour * 60)] },
  ],
  'human-cap': [isIn('channel', HUMAN), atLeast('humanContacts', FIGURES.humanMax)],
  'visit-early': [is('channel', 'visit'), below('pastDueDays', FIGURES.visitPastDueDaysMin)],
  workplace: [is('workForbidden', true), is('place', 'work'), isIn('channel', ['phone', 'visit'])],
};

/** What the rules judge. Counts are made only for the channels whose rules read them. */
function factsOf(b: Borrower, q: BenchQuestion): Record<string, unknown> {
  const { day, minute } = localTime(b.zone, q.at);
  const phone = q.channel === 'phone';
  return {
    channel: q.channel, act: q.act, place: q.place, minute, basis: basisOf(b, q),
    represented: b.attorney !== null && b.attorney.at <= q.at && b.attorney.loans.includes(q.loan),
    ceased: b.ceaseAt !== null && b.ceaseAt <= q.at,
    workForbidden: b.workplaceForbiddenAt !== null && b.workplaceForbiddenAt <= q.at,
    calls: phone ? callsTried(b, q, day).length : 0,
    talked: phone && talkedByPhone(b, q, day),
    humanContacts: HUMAN.includes(q.channel) ? humanContacts(b, q, day).length : 0,
    pastDueDays: q.channel === 'visit' ? pastDueDaysOf(b, q) ?? 0 : 0,
  };
}

/**
 * The ten rules as json-rules-engine reads them. Facts are worked out beforehand by the plain
 * code, for each question: that is fairer to the engine than its own dynamic facts, each of
 * which costs it a promise more, and a share of the time that is small beside the engine's.
 */
export function makeJsonRulesEngine(
  borrowers: readonly Borrower[],
): (question: BenchQuestion) => Promise<Answer> {
  const byId = new Map(borrowers.map((borrower) => [borrower.id, borrower]));
  const engine = sharedEngine();
  return async (q) => {
    const { events } = await engine.run(factsOf(byId.get(q.borrower)!, q));
    return events.map((event) => event.type as Code).sort();
  };
}

let engineMade: Engine | null = null;

/** Rules are read once: the engine holds nothing of any borrower. */
function sharedEngine(): Engine {
  if (engineMade !== null) return engineMade;
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const [type, all] of Object.entries(RULES)) {
    engine.addRule({ conditions: { all: [...all] }, event: { type } });
  }
  engineMade = engine;
  return engine;
}
