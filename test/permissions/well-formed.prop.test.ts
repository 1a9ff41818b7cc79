import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCase, orThrow } from 'softknock';
import type { Question } from 'softknock';
import { questionProblems } from '../../src/permissions/question-problems.js';
import { wellFormedAt } from '../../src/permissions/well-formed.js';
import { wild, wildQuestion } from '../laws/wild.js';

const file = orThrow(openCase(wild, { person: 'P1', facts: [] }));
const MEMBERS = ['at', 'person', 'actor', 'loans', 'act', 'channel', 'purposes', 'via', 'contactPoint', 'place', 'content', 'prerecorded',
  'autodialled', 'statesOptOut', 'inReplyTo', 'continues', 'mandatory', 'data', 'unknown', 'knownAt', 'odd', 'constructor'];
const VALUES = ['', 'phone', 'collection', 'home', '2026-06-01T00:00:00Z', '2026-06-01', 1, true, null, {}, [], ['L1'], [1], ['first-check'], ['nobody-declared-it'],
  ['content'], ['ledger'], ['seal']];

describe('a question looked at in one pass', () => {
  it('is well formed if and only if looking member by member finds no problem', () => {
    const seen = { well: 0, not: 0 };
    fc.assert(fc.property(wildQuestion(), fc.constantFrom(...MEMBERS), fc.constantFrom(...VALUES), fc.boolean(), (question, member, value, drop) => {
      const { [member as 'at']: _gone, ...rest } = question;
      const asked = drop ? rest : { ...question, [member]: value };
      const problems = questionProblems(file, asked);
      const at = wellFormedAt(asked, wild.purposes);
      seen[at === null ? 'not' : 'well'] += 1;
      expect(at === null).toBe(problems.length > 0);
      if (at !== null) expect(at).toBe(Date.parse(String((asked as Partial<Question>).at)));
    }), { numRuns: 600 });
    expect(Math.min(seen.well, seen.not)).toBeGreaterThan(120);
  });

  it('leaves a member that is there and undefined to the long way, which lets it pass', () => {
    const question = { at: '2026-06-01T00:00:00Z', person: 'P1', actor: 'A1', loans: [], act: 'survey', channel: 'sms', purposes: [], via: undefined };
    expect(wellFormedAt(question, wild.purposes)).toBeNull();
    expect(questionProblems(file, question)).toEqual([]);
  });
});
