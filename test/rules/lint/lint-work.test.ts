import { describe, expect, it } from 'vitest';
import { compilePolicy } from 'softknock';
import { LINT_CODES } from '../../../src/rules/lint/codes.js';

const lint = (work: unknown): readonly string[] => {
  const made = compilePolicy({ packs: [], house: { id: 'house/x', version: '1', work: work as never } });
  return made.ok ? [] : made.problems.map((p) => `${p.code} ${p.path.slice(2).join('.')}`);
};
const units = [{ unit: 'HO', kind: 'head-office' }, { unit: 'B', kind: 'branch', parent: 'HO' }];
const officer = { officer: 'LI', unit: 'B', role: 'officer', authorities: [] };

describe('the work tables of a house policy', () => {
  it.each<readonly [string, unknown, readonly string[]]>([
    ['nothing', {}, []], ['a hierarchy', { units, officers: [officer] }, []],
    ['a unit twice', { units: [...units, units[0]] }, ['house.duplicate-unit units.2']],
    ['a parent that is not there', { units: [{ unit: 'S', kind: 'sub-branch', parent: 'X' }] }, ['house.unit-unknown units.0.parent']],
    ['a ring', { units: [{ unit: 'A', kind: 'branch', parent: 'B' }, { unit: 'B', kind: 'branch', parent: 'A' }] },
      ['house.unit-order units.0.parent', 'house.unit-order units.1.parent']],
    ['an officer of no unit', { units, officers: [{ ...officer, unit: 'X' }] }, ['house.unit-unknown officers.0.unit']],
    ['an officer twice', { units, officers: [officer, officer] }, ['house.duplicate-officer officers.1']],
    ['a code twice', { codes: [{ code: 'A', disposition: 'spoke' }, { code: 'A', disposition: 'refused' }] }, ['house.duplicate-code codes.1']],
    ['a code that passes for another', { codes: [{ code: 'Refused', disposition: 'spoke' }] }, ['house.code-shadows codes.0']],
    ['a code spelt as what it is', { codes: [{ code: 'Refused', disposition: 'refused' }] }, []],
    ['a shipped question again', { questions: [{ question: 'use.as-agreed', purposes: ['first-check'], section: 'risk', answer: 'text', en: 'a', zh: 'b' }] },
      ['house.duplicate-question questions.0']],
    ['a word that nobody knows', { officers: [{ ...officer, authorities: ['fly'] }] }, ['house.unknown-word officers.0.authorities.0']],
    ['days that are none', { remindDaysBefore: [-1] }, ['house.number remindDaysBefore.0']],
    ['a key that nobody knows', { holidays: [] }, ['house.unknown-key holidays']],
  ])('%s', (_name, work, expected) => {
    expect(lint(work)).toEqual(expected);
    expect(expected.map((line) => line.split(' ')[0] ?? '').filter((code) => !LINT_CODES.includes(code))).toEqual([]);
  });

  it('change no policy\'s digest: no verdict depends on who works where', () => {
    const digest = (work: object): string => {
      const made = compilePolicy({ packs: [], house: { id: 'house/x', version: '1', work } });
      return made.ok ? made.value.digest : 'refused';
    };
    expect(digest({ units })).toBe(digest({}));
  });
});
