import fc from 'fast-check';
import * as softknock from 'softknock';
import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../src/kernel/result.js';
import { file, policy } from './given.js';
import { BORDERS, VERBS } from './verbs.js';
import type { Border } from './verbs.js';
import { WRONG, wrongMembers } from './wrong.js';

/** What a verb said: good, or the codes of its problems. A stranger's throw comes through. */
function answerOf({ ask, says }: Border, value: unknown): 'good' | readonly string[] {
  let answer: unknown;
  try {
    answer = ask(value as never);
  } catch (error) {
    if (says !== 'throws' || !(error instanceof InvariantError)) throw error;
    return [error.code];
  }
  if (says === 'throws') return 'good';
  const { ok, problems } = answer as { ok?: boolean; problems?: readonly { code: string }[] };
  if (says === 'report' ? problems?.length === 0 : ok) return 'good';
  expect(problems?.length).toBeGreaterThan(0);
  // What was wrong can be recorded and printed, whatever it was.
  expect(() => softknock.sha256(JSON.stringify(problems))).not.toThrow();
  expect(JSON.stringify(problems)).not.toMatch(/\p{Surrogate}|\\ud[89a-f]/u);
  return (problems ?? []).map(({ code }) => code);
}

/** Wrong values that are right for a border, each with its reason. */
const RIGHT: readonly (readonly [border: RegExp, value: RegExp])[] = [
  // Any JSON list of facts or packs may be empty, and any text may be a version.
  [/^intlZoneData/, /^a text$/],
  // A wish, an id or a name may read like this.
  [/^(openCase|outcomeFacts|decideContact|prepareSigning|checkContact|closedDays|nextOpening)/,
    /(person|actor|contact|key|officer|loan|words): a text$|contactPoint: a text$/],
  [/^outcomeFacts/, /words: an empty text$/],
  // A scope of nothing is a scope of all.
  [/^outcomeFacts/, /scope: (an object|an object without prototype)$/],
  [/^outcomeFacts/, /said(\.refused)?: (an object|an object without prototype)$/],
  [/^outcomeFacts/, /busyNow: a flag$/],
  // A place in a record, and counted operations.
  [/^openCase/, /basedOn\.seq: (null|a number)$/], [/^planRevisits/, /workMax: a number$/],
  // House numbers and names, and a port, which may be more than we ask of it.
  [/^compilePolicy/, /house\.(id|version): a text$|permitHours: a number$/],
  [/^compilePolicy/, /zoneData\.(version: a text|offsetMs: a function|unknown key)/],
  // Options may all be left out.
  [/explainDecision\[2\]/, /^an object( without prototype)?$/],
];

const isRight = ({ name }: Border, what: string): boolean =>
  RIGHT.some(([border, value]) => border.test(name) && value.test(what));

describe.each(BORDERS.map((border) => [border.name, border] as const))('%s', (_name, border) => {
  it('takes what is good', () => {
    expect(answerOf(border, border.good)).toBe('good');
  });

  it('is as good absent, or says that it is missing', () => {
    const answer = answerOf(border, undefined);
    if (border.optional) expect(answer).toBe('good');
    else expect(answer).not.toBe('good');
  });

  it('says no with a code to every wrong kind', () => {
    const taken = WRONG.filter(([what, value]) =>
      answerOf(border, value) === 'good' && !isRight(border, what));
    expect(taken.map(([what]) => what)).toEqual([]);
  });
});

/** Borders whose object is read member by member, with nothing left over. */
const ASKS = BORDERS.filter(({ name, says }) => says === 'result'
  && !/^(parseFacts|listCoverage|addFacts|lintPack)|\[0\]$/.test(name) || /^(compilePolicy)\[0\]/.test(name));

describe.each(ASKS.map((border) => [border.name, border] as const))('members of %s', (_name, border) => {
  it('says no with a code to each member of a wrong kind and to each unknown key', () => {
    const wrong = wrongMembers(border.good).filter(([what]) => !isRight(border, what));
    const taken = wrong.filter(([, value]) => answerOf(border, value) === 'good');
    expect(taken.map(([what]) => what)).toEqual([]);
  });

  it('reads a member that is undefined as absent', () => {
    if (typeof border.good !== 'object') return;
    expect(answerOf(border, { ...border.good as object, nobody: undefined })).not.toBe('good');
    const some = Object.keys(border.good as object).map((key) =>
      answerOf(border, { ...border.good as object, [key]: undefined }));
    const gone = Object.keys(border.good as object).map((key) => answerOf(border,
      Object.fromEntries(Object.entries(border.good as object).filter(([k]) => k !== key))));
    expect(some).toEqual(gone);
  });
});

it('knows every verb of the main entry', () => {
  const verbs = Object.entries(softknock)
    .filter(([name, value]) => typeof value === 'function' && name !== 'sha256')
    .map(([name]) => name).sort();
  expect(Object.keys(VERBS).sort()).toEqual(verbs);
});

describe('junk', () => {
  const junk = fc.anything({
    maxDepth: 3, maxKeys: 4, withNullPrototype: true,
    key: fc.oneof(fc.constantFrom('at', 'until', 'question', 'person', 'facts', 'packs', 'loan',
      'contacts', 'v', '__proto__', 'constructor', 'ok', 'problems'), fc.string({ unit: 'binary' })),
    values: [fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null),
      fc.constant(undefined), fc.constantFrom('P1', 'L1', '2026-04-02T10:00:00+08:00')],
  });

  it.each(BORDERS.map((border) => [border.name, border] as const))('never throws from %s', (_name, border) => {
    fc.assert(fc.property(junk, (value) => {
      answerOf(border, value);
    }), { numRuns: 60 });
  });

  // A handle is opaque: it is what a verb made, or it is none.
  const mutable = BORDERS.filter(({ good }) => typeof good === 'object' && good !== null
    && good !== file && good !== policy);
  it.each(mutable.map((border) => [border.name, border] as const))(
    'never throws from a good %s with one member of junk', (_name, border) => {
      const good = border.good as Readonly<Record<string, unknown>>;
      if (Object.getPrototypeOf(good) !== Object.prototype) return;
      const keys = Object.keys(good);
      fc.assert(fc.property(fc.constantFrom(...keys), junk, (key, value) => {
        answerOf(border, { ...good, [key]: value });
      }), { numRuns: 60 });
    });
});
