import { describe, expect, it } from 'vitest';
import { assertNever, fail, InvariantError, ok, orThrow, problem } from '../../src/kernel/index.js';

describe('results', () => {
  it('unwraps what is good', () => {
    expect(orThrow(ok(7))).toBe(7);
  });

  it('names every problem as code at path when a script cannot go on', () => {
    const result = fail([
      problem('fact.unknown-key', ['facts', 3, 'colour'], { key: 'colour' }),
      problem('case.empty', [], {}),
    ]);
    const run = (): never => orThrow(result);
    expect(run).toThrow(InvariantError);
    expect(run).toThrow('result.failed: fact.unknown-key at /facts/3/colour; case.empty at /');
    expect(run).toThrow(expect.objectContaining({
      code: 'result.failed',
      facts: { problems: result.ok ? [] : result.problems },
    }));
  });

  it('refuses a case that nobody handled', () => {
    expect(() => assertNever('surprise' as never))
      .toThrow(expect.objectContaining({ code: 'union.unhandled', facts: { value: '"surprise"' } }));
  });
});
