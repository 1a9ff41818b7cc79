import { describe, expect, it } from 'vitest';
import { checkContact, closedDays, decideContact, nextOpening, orThrow } from 'softknock';
import type { Question, Result } from 'softknock';
import { attempt, call, fact, fileOf, on, policyOf } from '../rules/kinds/given.js';
import type { FactJson } from '../rules/kinds/given.js';

const policy = policyOf([{ kind: 'frequency-cap', channels: ['phone'], counts: 'attempts', max: 1, window: { days: 7 }, per: ['loan'] }]);
const told = (result: Result<unknown>): readonly string[] =>
  (result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join('.')}`));
const asked = (facts: readonly FactJson[], question: Question): readonly string[] => told(checkContact(fileOf(policy, facts), question));
const bare = ({ contactPoint: _none, ...question }: Question): Question => question;

describe('what a question names', () => {
  it('a loan that is not on file, alone or beside one that is', () => {
    expect(asked([], call(on('06-01'), { loans: ['L9'] }))).toEqual(['question.unknown-loan loans.0']);
    expect(asked([], call(on('06-01'), { loans: ['L1', 'L9'] }))).toEqual(['question.unknown-loan loans.1']);
  });

  it('a loan that was opened only later, or known of only later', () => {
    const later = fact('LoanOpened', on('06-10'), { loan: 'L9', product: 'consumer-loan', amount: 1, currency: 'USD', disbursedOn: '2026-06-10',
      parties: [{ person: 'P1', role: 'borrower' }], clauses: [] });
    expect(asked([later], call(on('06-09'), { loans: ['L9'] }))).toEqual(['question.unknown-loan loans.0']);
    expect(asked([later], call(on('06-10'), { loans: ['L9'] }))).toEqual([]);
    expect(asked([{ ...later, recordedAt: on('06-12') }], call(on('06-11'), { loans: ['L9'], knownAt: on('06-11') })))
      .toEqual(['question.unknown-loan loans.0']);
  });

  it('a contact point that is nobody\'s, another\'s, or not there yet', () => {
    const other = [fact('PersonRegistered', on('05-01'), { person: 'P2', residence: { country: 'US' }, zones: [] }),
      fact('ContactPointAdded', on('05-01'), { person: 'P2', contactPoint: 'hers', channels: ['phone'] }),
      fact('ContactPointAdded', on('06-10'), { person: 'P1', contactPoint: 'new', channels: ['phone'] })];
    for (const contactPoint of ['none', 'hers', 'new']) {
      expect(asked(other, call(on('06-01'), { contactPoint }))).toEqual(['question.unknown-contact-point contactPoint']);
    }
    expect(asked(other, call(on('06-10'), { contactPoint: 'new' }))).toEqual([]);
  });

  it('a contact point that was removed, until it is put on file again', () => {
    const gone = fact('ContactPointRemoved', on('06-01'), { person: 'P1', contactPoint: 'mobile' });
    const back = { ...fact('ContactPointAdded', on('06-05'), { person: 'P1', contactPoint: 'mobile', channels: ['phone'] }), id: 'back' };
    expect(asked([gone], call(on('05-31')))).toEqual([]);
    expect(asked([gone], call(on('06-01')))).toEqual(['question.contact-point-removed contactPoint']);
    expect(asked([gone, back], call(on('06-06')))).toEqual([]);
  });

  it('all at once, and by every verb that asks', () => {
    const file = fileOf(policy, []);
    const question = call(on('06-01'), { loans: ['L9'], contactPoint: 'none' });
    const both = ['question.unknown-loan loans.0', 'question.unknown-contact-point contactPoint'];
    expect(told(checkContact(file, question))).toEqual(both);
    expect(told(decideContact(file, { question, key: 'k' }))).toEqual(both.map((text) => text.replace(' ', ' question.')));
    expect(told(nextOpening(file, question, on('06-02')))).toEqual(both);
    expect(told(closedDays(file, question, { from: '2026-06-01', to: '2026-06-02' }))).toEqual(both);
  });

  it('no loan at all: the caps of every loan hold it', () => {
    const file = fileOf(policy, [attempt(on('05-30'))]);
    const verdict = (loans: readonly string[]): string => orThrow(checkContact(file, bare(call(on('06-01'), { loans })))).verdict;
    expect([verdict(['L1']), verdict(['L2']), verdict([])]).toEqual(['forbids', 'permits', 'forbids']);
  });
});
