import { describe, expect, it } from 'vitest';
import { attempt, call, fact, findingOf, on, verdictOf } from './given.js';
import type { FactJson, RuleJson } from './given.js';
import type { Question } from 'softknock';

const letter = { channel: 'letter', contactPoint: 'house' } as const;

describe('preconditions', () => {
  const sent = (date: string, more: FactJson = {}): FactJson =>
    attempt(on(date), { ...letter, purposes: ['first-notice'], outcome: 'delivered', ...more });
  const rule = (more: FactJson): RuleJson => ({ kind: 'precondition', needs: 'letter', ...more });

  it.each([['06-06', 'forbids'], ['06-07', 'permits']])('a notice of 1 June and six dates, on %s: %s', (date, expected) => {
    expect(verdictOf([rule({ daysBefore: 6 })], [sent('06-01')], call(on(date, '00:00')))).toBe(expected);
  });

  it('ask for the purpose, the actor, and a letter that arrived', () => {
    const ask = (more: FactJson, facts: readonly FactJson[]): string => verdictOf([rule(more)], facts, call(on('06-10')));
    expect(ask({ purposes: ['first-notice'] }, [sent('06-01')])).toBe('permits');
    expect(ask({ purposes: ['first-notice'] }, [sent('06-01', { purposes: ['arrears-contact'] })])).toBe('forbids');
    expect(ask({ sameActor: true }, [sent('06-01', { actor: 'C2' })])).toBe('forbids');
    expect(ask({}, [sent('06-01', { outcome: 'returned' })])).toBe('forbids');
  });

  it('ask for each lighter channel for which a contact point stands', () => {
    const each = rule({ needs: 'attempt', channels: ['phone', 'email', 'letter', 'video'], each: true });
    const visit = call(on('06-10'), { channel: 'visit', contactPoint: 'house' });
    const tried = [attempt(on('06-01')), attempt(on('06-02'), { channel: 'email', contactPoint: 'mail' })];
    expect(findingOf([each], tried, visit)).toMatchObject({ finding: 'forbids', figures: { channels: 'letter' } });
    expect(verdictOf([each], [...tried, sent('06-03')], visit)).toBe('permits');
  });

  it('open once the last of several is ripe', () => {
    const each = rule({ needs: 'attempt', channels: ['phone', 'email', 'letter'], each: true, daysBefore: 3 });
    const tried = [attempt(on('06-05')), attempt(on('06-02'), { channel: 'email', contactPoint: 'mail' }), sent('06-01')];
    expect(findingOf([each], tried, call(on('06-06')))?.opensAt).toBe('2026-06-08T04:00:00.000Z');
  });
});

describe('the need of a consent', () => {
  const need = (consent: FactJson = {}, more: FactJson = {}): RuleJson => ({ kind: 'precondition', needs: 'consent', consent, ...more });
  const given = (more: FactJson = {}): FactJson => fact('ConsentGiven', on('03-01'), {
    person: 'P1', scope: { channels: ['phone'], contactPoints: ['mobile'] }, form: 'written', ...more,
  });

  it.each([
    [{}, {}, 'permits'], [{}, { scope: { channels: ['sms'] } }, 'forbids'],
    [{ forms: ['written'] }, { form: 'oral' }, 'forbids'], [{ separate: true }, {}, 'forbids'],
    [{ separate: true }, { separate: true }, 'permits'],
    [{ names: ['channel'] }, { scope: {} }, 'forbids'], [{ names: ['channel', 'contactPoint'] }, {}, 'permits'],
    [{ names: ['contactPoint'] }, { scope: { channels: ['phone'] } }, 'forbids'],
  ] as const)('such as %j by one such as %j: %s', (consent, more, expected) => {
    expect(verdictOf([need(consent)], [given(more)], call(on('06-01')))).toBe(expected);
    expect(verdictOf([need(consent)], [], call(on('06-01')))).toBe('forbids');
  });

  it.each([['06-03', 'permits'], ['06-04', 'forbids']])('carries two days after a withdrawal on 1 June, on %s: %s', (date, expected) => {
    const withdrawn = fact('ConsentWithdrawn', on('06-01'), { person: 'P1', scope: {} });
    expect(verdictOf([need({ grace: { days: 2 } })], [given(), withdrawn], call(on(date)))).toBe(expected);
    expect(verdictOf([need()], [given(), withdrawn], call(on(date)))).toBe('forbids');
  });

  it('is none where the rule excepts the case', () => {
    const rule = need({}, { unless: { autodialled: false, prerecorded: false } });
    expect(verdictOf([rule], [], call(on('06-01')))).toBe('permits');
    expect(verdictOf([rule], [], call(on('06-01'), { autodialled: true }))).toBe('forbids');
    expect(verdictOf([rule], [], call(on('06-01'), { prerecorded: true }))).toBe('forbids');
  });
});

describe('guards', () => {
  const bar = (guard: FactJson): RuleJson => ({ kind: 'place', places: ['home', 'work', 'personal'], channels: ['phone', 'visit'], guard });
  const house = call(on('06-01'), { channel: 'visit', contactPoint: 'house' });
  const applies = (guard: FactJson, question = house, facts: readonly FactJson[] = []): string | undefined =>
    findingOf([bar(guard)], facts, question)?.finding;

  it.each([
    [{ productsExcept: ['consumer-loan'] }, undefined], [{ productsExcept: ['mortgage'] }, 'forbids'],
    [{ uses: ['principal-residence'] }, 'forbids'], [{ uses: ['business'] }, undefined],
    [{ placesExcept: ['home'] }, undefined], [{ placesExcept: ['work'] }, 'forbids'],
    [{ actorsExcept: [{ roles: ['lender'] }] }, undefined], [{ actorsExcept: [{ roles: ['collector'] }] }, 'forbids'],
    [{ actorsExcept: [{ institutionKinds: ['bank'] }] }, 'needs-review'],
    [{ relations: ['employer'] }, undefined], [{ protections: ['bankruptcy'] }, undefined],
    [{ protectionsExcept: ['bankruptcy'] }, 'forbids'],
  ] as const)('%j: %s', (guard, expected) => {
    expect(applies(guard)).toBe(expected);
  });

  it.each([
    [{ capacity: 'processor' }, 'needs-review'], [{ obtained: ['default'] }, 'needs-review'],
    [{ institutionKinds: ['bank'] }, 'needs-review'], [{ capacity: 'processor', obtained: ['current'], roles: ['lender'] }, 'needs-review'],
    // A part that is false decides, whatever else nobody has told.
    [{ capacity: 'processor', roles: ['collector'] }, undefined], [{ obtained: ['default'], ownName: false }, undefined],
  ] as const)('of what nobody has told about the actor, %j: %s', (actor, expected) => {
    expect(applies({ actors: [actor] })).toBe(expected);
  });

  it('of an actor are no where a later part is false and an earlier one unknown', () => {
    const told = fact('ActorEngaged', on('03-01'), { actor: 'C1', role: 'lender', ownName: true, institutionKind: 'bank', loans: ['L1', 'L2'] });
    const guard = { capacity: 'controller', obtained: ['default'], institutionKinds: ['microfinance'] };
    expect(applies({ actors: [guard] }, house, [told])).toBeUndefined();
    expect(applies({ actors: [{ ...guard, institutionKinds: ['bank'] }] }, house, [told])).toBe('needs-review');
  });

  it('of a use are unknown where the loan names none, and one of several loans is enough', () => {
    expect(applies({ uses: ['business'] }, { ...house, loans: ['L2'] })).toBe('needs-review');
    expect(applies({ productsExcept: ['consumer-loan'] }, { ...house, loans: ['L1', 'L2'] })).toBe('forbids');
  });

  it('of a line are false where there is no number', () => {
    const called = call(on('06-01'), { contactPoint: 'desk' });
    expect(applies({ lines: ['landline'] }, called)).toBe('forbids');
    expect(applies({ lines: ['mobile'] }, called)).toBeUndefined();
    expect(applies({ lines: ['mobile', 'landline'] })).toBeUndefined();
    const { contactPoint: _none, ...unknown } = called;
    expect(applies({ lines: ['mobile'] }, unknown)).toBe('needs-review');
  });

  it('of a state hold while it stands, to the instant', () => {
    const state = fact('ProtectionStarted', on('05-01'), { person: 'P1', kind: 'bankruptcy', until: on('06-01') });
    expect(applies({ protectionsExcept: ['bankruptcy'] }, { ...house, at: on('06-01', '09:59') }, [state])).toBeUndefined();
    expect(applies({ protectionsExcept: ['bankruptcy'] }, house, [state])).toBe('forbids');
    expect(applies({ protections: ['bankruptcy'] }, { ...house, at: on('06-01', '09:59') }, [state])).toBe('forbids');
  });

  it('of an exception: where it is unknown, what closes is for a person to judge', () => {
    const late: RuleJson = { ...bar({}), unless: { pastDueDays: { min: 16 } } };
    const seen = (days: number): FactJson => fact('LoanObserved', on('05-30'), { loan: 'L1', on: '2026-05-30', pastDueDays: days });
    expect(verdictOf([late], [seen(15)], house)).toBe('forbids');
    expect(findingOf([late], [seen(16)], house)).toMatchObject({ finding: 'permits', code: 'rule.excepted' });
    expect(findingOf([late], [], house)).toMatchObject({ finding: 'needs-review', dependsOn: ['LoanObserved.pastDueDays'] });
  });
});

describe('content', () => {
  const content = (more: FactJson): RuleJson => ({ kind: 'content', ...more });
  const held = (rule: FactJson, flags: readonly string[], purposes: readonly string[] = []): string | undefined =>
    findingOf([content(rule)], [], call(on('06-01'), { ...letter, content: flags as never, purposes }))?.code;

  it('must hold all that it must', () => {
    const rule = { requires: ['states-name', 'seal'] };
    expect(held(rule, ['states-name', 'seal', 'states-cause'])).toBe('content.as-required');
    expect(held(rule, ['seal'])).toBe('content.missing');
    expect(held(rule, [])).toBe('content.missing');
  });

  it('for a purpose that must stay pure holds nothing else', () => {
    const rule = { pure: { purposes: ['first-notice'], allows: ['states-balance'] } };
    expect(held(rule, ['states-balance'], ['first-notice'])).toBe('content.fits');
    expect(held(rule, ['promotional-offer'], ['first-notice'])).toBe('content.not-pure');
    expect(held(rule, [], ['first-notice', 'cross-sell'])).toBe('content.not-pure');
    expect(held(rule, ['promotional-offer'], ['cross-sell'])).toBe('content.fits');
  });
});

describe('parties', () => {
  it('of a relation may be asked what the rule says, and no more', () => {
    const rule: RuleJson = {
      kind: 'party-role', roles: ['borrower'],
      relationsFor: [{ relations: ['employer'], purposes: ['location-information'] }],
    };
    const other = (kind: string): FactJson => fact('PersonRegistered', on('05-01'), {
      person: 'E1', residence: { country: 'US' }, zones: [], relations: [{ to: 'P1', kind }],
    });
    const toOther = (purpose: string): Question => {
      const { contactPoint: _none, ...question } = call(on('06-01'), { person: 'E1', purposes: [purpose] });
      return question;
    };
    const ask = (kind: string, purpose: string): string =>
      verdictOf([rule], [other(kind)], toOther(purpose));
    expect(ask('employer', 'location-information')).toBe('permits');
    expect(ask('employer', 'debt-enquiry')).toBe('forbids');
    expect(ask('neighbour', 'location-information')).toBe('forbids');
  });
});

describe('a place in a lifetime', () => {
  it('is counted over all contact points there', () => {
    const rule: RuleJson = { kind: 'place', places: ['work'], channels: ['phone'], lifetimeMax: 1 };
    const other = fact('ContactPointAdded', on('05-01'), { person: 'P1', contactPoint: 'desk-2', channels: ['phone'], place: 'work' });
    const question = call(on('06-01'), { contactPoint: 'desk' });
    expect(verdictOf([rule], [other], question)).toBe('permits');
    expect(verdictOf([rule], [other, attempt(on('05-02'), { contactPoint: 'desk-2' })], question)).toBe('forbids');
    expect(verdictOf([rule], [other, attempt(on('05-02'))], question)).toBe('permits');
  });
});

describe('hours with their end points', () => {
  const hours = { weekday: ['08:00', '21:00'], saturday: null, sunday: null };
  const ask = (more: FactJson, at: string): string =>
    verdictOf([{ kind: 'contact-hours', channels: ['phone'], hours, ...more }], [], call(at));
  it.each([
    [{}, '08:00:00.000', 'permits'], [{ fromExclusive: true }, '08:00:00.000', 'forbids'],
    [{ fromExclusive: true }, '08:00:00.001', 'permits'], [{}, '21:00:00.000', 'forbids'],
    [{ untilInclusive: true }, '21:00:00.000', 'permits'], [{ untilInclusive: true }, '21:00:00.001', 'forbids'],
  ])('%j at %s: %s', (more, time, expected) => {
    expect(ask(more, `2026-06-01T${time}-04:00`)).toBe(expected);
  });

  it('close on the days off of a region', () => {
    const days: RuleJson = {
      kind: 'workdays', country: 'CA-QC', validFrom: '2026-01-01', validUntil: '2026-12-31',
      off: [['2026-06-24', '2026-06-24']], workdays: [], name: 'days',
    };
    const rule: RuleJson = { kind: 'contact-hours', channels: ['phone'], calendar: 'CA-QC', hours: { ...hours, holiday: null } };
    expect(verdictOf([rule, days], [], call(on('06-24')))).toBe('forbids');
    expect(verdictOf([rule, days], [], call(on('06-25')))).toBe('permits');
    expect(verdictOf([rule, days], [], call('2027-06-25T10:00:00-04:00'))).toBe('needs-review');
  });
});

describe('an objection', () => {
  const rule: RuleJson = {
    kind: 'lawful-basis', knows: ['consent', 'legitimate-interest'], noSwap: true, outweighs: ['compelling'],
  };
  const facts = [
    fact('BasisRecorded', on('01-06'), { person: 'P1', purposes: ['courtesy-call', 'cross-sell'], basis: 'legitimate-interest', reference: '1' }),
    fact('ObjectionRaised', on('05-04'), { person: 'P1', scope: {} }),
  ];
  const grounds = fact('AttestationMade', on('05-10'), { by: 'O1', statement: 'Compelling legitimate grounds', about: facts[1]?.['id'] });
  const soft = call(on('06-01'), { act: 'survey', purposes: ['courtesy-call'] });

  it('ends legitimate interest, save where compelling grounds are attested, and never for marketing', () => {
    expect(verdictOf([rule], facts.slice(0, 1), soft)).toBe('permits');
    expect(verdictOf([rule], facts, soft)).toBe('forbids');
    expect(verdictOf([rule], [...facts, grounds], soft)).toBe('permits');
    const ad = call(on('06-01'), { act: 'marketing', purposes: ['cross-sell'] });
    expect(verdictOf([rule], [...facts, grounds], ad)).toBe('forbids');
    expect(verdictOf([rule], [...facts, grounds], { ...soft, content: ['promotional-offer'] })).toBe('forbids');
  });
});

describe('a contract about two loans of which one is closed', () => {
  const rule: RuleJson = { kind: 'lawful-basis', knows: ['contract', 'consent'], noSwap: true };
  const basis = fact('BasisRecorded', on('01-06'), { person: 'P1', purposes: ['account-servicing', 'debt-enquiry'], basis: 'contract', reference: 'x' });
  const closed = fact('LoanClosed', on('06-01'), { loan: 'L1', reason: 'repaid' });
  const ask = (loans: readonly string[], more: object = {}): string => verdictOf([rule], [basis, closed],
    call(on('06-02'), { act: 'servicing', purposes: ['account-servicing'], loans, ...more }));

  it('carries a contact about the open one alone, and answers about either', () => {
    expect([['L2'], ['L1', 'L2'], ['L1']].map((loans) => ask(loans))).toEqual(['permits', 'forbids', 'forbids']);
    expect(ask(['L1', 'L2'], { act: 'reply', purposes: ['debt-enquiry'] })).toBe('permits');
  });
});

describe('a guard by what desk work reads', () => {
  const rule: RuleJson = { kind: 'content', guard: { sources: ['account-flow'] }, bans: ['asks-payment'] };
  const ask = (data: readonly string[] | undefined): string => verdictOf([rule], [], call(on('06-02'), { act: 'monitoring', channel: 'desk', contactPoint: undefined as never, content: ['asks-payment'], ...(data === undefined ? {} : { data: data as never }) }));

  it.each([[undefined, 'needs-review'], [[], 'needs-review'], [['ledger'], 'not-applicable'], [['ledger', 'account-flow'], 'forbids']] as const)('%j: %s', (data, expected) => {
    expect(ask(data)).toBe(expected);
  });
});
