import { checkContact, orThrow } from 'softknock';
import type { CaseFile, Question } from 'softknock';
import { alternate } from '../alternate.js';
import type { Entrant } from '../alternate.js';
import { atLeast } from '../report.js';
import type { Report, Row } from '../report.js';
import { countryRows } from './countries.js';
import { dateFnsAnswer } from './date-fns.js';
import { makeEngine } from './engine.js';
import { plainAnswer } from './plain.js';
import { answerOf, decide, openBorrower, toQuestion } from './softknock.js';
import { makeWorkload } from './workload.js';
import type { Ask, Borrower, Workload } from './workload.js';

const BORROWERS = 20_000;
/** Borrowers whose questions are asked again and again in the warm mode. */
const HOT = 200;
const PLAIN = 'plain, cached Intl';
const FNS = 'date-fns with @date-fns/tz';
const ENGINE = 'json-rules-engine';
const OURS = 'softknock checkContact';

type Engine = ReturnType<typeof makeEngine>;

/** How many of the questions get answers that differ; the first few are shown. */
async function differing(work: Workload, asks: readonly Ask[], fileOf: (borrower: number) => CaseFile, engine: Engine): Promise<number> {
  let count = 0;
  for (const ask of asks) {
    const b = work.borrowers[ask.borrower] as Borrower;
    const want = JSON.stringify(plainAnswer(b, ask));
    const got = {
      softknock: answerOf(b, fileOf(ask.borrower), toQuestion(b, ask)), fns: dateFnsAnswer(b, ask), engine: await engine(b, ask),
    };
    for (const [who, answer] of Object.entries(got)) {
      if (JSON.stringify(answer) === want) continue;
      count += 1;
      if (count <= 5) console.error(`${who} differs: ${JSON.stringify(ask)}\n want ${want}\n got  ${JSON.stringify(answer)}`);
    }
  }
  return count;
}

/** Cases opened for the comparison alone, so that those at hand never see the fresh questions. */
function inTurn(work: Workload): (borrower: number) => CaseFile {
  let last = -1;
  let file: CaseFile | null = null;
  return (borrower) => {
    if (file === null || last !== borrower) file = openBorrower(work.borrowers[borrower] as Borrower);
    last = borrower;
    return file;
  };
}

/** The competitors over one order of questions. */
function entrantsFor(work: Workload, asks: readonly Ask[], files: readonly CaseFile[], engine: Engine, shares: readonly number[]): readonly Entrant[] {
  const questions: Question[] = asks.map((ask) => toQuestion(work.borrowers[ask.borrower] as Borrower, ask));
  const peer = (name: string, share: number, f: (b: Borrower, ask: Ask) => unknown): Entrant => ({
    name, share, run: (from, count) => {
      for (let k = from; k < from + count; k += 1) {
        const ask = asks[k % asks.length] as Ask;
        f(work.borrowers[ask.borrower] as Borrower, ask);
      }
    },
  });
  const ours = (name: string, share: number, f: (file: CaseFile, q: Question, b: Borrower) => unknown): Entrant => ({
    name, share, run: (from, count) => {
      for (let k = from; k < from + count; k += 1) {
        const i = k % asks.length;
        const { borrower } = asks[i] as Ask;
        f(files[borrower] as CaseFile, questions[i] as Question, work.borrowers[borrower] as Borrower);
      }
    },
  });
  const [fast, slow, engineShare, decideShare, coldShare] = shares as [number, number, number, number, number];
  return [
    peer(PLAIN, fast, plainAnswer), peer(FNS, slow, dateFnsAnswer),
    { name: ENGINE, share: engineShare, run: async (from, count) => {
      for (let k = from; k < from + count; k += 1) {
        const ask = asks[k % asks.length] as Ask;
        await engine(work.borrowers[ask.borrower] as Borrower, ask);
      }
    } },
    ours(OURS, fast, (file, q) => orThrow(checkContact(file, q))),
    ours('softknock decideContact', decideShare, decide),
    ours('softknock cold: case opened, one answer', coldShare, (_, q, b) => orThrow(checkContact(openBorrower(b), q))),
  ];
}

/**
 * `checkContact` with complete findings against what one would use without it. All answers
 * (verdict, deciding rules, counted ids, next opening) are compared over 200,000 questions of
 * 20,000 borrowers first. Warm: the questions of 200 borrowers asked again and again. Shuffled:
 * the questions of all borrowers, cases at hand, in one shuffled order, again in every round, as
 * a desk goes through its book. First asked: shuffled too, and each question never asked of its
 * case before, so that no verdict that was kept can help.
 */
export async function decideBench(): Promise<Report | null> {
  const work = makeWorkload(BORROWERS);
  const engine = makeEngine();
  process.stderr.write('comparing answers\n');
  const files = work.borrowers.map(openBorrower);
  const wrong = await differing(work, work.asks, (i) => files[i] as CaseFile, engine) + await differing(work, [...work.fresh].sort((a, b) => a.borrower - b.borrower), inTurn(work), engine);
  if (wrong > 0) {
    console.error(`${wrong} answers differ: nothing is timed`);
    return null;
  }
  const hot = work.asks.filter((ask) => ask.borrower < HOT);
  const modes: readonly (readonly [mode: string, asks: readonly Ask[], shares: readonly number[]])[] = [
    ['warm', hot, [60_000, 6_000, 2_000, 6_000, 1_000]],
    ['shuffled', work.asks, [work.asks.length, 4_000, 2_000, 4_000, 1_000]],
    ['first asked', work.fresh, [12_000, 4_000, 2_000, 4_000, 1_000]],
  ];
  const rows: Row[] = [];
  for (const [mode, asks, shares] of modes) {
    const timed = await alternate(mode, entrantsFor(work, asks, files, engine, shares));
    rows.push(...timed.map((t) => ({ mode, ...t })));
  }
  const speed = (name: string, mode: string): number => rows.find((r) => r.name === name && r.mode === mode)?.perSecond ?? 0;
  const goal = (name: string, mode: string, needed: number) => atLeast(`${mode}: times ${name}`, needed, speed(OURS, mode) / speed(name, mode));
  const countries = await countryRows();
  return {
    bench: 'decide', rows: [...rows, ...countries.rows],
    goals: [goal(PLAIN, 'warm', 4), goal(FNS, 'warm', 12), goal(ENGINE, 'warm', 100), goal(PLAIN, 'shuffled', 1.2), goal(PLAIN, 'first asked', 1.2),
      ...countries.goals],
  };
}
