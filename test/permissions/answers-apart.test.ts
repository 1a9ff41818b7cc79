import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContact, compilePolicy, decideContact, openCase, orThrow } from 'softknock';
import type { CaseFile, Question } from 'softknock';
import { ALL_PACKS } from '../../src/packs/all.js';
import { cn } from '../laws/cases.js';
import { onFile, wild, wildCase, wildQuestion } from '../laws/wild.js';

const at = '2026-03-02T10:00:00+08:00';
const factsOf = (person: string): readonly object[] => [
  { type: 'PersonRegistered', id: 'p', at, person, residence: { country: 'CN' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }] },
  { type: 'ContactPointAdded', id: 'm', at, person, contactPoint: 'mobile', channels: ['phone', 'sms'], line: 'mobile' },
  { type: 'LoanOpened', id: 'l', at, loan: 'L1', product: 'consumer-loan', amount: 1, currency: 'CNY', disbursedOn: '2026-03-02', parties: [{ person, role: 'borrower' }], clauses: [] },
  { type: 'ActorEngaged', id: 'a', at, actor: 'BANK', role: 'lender', ownName: true, loans: ['L1'] },
];
const fileOf = (person: string): CaseFile => orThrow(openCase(cn, { person, facts: factsOf(person) }));
const question = (person: string): Question => ({ at: '2026-05-18T11:00:00+08:00', person, actor: 'BANK', loans: ['L1'], act: 'monitoring', channel: 'phone',
  contactPoint: 'mobile', purposes: ['routine-check'] });
const say = (file: CaseFile, asked: Question): string => JSON.stringify(checkContact(file, asked));

/** Writes over all of an answer that lets itself be written over. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const parts = value as Record<string, unknown>;
  for (const key of Object.keys(parts)) {
    spoil(parts[key]);
    if (typeof parts[key] === 'string') Reflect.set(parts, key, 'spoilt');
  }
  if (Array.isArray(value)) Reflect.set(value, value.length, 'spoilt');
}

describe('an answer belongs to who was given it', () => {
  it('is told again as it was, to the same person and to others, whatever became of the first', () => {
    const expected = [say(fileOf('P1'), question('P1')), say(fileOf('P2'), question('P2'))];
    const files = [fileOf('P1'), fileOf('P2')];
    for (let round = 0; round < 4; round += 1) {
      ['P1', 'P2'].forEach((person, i) => {
        const answer = orThrow(checkContact(files[i] as CaseFile, question(person)));
        expect(JSON.stringify({ ok: true, value: answer })).toBe(expected[i]);
        spoil(answer);
      });
    }
  });

  it('is so under every rule', () => {
    const all = orThrow(compilePolicy({ packs: ALL_PACKS }));
    fc.assert(fc.property(fc.constantFrom(wild, all), wildCase(), wildQuestion(), (policy, facts, any) => {
      const asked = onFile(facts, any);
      const file = orThrow(openCase(policy, { person: 'P1', facts }));
      const decided = (of: CaseFile): string => JSON.stringify(decideContact(of, { question: asked, key: 'k' }));
      const expected = [say(file, asked), decided(file)];
      for (let round = 0; round < 3; round += 1) {
        spoil(checkContact(file, asked));
        spoil(decideContact(file, { question: asked, key: 'k' }));
      }
      const anew = orThrow(openCase(policy, { person: 'P1', facts }));
      expect([say(anew, asked), decided(anew)]).toEqual(expected);
    }), { numRuns: 40 });
  });
});

describe('a handle on which nothing can be kept', () => {
  const { kept: _kept, ...without } = fileOf('P1');
  it.each<[string, object]>([
    ['frozen', Object.freeze(fileOf('P1'))], ['made from a frozen one', Object.create(Object.freeze(fileOf('P1'))) as object], ['spread', { ...fileOf('P1') }],
    ['without the place for it', without], ['with the place undefined', { ...without, kept: undefined }], ['with something else there', { ...without, kept: {} }],
    ['read-only there', Object.defineProperty({ ...without }, 'kept', { value: null })], ['behind a getter', Object.defineProperty({ ...without }, 'kept', { get: () => null })],
    ['behind a proxy that takes nothing', new Proxy(fileOf('P1'), { set: () => false })],
  ])('%s: answers as any other', (_, file) => {
    for (let round = 0; round < 4; round += 1) expect(say(file as CaseFile, question('P1'))).toBe(say(fileOf('P1'), question('P1')));
  });
});
