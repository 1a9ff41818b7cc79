import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/kernel/limits.js';
import { orThrow } from 'softknock';
import { digestProblem, parseProblem, problemJsonSchema, solve } from 'softknock/plan';
import { milpCost } from '../plan/milp.js';
import { realisticProblem } from '../plan/realistic.js';
import { richProblem } from '../plan/tiny.js';

const small = {
  days: 30,
  means: [{ channel: 'email', burden: [80] }, { channel: 'visit', burden: [1000] }],
  duties: [
    { id: 'a', law: true, open: [[0, [[2, 9]]], [1, [[2, 9]]]] }, { id: 'b', law: true, open: [[1, [[5, 12]]]] },
    { id: 'r', law: false, every: 7, earliest: -3, latest: 29, open: [[0, [[0, 29]]]] },
  ],
  caps: [{ window: { days: 7 }, max: 1, means: [1, 0], history: [-2] }], order: [{ before: 0, after: 1, daysMin: 2 }],
};
const codesOf = (input: unknown): readonly string[] => {
  const result = parseProblem(input);
  return result.ok ? [] : result.problems.map((p) => `${p.code} ${p.path.join('.')}`);
};

describe('parseProblem', () => {
  it('fills in what has one plain meaning, and gives the same bytes for what is written out', () => {
    const { problem } = orThrow(parseProblem(small));
    expect(problem.duties.map((d) => [d.earliest, d.latest, d.slackDays, d.aim]))
      .toEqual([[2, 9, 0, 'latest'], [5, 12, 0, 'latest'], [-3, 29, 0, 'latest']]);
    expect([problem.levels, problem.caps[0]?.means, problem.caps[0]?.duties]).toEqual([['burden'], [0, 1], [0, 1, 2]]);
    const again = orThrow(parseProblem(JSON.parse(JSON.stringify(problem))));
    expect(again.problem).toEqual(problem);
    expect(digestProblem(again.problem)).toBe(digestProblem(problem));
  });

  it('reads what the generators make, unchanged', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const problem = richProblem(seed);
      expect(orThrow(parseProblem(JSON.parse(JSON.stringify(problem)))).problem).toEqual(problem);
    }
  });

  it('means what the independent program means', async () => {
    const { problem } = orThrow(parseProblem(small));
    expect(solve(problem).cost).toEqual(await milpCost(problem));
  });

  it.each([
    ['no days', { ...small, days: 0 }, ['problem.wrong-type days']],
    ['a key that nobody knows', { ...small, dutys: [] }, ['problem.unknown-key dutys']],
    ['a channel that nobody knows', { ...small, means: [{ channel: 'fax', burden: [1] }, small.means[1]] }, ['problem.unknown-word means.0.channel']],
    ['a burden with a fraction', { ...small, means: [{ channel: 'email', burden: [0.5] }, small.means[1]] }, ['problem.wrong-type means.0.burden.0']],
    ['a burden below nought', { ...small, means: [{ channel: 'email', burden: [-1] }, small.means[1]] }, ['problem.wrong-type means.0.burden.0']],
    ['burdens of other levels', { ...small, levels: ['x', 'y'] }, ['problem.levels means.0.burden', 'problem.levels means.1.burden']],
    ['a means that is not there', { ...small, duties: [{ id: 'a', law: true, open: [[7, [[0, 1]]]] }], order: [] }, ['problem.no-such-index duties.0.open.0']],
    ['a run that ends before it begins', { ...small, duties: [{ id: 'a', law: true, open: [[0, [[4, 1]]]] }], order: [] }, ['problem.backward-run duties.0.open.0.1.0']],
    ['the same id twice', { ...small, duties: [...small.duties, { id: 'a', law: false, open: [] }] }, ['problem.same-id duties.3.id']],
    ['a rhythm without a span', { ...small, duties: [{ id: 'a', law: true, every: 3, open: [] }], order: [] }, ['problem.rhythm-without-span duties.0']],
    ['a rhythm in a turn', { ...small, order: [{ before: 2, after: 0, daysMin: 1 }] }, ['problem.rhythm-in-relation order.0']],
    ['sets that overlap', { ...small, together: [[0, 1], [1, 0]], order: [] }, ['problem.sets-overlap together.0', 'problem.sets-overlap together.1']],
    ['something before what is in a set', { ...small, together: [[0, 1]] }, ['problem.before-in-set order.0.before']],
    ['nothing at all', null, ['problem.wrong-type ']],
  ])('refuses %s', (_, input, codes) => {
    expect(codesOf(input)).toEqual(codes);
  });
});

describe('the published schema', () => {
  it('is the one that is shipped', () => {
    // To publish a new one on purpose: npm run -s plan -- schema > src/problem/file/plan-problem.schema.json
    expect(JSON.parse(readFileSync('src/problem/file/plan-problem.schema.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(problemJsonSchema())));
  });
});

describe('npm run plan', () => {
  const folder = mkdtempSync(join(tmpdir(), 'softknock-plan-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const at = (name: string, value: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
    return path;
  };
  const plan = (...args: readonly string[]): string =>
    execFileSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', 'examples/07-plan-files.ts', ...args], { encoding: 'utf8' });

  it('solves files of one, of a list, and of a line each, and checks what it printed', () => {
    const one = at('one.json', { ...small, id: 'first' });
    const many = at('many.json', [realisticProblem(3), realisticProblem(4)]);
    const lines = at('lines.jsonl', `${JSON.stringify(small)}\n${JSON.stringify({ ...small, id: 'x' })}\n`);
    const printed = plan(one, many, lines).trim().split('\n').map((l) => JSON.parse(l) as { id: string; status: string; cost: number[] });
    expect(printed.map((p) => p.id)).toEqual(['first', 'many#0', 'many#1', 'lines#0', 'x']);
    expect(printed.map((p) => p.cost)).toEqual([small, realisticProblem(3), realisticProblem(4), small, small].map((p) => [...solve(orThrow(parseProblem(p)).problem).cost]));
    const answers = at('plans.jsonl', printed.map((p) => JSON.stringify(p)).join('\n'));
    expect(plan('verify', many, answers).trim().split('\n').map((l) => (JSON.parse(l) as { honest: boolean }).honest)).toEqual([true, true]);
    const lie = at('lie.jsonl', JSON.stringify({ ...printed[0], cost: [0, 0, 0] }));
    const refused = spawnSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', 'examples/07-plan-files.ts', 'verify', one, lie], { encoding: 'utf8' });
    expect([refused.status, (JSON.parse(refused.stdout) as { honest: boolean }).honest]).toEqual([1, false]);
  }, 60_000);

  it('says what is wrong with a file, and where', () => {
    const bad = at('bad.json', { ...small, days: 'thirty' });
    const run = spawnSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', 'examples/07-plan-files.ts', bad], { encoding: 'utf8' });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('  days is of the wrong kind. [problem.wrong-type]');
  }, 60_000);

  it.each([
    ['no text at all', '', 'holds no problem'],
    ['more duties than a case may have', { ...small, duties: Array.from({ length: LIMITS.dutiesPerCase + 1 }, () => small.duties[0]), order: [] },
      `  duties holds too many; count ${LIMITS.dutiesPerCase + 1}; max ${LIMITS.dutiesPerCase}. [problem.too-many]`],
  ])('refuses %s', (_, content, says) => {
    const run = spawnSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', 'examples/07-plan-files.ts', at('wrong.json', content)], { encoding: 'utf8' });
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(says);
  }, 60_000);

  it('refuses a plan that is of any other shape, or whose proof has no end', () => {
    const one = at('one.json', small);
    const printed = JSON.parse(plan(one)) as { certificate: { proof: object } };
    let proof = printed.certificate.proof;
    for (let depth = 0; depth < 4000; depth += 1) proof = { on: { means: 0, from: 0, to: 0 }, some: proof, none: proof === printed.certificate.proof ? proof : printed.certificate.proof };
    for (const other of [{ ...printed, contacts: [null] }, { ...printed, certificate: { ...printed.certificate, proof } }, null]) {
      const run = spawnSync('npx', ['tsx', '--tsconfig', 'tsconfig.test.json', 'examples/07-plan-files.ts', 'verify', one, at('other.json', other)], { encoding: 'utf8' });
      expect(run.status).toBe(1);
      expect(run.stderr).not.toContain(' at ');
    }
  }, 60_000);
});
