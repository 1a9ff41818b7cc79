import {
  aName, anObject, anything, listOf, maybe, objectOf, readInput, recordOf, someWords,
} from '../../kernel/read-input.js';
import { lettersBetween } from '../../kernel/letters-between.js';
import type { Reader } from '../../kernel/read-input.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { HousePolicy } from '../../rules/pack.js';
import { ASK_KEYS, EXPECTATION_KEYS } from './scenario.js';
import type { Expectation, Scenario } from './scenario.js';

const aScenario: Reader<Scenario> = objectOf<Scenario>({
  id: aName, source: maybe(someWords), grade: maybe(aName), says: maybe(someWords), packs: listOf(aName, 1),
  // The policy, the facts and the question are read by the verbs that they are for.
  house: maybe(anything as Reader<HousePolicy>), facts: listOf(anything),
  ask: anObject as Reader<Scenario['ask']>,
  expect: recordOf(anything) as unknown as Reader<Expectation>,
});

/**
 * A scenario read strictly: one that expects nothing would pass whatever the rules say.
 * @param input - Anything.
 * @returns The scenario, or `scenario.*` problems.
 */
export function readScenario(input: unknown): Result<Scenario> {
  const read = readInput('scenario', aScenario, input);
  if (!read.ok) return read;
  const { ask, expect } = read.value;
  const asked = ASK_KEYS[ask.question] ?? Object.keys(ask);
  const problems = [
    ...Object.keys(ask).filter((key) => !asked.includes(key)).map((key) =>
      problem('scenario.unknown-key', ['ask', key], { allowed: asked })),
    ...typeof ask.question === 'string' ? [] : [problem('scenario.missing', ['ask', 'question'])],
    ...Object.keys(expect).length > 0 ? [] : [problem('scenario.empty', ['expect'])],
    ...Object.keys(expect).filter((key) => !EXPECTATION_KEYS.includes(key)).map((key) =>
      problem('scenario.unknown-key', ['expect', key], { allowed: EXPECTATION_KEYS })),
  ];
  return problems.length > 0 ? fail(problems) : ok(read.value);
}

/** The scenarios of a file, unread, or what is wrong with the file as a whole. */
export function listScenarios(text: string): Result<readonly unknown[]> {
  try {
    const file = objectOf<{ readonly $schema?: string; readonly scenarios: readonly unknown[] }>({
      $schema: maybe(someWords), scenarios: listOf(anything, 1),
    });
    const read = readInput('scenario', file, JSON.parse(text));
    return read.ok ? ok(read.value.scenarios) : read;
  } catch {
    return fail([problem('scenario.not-json')]);
  }
}

/**
 * The shipped pack that a pack id was probably meant to be: a sign or two too many or too few. One
 * letter in place of another may well name another law: `us/reg-x` is not `us/reg-f`.
 */
export function misspeltPack(id: string, shipped: Iterable<string>): string | null {
  return [...shipped].find((known) =>
    known.length !== id.length && lettersBetween(id, known) <= 2) ?? null;
}
