import { describe, expect, it } from 'vitest';
import { evaluateLoanGuard } from '../../src/duties/index.js';
import { loanTimeline } from '../../src/duties/loan-timeline.js';
import type { Fact } from '../../src/facts/types/index.js';
import { parseInstant } from '../../src/kernel/instant.js';
import type { Guard } from '../../src/rules/rule.js';
import { fact, given, observed, on, opened, person } from './given.js';

const engaged = (own: object = {}): Fact => fact('ActorEngaged', 'engaged', '2026-02-06',
  { actor: 'L1', role: 'lender', ownName: true, loans: ['D1'], ...own });

const answer = (guard: Guard, facts: readonly Fact[] = [person()], dated: object = {}) => {
  const file = given({}, [opened('2026-02-06'), ...facts]);
  const loan = file.state.loans.get('D1');
  if (loan === undefined) throw new Error('no loan');
  const at = parseInstant(on('2026-03-01')) as number;
  return evaluateLoanGuard(guard, {
    file, timeline: loanTimeline(file, loan, at), at, purpose: 'first-check', act: 'monitoring',
    ...dated,
  });
};

describe('evaluateLoanGuard', () => {
  it.each<[Guard, ReturnType<typeof answer>]>([
    [{}, 'yes'],
    [{ countries: ['CN'] }, 'yes'], [{ countries: ['US'] }, 'no'],
    [{ regions: ['XJ'] }, ['PersonRegistered.residence.region']],
    [{ localities: ['X'] }, ['PersonRegistered.residence.locality']],
    [{ partyKinds: ['natural-person'] }, 'yes'], [{ partyKinds: ['organisation'] }, 'no'],
    [{ products: ['consumer-loan'] }, 'yes'], [{ products: ['mortgage'] }, 'no'],
    [{ roles: ['borrower'] }, 'yes'], [{ roles: ['sponsor'] }, 'no'],
    [{ acts: ['monitoring'] }, 'yes'], [{ actsExcept: ['monitoring'] }, 'no'],
    [{ purposes: ['routine-check'] }, 'no'], [{ purposesExcept: ['routine-check'] }, 'yes'],
    [{ amount: { min: 100_000, currency: 'CNY' } }, 'yes'],
    [{ amount: { max: 99_999, currency: 'CNY' } }, 'no'],
    [{ amount: { min: 1, currency: 'USD' } }, ['LoanOpened.currency']],
    [{ pastDueDays: { min: 1 } }, ['LoanObserved.pastDueDays']],
    [{ channels: ['phone'] }, ['question.channels']],
    [{ channels: ['phone'], countries: ['US'] }, 'no'],
    [{ actors: [{ roles: ['lender'] }] }, ['ActorEngaged']],
  ])('%o: %o', (guard, expected) => {
    expect(answer(guard)).toEqual(expected);
  });

  it('reads days past due to the day, at both bounds', () => {
    const days = (min: number, max: number) =>
      answer({ pastDueDays: { min, max } }, [person(), observed('2026-02-20', 8)]);
    expect([days(8, 8), days(9, 9), days(7, 7)]).toEqual(['yes', 'no', 'no']);
  });

  it('does not know the residence of somebody unregistered', () => {
    expect(answer({ countries: ['CN'], partyKinds: ['natural-person'] }, []))
      .toEqual(['PersonRegistered.kind', 'PersonRegistered.residence.country']);
  });

  it('asks the actors engaged for the loan', () => {
    const actors = (guard: NonNullable<Guard['actors']>[number], own: object = {}) =>
      answer({ actors: [guard] }, [engaged(own)]);
    expect(actors({ roles: ['lender'], ownName: true })).toBe('yes');
    expect(actors({ roles: ['collector'] })).toBe('no');
    expect(actors({ ownName: false })).toBe('no');
    expect(actors({ capacity: 'processor' })).toEqual(['ActorEngaged.capacity']);
    expect(actors({ capacity: 'processor' }, { capacity: 'controller' })).toBe('no');
    expect(actors({ capacity: 'processor' }, { capacity: 'processor' })).toBe('yes');
    expect(actors({ obtained: ['default'] })).toEqual(['ActorEngaged.loanStatusWhenObtained']);
    expect(actors({ obtained: ['default'] }, { loanStatusWhenObtained: 'default' })).toBe('yes');
    expect(actors({ institutionKinds: ['bank'] })).toEqual(['ActorEngaged.institutionKind']);
    expect(actors({ roles: ['lender'] }, { loans: ['D2'] })).toEqual(['ActorEngaged']);
  });

  it('leaves purpose and act unknown where none is asked about', () => {
    expect(answer({ acts: ['monitoring'], purposesExcept: ['x'] }, [], { act: null, purpose: null }))
      .toEqual(['question.act', 'question.purposes']);
  });
});
