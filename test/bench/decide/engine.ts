import { Engine } from 'json-rules-engine';
import { intlLocal, plainAnswer } from './plain.js';
import { CODES } from './workload.js';
import type { Ask, Borrower, Code } from './workload.js';

/**
 * Ten rules in json-rules-engine. Its facts are computed by plain code beforehand, which flatters
 * it: the engine only judges booleans.
 */
export function makeEngine(): (b: Borrower, ask: Ask) => Promise<Code[]> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const code of CODES) {
    engine.addRule({ conditions: { all: [{ fact: code, operator: 'equal', value: true }] }, event: { type: code } });
  }
  return async (b, ask) => {
    const facts = Object.fromEntries(plainAnswer(intlLocal, b, ask).map((c) => [c, true]));
    const { events } = await engine.run(facts);
    const fired = new Set(events.map((e) => e.type));
    return CODES.filter((c) => fired.has(c));
  };
}
