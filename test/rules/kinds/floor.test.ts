import { describe, expect, it } from 'vitest';
import { compilePolicy, listDuties, orThrow } from 'softknock';
import type { CaseFile, HousePolicy } from 'softknock';
import { classifyLoan, dutyFor, keepUntil, listStandards } from '../../../src/duties/index.js';
import { attempt, call, fact, fileOf, findingOf, on, policyOf, verdictOf } from './given.js';
import type { FactJson, RuleJson } from './given.js';

const at = on('06-15');
const fileWith = (rules: readonly RuleJson[], facts: readonly FactJson[], house?: HousePolicy): CaseFile =>
  fileOf(policyOf(rules, house), facts);
const seen = (date: string, own: FactJson): FactJson => fact('LoanObserved', on(date), { loan: 'L1', on: `2026-${date}`, pastDueDays: 0, ...own });
const due = (file: CaseFile, purpose: string, when: string = at): string | null =>
  orThrow(dutyFor(file, { at: when, purpose, loan: 'L1' }))?.latest ?? null;
const filed = (date: string, purpose: string): FactJson[] => [
  fact('EvidenceFiled', on(date, '09:00'), { evidence: `e${date}`, kind: 'document', loans: ['L1'], purposes: [purpose],
    digest: '39a1f795bd10c9298d374517fa7c048fba243b6c07872a282a5dc0bfff312bd0', capturedAt: on(date, '09:00') }),
  fact('CheckCompleted', on(date, '10:00'), { loans: ['L1'], purposes: [purpose], evidence: [`e${date}`] }),
];

describe('the least class of a loan', () => {
  const rows: RuleJson = { kind: 'classification', name: 'days', rows: [
    { classification: 'normal', pastDueDaysMin: 0 }, { classification: 'special-mention', pastDueDaysMin: 1 },
    { classification: 'substandard', pastDueDaysMin: 91 },
    { classification: 'special-mention', pastDueDaysMin: 0, signals: ['restructured'] },
  ] };
  const classOf = (rules: readonly RuleJson[], facts: readonly FactJson[]): unknown =>
    orThrow(classifyLoan(fileWith(rules, facts), { at, loan: 'L1' }));

  it.each([[0, 'normal'], [1, 'special-mention'], [90, 'special-mention'], [91, 'substandard']])('%i days past due: %s', (pastDueDays, classification) => {
    expect(classOf([rows], [seen('06-01', { pastDueDays })])).toMatchObject({ classification, rules: ['xx/p/days'], dependsOn: [] });
  });

  it('is raised by a signal while it is open, and shown beside what the lender says', () => {
    const signal = fact('SignalRaised', on('05-01'), { signal: 's', loans: ['L1'], kind: 'restructured', severity: 1, expiresOn: '2026-06-20' });
    expect(classOf([rows], [seen('06-01', { classification: 'doubtful' }), signal])).toMatchObject({ classification: 'special-mention', stated: 'doubtful' });
    const over = { ...signal, expiresOn: '2026-06-10' };
    expect(classOf([rows], [seen('06-01', {}), over])).toMatchObject({ classification: 'normal', stated: null });
  });

  it('names what is missing, and is none where no rule speaks of the loan', () => {
    expect(classOf([rows], [])).toMatchObject({ classification: null, dependsOn: ['LoanObserved.pastDueDays'] });
    expect(classOf([{ ...rows, guard: { products: ['mortgage'] } }], [seen('06-01', {})])).toMatchObject({ classification: null, dependsOn: [] });
  });

  it('is the strictest of all rules, save where one yields to another', () => {
    const milder: RuleJson = { kind: 'classification', name: 'own', rows: [{ classification: 'normal', pastDueDaysMin: 0 }] };
    const facts = [seen('06-01', { pastDueDays: 91 })];
    expect(classOf([rows, milder], facts)).toMatchObject({ classification: 'substandard', rules: ['xx/p/days'] });
    expect(classOf([rows, { ...milder, exceptionTo: ['xx/p/days'] }], facts)).toMatchObject({ classification: 'normal', rules: ['xx/p/own'] });
  });
});

describe('until when a record is kept', () => {
  const keep = (more: FactJson): RuleJson => ({ kind: 'record-keeping', records: ['call-recording'], keepFor: { months: 24 }, from: 'made', bound: 'at-least', ...more });
  const recorded = attempt('2026-02-28T23:30:00Z');
  const kept = (rules: readonly RuleJson[], facts: readonly FactJson[] = [recorded], record = 'call-recording') =>
    orThrow(keepUntil(fileWith(rules, facts), { at, record, of: String(recorded['contact']) }));

  it('is counted from the day, in months that clamp', () => {
    expect(kept([keep({})])).toMatchObject({ keepUntil: '2028-02-28', rules: ['xx/p/r1'], conflicts: [], storeOnly: false });
    expect(kept([keep({ keepFor: { days: 30 } })]).keepUntil).toBe('2026-03-30');
    expect(kept([keep({ storeOnly: true })]).storeOnly).toBe(true);
  });

  it('is the longest that is asked for, and shows what would have it gone before', () => {
    expect(kept([keep({}), keep({ keepFor: { months: 6 } }), keep({ keepFor: { months: 12 }, bound: 'at-most' })]))
      .toMatchObject({ keepUntil: '2028-02-28', rules: ['xx/p/r1'], conflicts: ['xx/p/r3'] });
    expect(kept([keep({ bound: 'at-most' }), keep({ keepFor: { months: 6 }, bound: 'at-most' })]))
      .toMatchObject({ keepUntil: '2026-08-28', rules: ['xx/p/r2'], conflicts: [] });
  });

  it('counts from the last collection attempt, or waits for the end of the loan', () => {
    const later = attempt(on('06-01'));
    expect(kept([keep({ from: 'last-collection', keepFor: { months: 36 } })], [recorded, later]).keepUntil).toBe('2029-06-01');
    const ending = keep({ from: 'loan-closed' });
    expect(kept([ending])).toMatchObject({ keepUntil: null, waits: ['xx/p/r1'], rules: ['xx/p/r1'] });
    expect(kept([ending], [recorded, fact('LoanClosed', on('06-10'), { loan: 'L1', reason: 'repaid' })]).keepUntil).toBe('2028-06-10');
  });

  it('is nothing for another record, another loan, or a rule not yet in force', () => {
    expect(kept([keep({})], [recorded], 'letter')).toMatchObject({ keepUntil: null, rules: [] });
    expect(kept([keep({ guard: { products: ['mortgage'] } })])).toMatchObject({ keepUntil: null, rules: [] });
    expect(kept([keep({ span: { from: '2027-01-01', until: null } })])).toMatchObject({ keepUntil: null, rules: [] });
    expect(keepUntil(fileWith([keep({})], []), { at, record: 'call-recording', of: 'nobody' })).toMatchObject({ ok: false });
  });
});

describe('duties', () => {
  const reply: RuleJson = { kind: 'duty', purpose: 'complaint-reply', anchor: 'complaint', latest: { days: 15 }, variants: [
    { complexity: 'complex', attested: ['extension'], latest: { days: 60 } }, { complexity: 'complex', latest: { days: 30 } },
  ] };
  const complaint = (own: FactJson = {}): FactJson => ({ ...fact('ComplaintRaised', on('06-01'), { person: 'P1', about: 'L1', ...own }), id: 'k' });

  it('from a complaint follow its complexity and an extension that somebody attests', () => {
    const extended = fact('AttestationMade', on('06-10'), { by: 'O1', statement: 'Extension approved', about: 'k' });
    expect(due(fileWith([reply], [complaint()]), 'complaint-reply')).toBe('2026-06-16');
    expect(due(fileWith([reply], [complaint({ complexity: 'complex' })]), 'complaint-reply')).toBe('2026-07-01');
    expect(due(fileWith([reply], [complaint({ complexity: 'complex' }), extended]), 'complaint-reply')).toBe('2026-07-31');
    expect(due(fileWith([reply], [complaint(), extended]), 'complaint-reply')).toBe('2026-06-16');
  });

  it('from two complaints of one day are answered by the earlier date', () => {
    const both = [complaint({ complexity: 'complex' }), { ...complaint(), id: 'k2', about: 'L1' }];
    expect(due(fileWith([reply], both), 'complaint-reply')).toBe('2026-06-16');
  });

  it('from a complaint end with it, and go with one loan only', () => {
    const resolved = fact('ComplaintResolved', on('06-05'), { person: 'P1', about: 'k' });
    expect(due(fileWith([reply], [complaint(), resolved]), 'complaint-reply')).toBeNull();
    const file = fileWith([reply], [complaint({ about: 'the branch' })]);
    expect(orThrow(listDuties(file, { at, until: '2026-12-31' })).map((d) => d.loan)).toEqual(['L1']);
  });

  it('from the last class move with each class stated', () => {
    const rule: RuleJson = { kind: 'duty', purpose: 'classification', anchor: 'lastClassified', latest: { months: 3 } };
    expect(due(fileWith([rule], []), 'classification', on('02-01'))).toBe('2026-04-05');
    expect(due(fileWith([rule], [seen('03-31', { classification: 'normal' })]), 'classification')).toBe('2026-06-30');
    expect(due(fileWith([rule], [seen('03-31', {})]), 'classification', on('04-01'))).toBe('2026-04-05');
  });

  it('are not due again before their days are over, however they are raised', () => {
    const rule: RuleJson = { kind: 'duty', purpose: 'early-intervention-notice', anchor: 'pastDueSince',
      guard: { pastDueDays: { min: 1 } }, latest: { days: 45 }, notAgainWithin: { days: 180 } };
    const late = seen('06-10', { pastDueDays: 1 });
    expect(due(fileWith([rule], [late]), 'early-intervention-notice')).toBe('2026-07-25');
    expect(due(fileWith([rule], [...filed('03-01', 'early-intervention-notice'), late]), 'early-intervention-notice')).toBe('2026-08-28');
  });

  it('are not owed where their own exception holds', () => {
    const rule: RuleJson = { kind: 'duty', purpose: 'first-check', anchor: 'disbursedOn', latest: { days: 400 } };
    expect(due(fileWith([rule], []), 'first-check')).not.toBeNull();
    expect(due(fileWith([{ ...rule, unless: { uses: ['principal-residence'] } }], []), 'first-check')).toBeNull();
    expect(due(fileWith([{ ...rule, guard: { actorsExcept: [{ roles: ['lender', 'collector'] }] } }], []), 'first-check')).toBeNull();
    const broke = fact('ProtectionStarted', on('06-01'), { person: 'P1', kind: 'bankruptcy' });
    expect(due(fileWith([{ ...rule, guard: { protectionsExcept: ['bankruptcy'] } }], [broke]), 'first-check')).toBeNull();
  });
});

describe('the zone of a house that names none', () => {
  it.each([[['CA'], 'America/Toronto'], [['IN', 'CN'], 'Asia/Shanghai'], [['DE'], 'UTC']])('under packs of %j: %s', (countries, zone) => {
    const packs = countries.map((country) => ({
      id: `xx/${country.toLowerCase()}`, version: '1', title: 'P', status: 'draft' as const, language: 'en',
      coverage: { countries: [country] }, rules: [],
    }));
    expect(orThrow(compilePolicy({ packs })).zone).toBe(zone);
    expect(orThrow(compilePolicy({ packs, house: { id: 'h', version: '1', zone: 'Asia/Tokyo' } })).zone).toBe('Asia/Tokyo');
  });
});

describe('a standard', () => {
  const hours: RuleJson = { kind: 'standard', measure: 'contact-hours' };
  const houseHours = { id: 'house/x', version: '1', rules: [{
    id: 'hours', kind: 'contact-hours', channels: ['phone'],
    hours: { weekday: ['08:00', '20:00'], saturday: null, sunday: null },
  }] } as unknown as HousePolicy;
  const evening = call(on('06-15', '21:30'));

  it('without a number asks for review at any hour, and its force is the house\'s', () => {
    expect(findingOf([hours], [], evening)).toMatchObject({ finding: 'needs-review', code: 'standard.unbound', force: 'house' });
    expect(findingOf([hours], [], call(at))?.finding).toBe('needs-review');
  });

  it('with one finds what the house finds, and names its rule', () => {
    expect(findingOf([hours], [], evening, houseHours)).toMatchObject({
      finding: 'forbids', code: 'standard.bound', force: 'house', figures: { by: 'house/x/hours' }, opensAt: '2026-06-16T12:00:00.000Z',
    });
    expect(verdictOf([hours], [], call(at), houseHours)).toBe('permits');
    // The house speaks of telephone calls alone: nothing binds a visit.
    expect(findingOf([hours], [], { ...evening, channel: 'visit', contactPoint: 'house' }, houseHours)?.code).toBe('standard.unbound');
  });

  it('lets the person\'s own hour pass', () => {
    const named = fact('TimesStated', on('05-01'), { person: 'P1', kind: 'convenient', weekly: [{ days: ['MO'], from: '21:00', until: '22:00' }] });
    expect(findingOf([hours], [named], evening)?.code).toBe('standard.own-time');
    expect(findingOf([hours], [named], call(at))?.code).toBe('standard.unbound');
  });

  it('of how often lets a first contact pass', () => {
    const often: RuleJson = { kind: 'standard', measure: 'frequency-cap', channels: ['phone'] };
    expect(findingOf([often], [], call(at))?.code).toBe('standard.first-contact');
    expect(findingOf([often], [attempt(on('06-01'))], call(at))?.code).toBe('standard.unbound');
    expect(findingOf([often], [attempt(on('06-01'), { channel: 'sms' })], call(at))?.code).toBe('standard.first-contact');
    expect(findingOf([often], [], call(at, { channel: 'sms' }))).toBeNull();
  });

  it('of a duty is owed without a date until the house sets one', () => {
    const rule: RuleJson = { kind: 'standard', measure: 'duty', purpose: 'routine-check' };
    const file = fileWith([rule], []);
    expect(orThrow(listStandards(file, { at, loan: 'L1' }))).toMatchObject([{ rule: 'xx/p/r1', status: 'unbound', by: [] }]);
    expect(findingOf([rule], [], call(at))).toBeNull();
    const house = { id: 'house/x', version: '1', rules: [{ id: 'check', kind: 'duty', purpose: 'routine-check', anchor: 'lastCheck', latest: { months: 3 } }] };
    expect(orThrow(listStandards(fileWith([rule], [], house as unknown as HousePolicy), { at, loan: 'L1' })))
      .toMatchObject([{ status: 'bound', by: ['house/x/check'] }]);
  });
});
