import { about, bothSides, casesOf, fact, on, scene, tried } from './america.js';
import { dated } from './given.js';
import type { Given, Told } from './given.js';

const PACK = ['us/reg-x'];
const FROM = '2017-10-19';
const HOME = { product: 'mortgage', use: 'principal-residence' };
const servicer = { role: 'servicer', loanStatusWhenObtained: 'current', institutionKind: 'bank' };
const house = (loan: object = {}, actor: object = {}, more: object = {}): readonly Given[] =>
  dated(scene({ residence: { country: 'US' }, loan: { ...HOME, ...loan }, actor: { ...servicer, ...actor }, ...more }), '2016-01-04T15:00:00Z');
const base = house();

/** The first payment that stayed out was due on 1 January 2026. */
const seen = (date: string, pastDueDays: number, loan = 'D1') => fact('LoanObserved', on(date, '09:00:00'), { loan, on: date, pastDueDays });
const LATE = seen('2026-01-20', 19);
const done = (date: string, purpose: string, kind: string): readonly Given[] => [
  fact('EvidenceFiled', on(date, '09:00:00'), { evidence: `e-${date}`, kind, loans: ['D1'], purposes: [purpose],
    digest: '0'.repeat(64), capturedAt: on(date, '09:00:00') }),
  fact('CheckCompleted', on(date, '10:00:00'), { loans: ['D1'], purposes: [purpose], evidence: [`e-${date}`] }),
];
const due = (words: string, purpose: string) =>
  (says: string, facts: readonly Given[], date: string, expect: Told['expect']): Told => ({ packs: PACK, words, says, facts,
    ask: { question: 'due', at: on(date), purpose, loan: 'D1' }, expect });
const NOBODY = { owed: false } as const;
const MEANT = { accepts: ['conversation'] } as const;

const live = due('no later than the 36th day of a borrower\'s delinquency and again no later than 36 days after each payment due date', 'arrears-contact');
const spoke = (date: string) => done(date, 'arrears-contact', 'conversation');

const LIVE: readonly Told[] = [
  live('due 1 January: by 6 February', [...base, LATE], '2026-01-21', { earliest: '2026-01-02', latest: '2026-02-06', ...MEANT }),
  live('a statement is no live contact', [...base, LATE, ...done('2026-01-25', 'arrears-contact', 'statement')], '2026-01-26', { latest: '2026-02-06' }),
  live('spoken with: the payment due on 1 February, by 9 March', [...base, LATE, ...spoke('2026-01-25'), seen('2026-02-20', 50)], '2026-02-21',
    { earliest: '2026-02-02', latest: '2026-03-09' }),
  live('spoken with twice: the payment due on 1 March, by 6 April', [...base, LATE, ...spoke('2026-01-25'), ...spoke('2026-02-25'), seen('2026-03-20', 78)],
    '2026-03-21', { latest: '2026-04-06' }),
  live('nothing is past due', [...base, seen('2026-01-20', 0)], '2026-01-21', NOBODY),
  live('the first day past due', [...base, seen('2026-01-02', 1)], '2026-01-02', { latest: '2026-02-06' }),
];

const written = due('no later than the 45th day of the borrower\'s delinquency … once every 180 days', 'early-intervention-notice');
const sent = (date: string) => done(date, 'early-intervention-notice', 'document');

const WRITTEN: readonly Told[] = [
  written('due 1 January: by 15 February', [...base, LATE], '2026-01-21', { earliest: '2026-01-02', latest: '2026-02-15' }),
  written('sent on 10 February: the next by 9 August, planned in the thirty days before', [...base, LATE, ...sent('2026-02-10'), seen('2026-07-20', 200)],
    '2026-07-21', { earliest: '2026-07-10', latest: '2026-08-09' }),
  written('sent on 10 February, and late anew in May: not before 9 August', [...base, LATE, ...sent('2026-02-10'), seen('2026-03-20', 0), seen('2026-05-11', 10)],
    '2026-05-12', { latest: '2026-08-09' }),
  written('sent on 10 February, and late anew in July: by its own 45th day', [...base, LATE, ...sent('2026-02-10'), seen('2026-03-20', 0), seen('2026-07-11', 10)],
    '2026-07-12', { latest: '2026-08-15' }),
  written('nothing is past due', [...base, seen('2026-01-20', 0)], '2026-01-21', NOBODY),
];

/** Whom the section binds: both duties, but for the one that bankruptcy lifts. */
const BOUND: readonly Told[] = [live, written].flatMap((ask, i) => {
  const latest = i === 0 ? '2026-02-06' : '2026-02-15';
  const at = (says: string, facts: readonly Given[], owed: boolean): Told => ask(says, [...facts, LATE], '2026-01-21', owed ? { owed: true, latest } : NOBODY);
  const unknown = house({}, {}).map(({ institutionKind: _kind, use: _use, ...rest }) => rest as Given);
  return [
    at('a servicer that is no small one', base, true), at('a small servicer', house({}, { institutionKind: 'small-servicer' }), false),
    at('a Farm Credit lender', house({}, { institutionKind: 'farm-credit' }), false), at('what kind of servicer is not on file', unknown, true),
    at('a second home', house({ use: 'investment' }), false), at('another product', house({ product: 'consumer-loan' }), false),
    at('a company', house({}, {}, { person: { kind: 'organisation' } }), false),
    at('somebody abroad', house({}, {}, { residence: { country: 'CA' } }), false),
    at('a bankrupt', [...base, about('ProtectionStarted', on('2026-01-10'), { kind: 'bankruptcy' })], i === 1),
  ];
});

/** Days past due on 10 October 2017 tell on which date they began. */
const began = (pastDueDays: number) => [...base, seen('2017-10-10', pastDueDays)];
const SIDES: readonly Told[] = [
  live('past due since 13 September 2017: its 36th day was 18 October, the next one counts', began(28), '2017-10-10', { latest: '2017-11-17' }),
  live('past due since 14 September 2017: its 36th day is 19 October', began(27), '2017-10-10', { latest: '2017-10-19' }),
  written('past due since 4 September 2017: the 45th day was 18 October, and counts from the 19th', began(37), '2017-10-10', { latest: '2017-12-02' }),
  written('past due since 5 September 2017: the 45th day is 19 October', began(36), '2017-10-10', { latest: '2017-10-19' }),
];

const collector = house({}, { role: 'servicer', loanStatusWhenObtained: 'default' });
const cease = (form: string, loans = ['D1']) => about('CeaseRequested', '2017-10-02T15:00:00Z', { form, scope: { loans } });
const NOTICE = { act: 'statutory-notice', channel: 'letter', contactPoint: 'home', purposes: ['early-intervention-notice'], mandatory: true };
const posted = (at: string, more: object = {}) => tried(at, { ...NOTICE, outcome: 'delivered', ...more });
const ALONE = 'do not violate FDCPA section 805(c) with respect to the mortgage loan when providing the written early intervention notice';
const RULE = 'us/reg-x/notice-after-cease';

const AFTER_CEASE: readonly Told[] = [
  ...(['written', 'electronic'] as const).flatMap((form) => [['us/reg-x', 'us/reg-f'], ['us/reg-x', 'us/fdcpa']].flatMap((packs) =>
    casesOf(packs, collector, RULE, ALONE, [{ says: `${form}: the notice goes out beside ${packs[1]}`, verdict: 'permits', facts: [cease(form)], ask: NOTICE }]))),
  ...casesOf(PACK, base, RULE, ALONE, [
    { says: 'one sent 179 days ago', verdict: 'forbids', facts: [cease('written'), posted(on('2026-02-10'))], ask: { ...NOTICE, at: on('2026-08-08') } },
    { says: 'one sent 180 days ago', verdict: 'permits', facts: [cease('written'), posted(on('2026-02-10'))], ask: { ...NOTICE, at: on('2026-08-09') } },
    { says: 'another notice was sent', verdict: 'permits', facts: [cease('written'), posted(on('2026-04-10'), { purposes: ['efforts-ended-notice'] })], ask: NOTICE },
    { says: 'nobody asked to cease', verdict: 'permits', facts: [posted(on('2026-04-10'))], ask: NOTICE },
    { says: 'an opt-out from letters is no cease request', verdict: 'permits', facts: [about('OptedOut', '2017-10-02T15:00:00Z', { channel: 'letter' }), posted(on('2026-04-10'))], ask: NOTICE },
    { says: 'together with something else', verdict: 'forbids', facts: [cease('written')], ask: { ...NOTICE, purposes: ['early-intervention-notice', 'arrears-contact'] } },
    { says: 'any other contact is for other packs', verdict: 'not-applicable', facts: [cease('written')], ask: { ...NOTICE, purposes: ['efforts-ended-notice'] } },
    ...bothSides(FROM, 'forbids', 'not-in-force', [cease('written'), posted('2017-10-03T15:00:00Z')], NOTICE),
  ]),
  ...casesOf(PACK, house({ product: 'consumer-loan' }), RULE, ALONE, [
    { says: 'another product', verdict: 'not-applicable', facts: [cease('written'), posted(on('2026-04-10'))], ask: NOTICE }]),
  ...casesOf(PACK, base, 'us/reg-x/modified-notice', '[modified notice: no request for payment]', [
    { says: 'it asks for payment', verdict: 'forbids', ask: { ...NOTICE, content: ['asks-payment'] } },
    { says: 'it asks for none', verdict: 'permits', ask: { ...NOTICE, content: ['states-rights'] } },
    { says: 'something else asks for payment', verdict: 'not-applicable', ask: { ...NOTICE, purposes: ['arrears-contact'], content: ['asks-payment'] } },
    ...bothSides(FROM, 'forbids', 'not-in-force', [], { ...NOTICE, content: ['asks-payment'] }),
  ]),
  ...casesOf(PACK, house({ product: 'consumer-loan' }), 'us/reg-x/modified-notice', '[modified notice: no request for payment]', [
    { says: 'another product', verdict: 'not-applicable', ask: { ...NOTICE, content: ['asks-payment'] } }]),
  ...casesOf(PACK, house({}, {}, { residence: { country: 'CA' } }), 'us/reg-x/modified-notice', '[modified notice: no request for payment]', [
    { says: 'somebody abroad', verdict: 'not-applicable', ask: { ...NOTICE, content: ['asks-payment'] } }]),
  ...casesOf(PACK, house({}, {}, { person: { kind: 'organisation' } }), 'us/reg-x/modified-notice', '[modified notice: no request for payment]', [
    { says: 'a company', verdict: 'not-applicable', ask: { ...NOTICE, content: ['asks-payment'] } }]),
];

/** Early intervention for mortgages. */
export const US_REG_X: readonly Told[] = [...LIVE, ...WRITTEN, ...BOUND, ...SIDES, ...AFTER_CEASE];
