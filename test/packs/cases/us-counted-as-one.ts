import { about, bothSides, casesOf, fact, LONG_AGO, scene, young } from './america.js';
import type { Coast, Turn } from './america.js';
import type { Given, Told } from './given.js';

const EARLY = '2019-06-03T15:00:00Z';

/** A statute that counts others as the consumer. */
interface Text {
  readonly pack: string;
  readonly residence: object;
  readonly coast: Coast;
  readonly actor: object;
  /** Who counts, a minor's parent apart. */
  readonly counted: readonly string[];
  readonly counts: string;
  /** What a cease by electronic media comes to; null where the pack has no rule of it. */
  readonly electronic: string | null;
}

const US = { country: 'US' };
const CA = { country: 'US', region: 'CA' };
const TEXTS: readonly Text[] = [
  { pack: 'us/reg-f', residence: US, coast: 'east', actor: {}, counted: ['spouse', 'guardian', 'executor', 'successor'], electronic: 'forbids',
    counts: 'the term consumer includes the spouse, parent (if a minor), guardian, executor, confirmed successor in interest' },
  { pack: 'us/fdcpa', residence: US, coast: 'east', actor: {}, counted: ['spouse', 'guardian', 'executor'], electronic: 'needs-review',
    counts: 'the term consumer includes the spouse, parent (if a minor), guardian, executor' },
  { pack: 'us/ca', residence: CA, coast: 'west', actor: { role: 'lender', loanStatusWhenObtained: 'current' }, counted: ['spouse', 'guardian', 'executor'], electronic: null,
    counts: 'the term consumer includes the spouse, parent (if a minor), guardian, executor' },
];

const base = ({ residence, coast, actor }: Text): readonly Given[] => scene({ residence, coast, actor });
const named = ({ residence, coast }: Text, person: string, more: object): Given => fact('PersonRegistered', LONG_AGO, {
  person, residence, zones: [{ zone: coast === 'west' ? 'America/Los_Angeles' : 'America/New_York', basis: 'address' }], ...more });
const related = (text: Text, kind: string): Given => named(text, 'N1', { relations: [{ to: 'P1', kind }] });
const toThem = { person: 'N1', contactPoint: undefined };
const attorney = (more: object = {}): Given => about('RepresentationNotified', EARLY, { loans: ['D1'], by: 'A9', contactAscertainable: true, ...more });
const cease = (form: string): Given => about('CeaseRequested', EARLY, { form, scope: { loans: ['D1'] } });

/** The same request, with each who counts as the one who made it; and with one who does not. */
function heard(text: Text, rule: string, request: Given, verdict: string): readonly Told[] {
  const { pack, residence, coast, counted, counts } = text;
  const turns: readonly Turn[] = [
    ...counted.map((kind): Turn => ({ says: `${rule}: the ${kind}`, verdict, facts: [related(text, kind), request], ask: toThem })),
    { says: `${rule}: a minor's parent`, verdict, facts: [young(residence, coast, '2026-04-16'), related(text, 'parent'), request], ask: toThem },
  ];
  return casesOf([pack], base(text), `${pack}/${rule}`, counts, turns);
}

const where = { ...toThem, purposes: ['location-information'] };
const WHO = 'with any person other than that attorney, unless the attorney fails to respond';
const DISPUTED = 'shall cease collection of the debt, or any disputed portion thereof';

/** Debts of two, of whom the other one is represented or disputes. */
function ofTwo(text: Text, from: string): readonly Told[] {
  const { pack } = text;
  const with2 = (role: string): readonly Given[] => [named(text, 'P2', {}), named(text, 'N1', { relations: [{ to: 'P1', kind: 'neighbour' }] }),
    ...scene({ residence: text.residence, loan: { parties: [{ person: 'P1', role: 'borrower' }, { person: 'P2', role }] } })
      .filter(({ type }) => type === 'LoanOpened').map((loan) => ({ ...loan, id: `${String(loan['loan'])}-2`, loan: `${String(loan['loan'])}X` })),
    fact('ActorEngaged', LONG_AGO, { actor: 'C1', role: 'collector', ownName: true, loans: ['D1X'], loanStatusWhenObtained: 'default' })];
  const theirs = attorney({ person: 'P2', loans: ['D1X'] });
  const dispute = fact('ProtectionStarted', EARLY, { person: 'P2', loans: ['D1X'], kind: 'dispute', certainty: 'confirmed' });
  const written = { ...dispute, variant: 'written-in-time' };
  const roles = ['co-borrower', 'guarantor'] as const;
  const neighbour = related(text, 'neighbour');
  return [
    ...casesOf([pack], base(text), `${pack}/location-enquiry-represented`, WHO, [
      ...roles.map((role): Turn => ({ says: `the ${role} has one`, verdict: 'forbids', facts: [...with2(role), theirs], ask: { ...where, loans: ['D1X'] } })),
      { says: 'the borrower has one', verdict: 'forbids', facts: [neighbour, attorney()], ask: where },
      { says: 'that attorney is asked', verdict: pack === 'us/reg-f' ? 'presumed-compliant' : 'permits', facts: [related(text, 'attorney'), attorney()], ask: where },
      ...bothSides(from, 'forbids', 'not-in-force', [neighbour, attorney()], where),
    ]),
    ...casesOf([pack], base(text), `${pack}/dispute`, DISPUTED, roles.map((role): Turn =>
      ({ says: `by the ${role}`, verdict: 'needs-review', facts: [...with2(role), dispute], ask: { loans: ['D1X'] } }))),
    ...casesOf([pack], base(text), `${pack}/written-dispute`, DISPUTED, [
      ...roles.map((role): Turn => ({ says: `by the ${role}`, verdict: 'forbids', facts: [...with2(role), written], ask: { loans: ['D1X'] } })),
      { says: 'by the borrower, asked of the guarantor', verdict: 'forbids', facts: [...with2('guarantor'), { ...written, person: 'P1' }],
        ask: { loans: ['D1X'], person: 'P2', contactPoint: undefined } },
    ]),
  ];
}

const NOTICE = { channel: 'letter', contactPoint: undefined, person: 'N1', act: 'statutory-notice', purposes: ['early-intervention-notice'] };
const ALONE = 'do not violate FDCPA section 805(c) with respect to the mortgage loan when providing the written early intervention notice';

/** The notice of Regulation X goes out to whoever the cease binds. */
function noticed(text: Text): readonly Told[] {
  const home = scene({ residence: US, loan: { product: 'mortgage' } });
  const turn = (kind: string, more: readonly Given[] = []): Turn =>
    ({ says: `to the ${kind}, beside ${text.pack}`, verdict: 'permits', facts: [...more, related(text, kind), cease('written')], ask: NOTICE });
  return casesOf(['us/reg-x', text.pack], home, 'us/reg-x/notice-after-cease', ALONE,
    [...text.counted.map((kind) => turn(kind)), turn('parent', [young(US, 'east', '2026-04-16')])]);
}

export const US_COUNTED: readonly Told[] = TEXTS.flatMap((text) => [
  ...heard(text, 'attorney', attorney(), 'forbids'), ...heard(text, 'cease', cease('written'), 'forbids'),
  ...(text.electronic === null ? [] : heard(text, 'cease-electronic', cease('electronic'), text.electronic)),
  ...(text.pack === 'us/ca' ? [] : [...ofTwo(text, text.pack === 'us/reg-f' ? '2021-11-30' : '2020-01-01'), ...noticed(text)]),
]);
