import { checkContact, orThrow } from 'softknock';
import type { CaseFile, Question } from 'softknock';
import { benchAssign } from './assign/run-assign.js';
import { intlLocal, plainAnswer } from './decide/plain.js';
import { tzDateLocal } from './decide/date-fns.js';
import { makeEngine } from './decide/engine.js';
import { codesOf, decide, openBorrower, toQuestion } from './decide/softknock.js';
import { makeWorkload } from './decide/workload.js';
import type { Ask, Borrower } from './decide/workload.js';

interface Row {
  readonly name: string; readonly mode: string; readonly perSecond: number;
  readonly min: number; readonly max: number; readonly ratioToPlain: number;
}

const ROUNDS = 7;
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

interface Entrant {
  readonly name: string;
  readonly share: number;
  readonly run: (from: number, count: number) => unknown;
}

async function main(): Promise<number> {
  const json = process.argv.includes('--json');
  if (process.argv[2] === 'assign') return benchAssign(json);
  if (process.argv[2] !== 'decide') {
    console.error('usage: npm run -s bench -- decide|assign [--json]');
    return 1;
  }
  const { borrowers, asks } = makeWorkload(20_000);
  const of = (ask: Ask): Borrower => borrowers[ask.borrower] as Borrower;
  process.stderr.write('opening 20,000 cases\n');
  const files: CaseFile[] = borrowers.map(openBorrower);
  const questions: Question[] = asks.map((ask) => toQuestion(of(ask), ask));
  const engine = makeEngine();
  process.stderr.write('checking that all answers are equal\n');
  let differing = 0;
  for (const [i, ask] of asks.entries()) {
    const want = plainAnswer(intlLocal, of(ask), ask).join();
    const got = [codesOf(files[ask.borrower] as CaseFile, questions[i] as Question).join(), plainAnswer(tzDateLocal, of(ask), ask).join()];
    // json-rules-engine is slow: a sample of 20,000 of the 100,000 questions.
    if (i < 20_000) got.push((await engine(of(ask), ask)).join());
    if (got.every((g) => g === want)) continue;
    differing += 1;
    if (differing <= 5) console.error(`differs: ${JSON.stringify(ask)} want ${want} got ${got.join(' | ')}`);
  }
  if (differing > 0) {
    console.error(`${differing} of ${asks.length} answers differ: nothing is timed`);
    return 1;
  }
  const rows: Row[] = [];
  for (const mode of ['warm', 'shuffled'] as const) {
    const hot = asks.map((_, i) => i).filter((i) => (asks[i] as Ask).borrower < 200);
    const order = mode === 'warm' ? Array.from({ length: asks.length }, (_, i) => hot[i % hot.length] as number) : asks.map((_, i) => i);
    const each = (f: (i: number) => unknown) => (from: number, count: number): void => {
      for (let k = from; k < from + count; k += 1) f(order[k % order.length] as number);
    };
    const entrants: Entrant[] = [
      { name: 'plain, cached Intl', share: 30_000, run: each((i) => plainAnswer(intlLocal, of(asks[i] as Ask), asks[i] as Ask)) },
      { name: 'date-fns with @date-fns/tz', share: 10_000, run: each((i) => plainAnswer(tzDateLocal, of(asks[i] as Ask), asks[i] as Ask)) },
      { name: 'json-rules-engine', share: 2_000, run: async (from, count) => {
        for (let k = from; k < from + count; k += 1) {
          const ask = asks[order[k % order.length] as number] as Ask;
          await engine(of(ask), ask);
        }
      } },
      { name: 'softknock checkContact', share: 60_000, run: each((i) => orThrow(checkContact(files[(asks[i] as Ask).borrower] as CaseFile, questions[i] as Question))) },
      { name: 'softknock decideContact', share: 3_000, run: each((i) => decide(files[(asks[i] as Ask).borrower] as CaseFile, questions[i] as Question)) },
      { name: 'softknock cold: case opened, one answer', share: 2_000, run: each((i) => codesOf(openBorrower(of(asks[i] as Ask)), questions[i] as Question)) },
    ];
    const speeds = new Map<string, number[]>(entrants.map((e) => [e.name, []]));
    for (let round = -1; round < ROUNDS; round += 1) {
      process.stderr.write(`${mode}: round ${round + 1} of ${ROUNDS}\n`);
      for (const e of entrants) {
        const start = performance.now();
        await e.run((round + 1) * 13_007, e.share);
        if (round >= 0) speeds.get(e.name)?.push((e.share * 1000) / (performance.now() - start));
      }
    }
    const plain = median(speeds.get('plain, cached Intl') as number[]);
    for (const [name, list] of speeds) {
      rows.push({ name, mode, perSecond: Math.round(median(list)), min: Math.round(Math.min(...list)), max: Math.round(Math.max(...list)),
        ratioToPlain: Number((median(list) / plain).toFixed(3)) });
    }
  }
  const speed = (name: string, mode: string): number => rows.find((r) => r.name === name && r.mode === mode)?.perSecond ?? 0;
  const goal = (name: string, mode: string, needed: number): object => {
    const got = Number((speed('softknock checkContact', mode) / speed(name, mode)).toFixed(2));
    return { name: `${mode}: times ${name}`, needed, got, met: got >= needed };
  };
  const goals = [goal('plain, cached Intl', 'warm', 4), goal('date-fns with @date-fns/tz', 'warm', 12),
    goal('json-rules-engine', 'warm', 100), goal('plain, cached Intl', 'shuffled', 1.2)];
  if (json) console.log(JSON.stringify({ bench: 'decide', rows, goals }));
  else {
    console.table(rows);
    console.table(goals);
  }
  return 0;
}

process.exitCode = await main();
