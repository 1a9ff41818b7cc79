import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/kernel/index.js';
import { walkedLog } from './given.js';

// To freeze a new shape on purpose: FREEZE_SHAPES=1 writes it. A changed shape of a released answer
// needs a new `v` (`ANSWER_V`) and a step from the old one in `UPCASTS` (src/audit/record/upcasts.ts).
const FROZEN = new URL('./answer-shape.json', import.meta.url);
const frozen: unknown = JSON.parse(readFileSync(FROZEN, 'utf8'));

/** Members with the kinds of their values; a list by every kind of member that it holds. */
function kindOf(value: Json): unknown {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) {
    const kinds = value.map((item) => JSON.stringify(kindOf(item as Json)));
    return [...new Set(kinds)].sort().map((kind) => JSON.parse(kind) as unknown);
  }
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => [key, kindOf(member as Json)]));
}

describe('the recorded shape of answers', () => {
  it('is the frozen one', () => {
    const shapes: Record<string, unknown> = {};
    for (const { opening } of walkedLog().log.entries()) {
      const fact = opening!.body as { readonly type: string; readonly body?: Json };
      if (fact.body !== undefined) shapes[fact.type] = kindOf(fact.body);
    }
    if (process.env['FREEZE_SHAPES'] === '1') writeFileSync(FROZEN, `${JSON.stringify(shapes, null, 1)}\n`);
    expect(Object.keys(shapes).sort()).toEqual(['ContactDecided', 'PlanMade']);
    expect(shapes).toEqual(frozen);
  });
});
