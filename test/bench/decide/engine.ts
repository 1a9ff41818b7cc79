import { Engine } from 'json-rules-engine';
import type { ConditionProperties, NestedCondition } from 'json-rules-engine';
import { conclude, say } from './answer.js';
import type { Answer, Opening, Said } from './answer.js';
import { countsOf, sorted } from './plain.js';
import type { Counts } from './plain.js';
import { HUMAN, STATUTORY } from './workload.js';
import type { Ask, Borrower } from './workload.js';

const is = (fact: string, operator: string, value: ConditionProperties['value']): NestedCondition => ({ fact, operator, value });
const other = (fact: string): object => ({ fact });

/** Name and code of each finding, and when it holds. What no condition closes is free. */
const RULES: readonly (readonly [rule: string, code: string, all: NestedCondition[]])[] = [
  ['attorney', 'protection.represented', [is('attorneyAt', 'lessThanInclusive', other('at'))]],
  ['basis', 'basis.none', [is('lacking', 'greaterThan', 0), is('ended', 'equal', 0)]],
  ['basis', 'basis.withdrawn', [is('lacking', 'greaterThan', 0), is('ended', 'greaterThan', 0)]],
  ['cap', 'cap.reached', [is('channel', 'equal', 'phone'), is('calls', 'greaterThanInclusive', other('callsMax'))]],
  ['cease', 'stop.requested', [is('ceaseAt', 'lessThanInclusive', other('at')), is('act', 'notEqual', STATUTORY)]],
  ['cease', 'stop.survives', [is('ceaseAt', 'lessThanInclusive', other('at')), is('act', 'equal', STATUTORY)]],
  ['cool-down', 'cool-down.running', [is('channel', 'equal', 'phone'), is('talks', 'greaterThan', 0)]],
  ['hours', 'hours.closed', [is('channel', 'notEqual', 'in-app'),
    { any: [is('minute', 'lessThan', 480), is('minute', 'greaterThanInclusive', 1260)] }]],
  ['human-cap', 'cap.reached', [is('channel', 'in', [...HUMAN]), is('act', 'notEqual', STATUTORY),
    is('human', 'greaterThanInclusive', other('humanMax'))]],
  ['visit', 'place.closed', [is('channel', 'equal', 'visit'), is('pastDueDays', 'lessThan', 30)]],
  ['workplace', 'place.stated', [is('noWork', 'equal', true), is('place', 'equal', 'work'), is('channel', 'in', ['phone', 'visit'])]],
];

const FREE: Readonly<Record<string, string>> = {
  attorney: 'protection.none', basis: 'basis.stands', cap: 'cap.within', cease: 'stop.none', 'cool-down': 'cool-down.over',
  hours: 'hours.open', 'human-cap': 'cap.within', visit: 'place.elsewhere', workplace: 'place.elsewhere',
};

function appliesTo(b: Borrower, ask: Ask): string[] {
  const phone = ask.channel === 'phone';
  return Object.keys(FREE).filter((rule) => (rule === 'cap' || rule === 'cool-down' ? phone
    : rule === 'hours' ? ask.channel !== 'in-app'
      : rule === 'human-cap' ? HUMAN.includes(ask.channel) && ask.act !== STATUTORY : rule !== 'visit' || b.pastDueDays <= 29));
}

function opensOf(code: string, rule: string, n: Counts): Opening | null {
  if (code === 'hours.closed') return { day: n.minute < 480 ? n.day : n.day + 1, minute: 480 };
  if (code === 'cool-down.running') return { day: n.talkDay + 7, minute: 0 };
  if (code !== 'cap.reached') return null;
  return rule === 'cap' ? { day: (n.callDays[n.calls.length - 7] as number) + 7, minute: 0 }
    : { day: (n.humanDays[n.human.length - 4] as number) + 30, minute: 0 };
}

function countedOf(rule: string, code: string, n: Counts): readonly string[] {
  switch (rule) {
    case 'attorney': return code === 'protection.none' ? [] : ['att'];
    case 'basis': return n.lacking ?? n.standing;
    case 'cap': return sorted(n.calls);
    case 'cease': return code === 'stop.none' ? [] : ['cease'];
    case 'cool-down': return sorted(n.talks);
    case 'human-cap': return sorted(n.human);
    case 'workplace': return code === 'place.stated' ? ['work'] : [];
    default: return [];
  }
}

/**
 * The rules in json-rules-engine. It judges each from figures of the question: hours from the
 * minute, caps from a count and its limit, cease and attorney from their instants. Counting by
 * local date it cannot do: plain code does that before, as its users must.
 */
export function makeEngine(): (b: Borrower, ask: Ask) => Promise<Answer> {
  const engine = new Engine([], { allowUndefinedFacts: false });
  for (const [rule, code, all] of RULES) engine.addRule({ conditions: { all }, event: { type: code, params: { rule } } });
  return async (b, ask) => {
    const n = countsOf(b, ask);
    const { events } = await engine.run({
      at: ask.at, act: ask.act, channel: ask.channel, place: ask.atWork ? 'work' : 'home', minute: n.minute,
      attorneyAt: b.attorneyAt, ceaseAt: b.ceaseAt, noWork: b.noWork, pastDueDays: b.pastDueDays,
      lacking: n.lacking === null ? 0 : 1, ended: n.lacking?.length ?? 0,
      calls: n.calls.length, callsMax: 7, talks: n.talks.length, human: n.human.length, humanMax: 4,
    });
    const code = new Map(events.map((e) => [e.params?.['rule'] as string, e.type]));
    return conclude(appliesTo(b, ask).map((rule): Said => {
      const held = code.get(rule) ?? FREE[rule] as string;
      return say(rule, held !== FREE[rule] && held !== 'stop.survives', held, countedOf(rule, held, n), opensOf(held, rule, n));
    }));
  };
}
