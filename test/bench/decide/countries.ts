import { checkContact, compilePolicy, decideContact, openCase, orThrow } from 'softknock';
import { nodeSha256 } from 'softknock/log/node';
import type { CaseFile, Channel, Policy, Question, RulePack } from 'softknock';
import { seeded } from '../../../examples/portfolio/seeded.js';
import type { Act } from '../../../src/terms/words.js';
import { PACKS } from '../../packs/shipped.js';
import { alternate } from '../alternate.js';
import type { Entrant, Timed } from '../alternate.js';
import { atMost } from '../report.js';
import type { Goal, Row } from '../report.js';

const folderOf = (pack: string): string => pack.slice(0, pack.indexOf('/'));
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 5, 16, 14);
const CASES = 40;
const ASKS = 40;
const CHANNELS: readonly Channel[] = ['email', 'sms', 'phone', 'letter', 'visit'];
const POINT: Readonly<Record<string, string>> = { email: 'mail', sms: 'mobile', phone: 'mobile', letter: 'home', visit: 'home' };
const ACTS: readonly (readonly [act: Act, purpose: string])[] = [
  ['collection', 'arrears-contact'], ['monitoring', 'routine-check'], ['reminder', 'repayment-reminder'], ['survey', 'satisfaction-survey'],
];

const iso = (at: number): string => new Date(at).toISOString();

/** A borrower of the country with a collector, two loans, consents and some contacts. */
function factsOf(i: number, country: string): object[] {
  const r = seeded(`${country}${i}`);
  const at = iso(NOW - 100 * DAY);
  const person = 'P1';
  return [
    { type: 'PersonRegistered', id: 'p', at, person, residence: { country }, zones: [{ zone: country === 'CN' ? 'Asia/Shanghai' : 'America/New_York', basis: 'address' }] },
    ...Object.entries({ mobile: ['phone', 'sms'], mail: ['email'], home: ['letter', 'visit'] }).map(([contactPoint, channels]) =>
      ({ type: 'ContactPointAdded', id: contactPoint, at, person, contactPoint, channels })),
    ...['L1', 'L2'].flatMap((loan) => [
      { type: 'LoanOpened', id: loan, at, loan, product: 'consumer-loan', amount: 1000, currency: 'USD', disbursedOn: at.slice(0, 10),
        parties: [{ person, role: 'borrower' }], clauses: [] },
      { type: 'LoanObserved', id: `${loan}.o`, at, loan, on: at.slice(0, 10), pastDueDays: r.pick([0, 10, 40]) },
    ]),
    { type: 'ActorEngaged', id: 'a', at, actor: 'A1', role: 'collector', loans: ['L1', 'L2'], loanStatusWhenObtained: 'default' },
    { type: 'NoticeServed', id: 'n', at, person, notice: 'terms', version: '1', purposes: ACTS.map(([, purpose]) => purpose) },
    { type: 'ConsentGiven', id: 'g', at, person, scope: {}, form: 'written' },
    { type: 'BasisRecorded', id: 'b', at, person, purposes: ACTS.map(([, purpose]) => purpose), basis: 'contract', reference: '8' },
    ...Array.from({ length: r.whole(0, 12) }, (_, k) => {
      const channel = r.pick(['phone', 'sms', 'email']);
      return { type: 'ContactAttempted', id: `c${k}`, at: iso(NOW - r.whole(1, 30 * 24 * 60) * 60_000), contact: `c${k}`, direction: 'out', channel,
        contactPoint: POINT[channel], person, actor: 'A1', loans: [r.pick(['L1', 'L2'])], outcome: r.pick(['no-answer', 'delivered', 'conversation']) };
    }),
  ];
}

function questions(): readonly Question[] {
  const r = seeded('countries');
  return Array.from({ length: ASKS }, () => {
    const channel = r.pick(CHANNELS);
    const [act, purpose] = r.pick(ACTS);
    return { at: iso(NOW + r.whole(0, 5 * 24 * 60) * 60_000), person: 'P1', actor: 'A1', loans: [r.pick(['L1', 'L2'])], act, channel,
      purposes: [purpose], contactPoint: POINT[channel] as string, statesOptOut: true };
  });
}

function entrant(name: string, share: number, files: readonly CaseFile[], asks: readonly Question[], f: (file: CaseFile, q: Question) => unknown): Entrant {
  return { name, share, run: (from, count) => {
    for (let k = from; k < from + count; k += 1) {
      f(files[k % files.length] as CaseFile, asks[Math.floor(k / files.length) % asks.length] as Question);
    }
  } };
}

const rulesOf = (policy: Policy): number => policy.contactRules.length;

/**
 * One country: each of its packs alone, and all of them together. The goal is held against the
 * pack that alone takes the longest, since a pack whose rules don't reach this borrower answers at
 * once, and one that asks for the least impact weighs every lighter way as well.
 */
async function oneCountry(folder: string): Promise<{ rows: Row[]; goals: Goal[] }> {
  const packs = PACKS.filter(({ id }) => folderOf(id) === folder);
  if (packs.length < 2) return { rows: [], goals: [] };
  const compiled = (list: readonly RulePack[]): Policy => orThrow(compilePolicy({ packs: list, hash: nodeSha256 }));
  const country = packs.flatMap((p) => p.coverage.countries ?? [])[0] ?? folder.toUpperCase();
  const asks = questions();
  const all = compiled(packs);
  const named: readonly (readonly [string, Policy])[] = [
    ...packs.map((pack) => [pack.id, compiled([pack])] as const).filter(([, policy]) => rulesOf(policy) > 0)
      .map(([id, policy]) => [`${id} alone, ${rulesOf(policy)} contact rules`, policy] as const),
    [`all ${packs.length} packs, ${rulesOf(all)} contact rules`, all],
  ];
  const rows: Row[] = [];
  const goals: Goal[] = [];
  for (const [verb, share, f] of [
    ['checkContact', 4_000, (file: CaseFile, q: Question) => orThrow(checkContact(file, q))],
    ['decideContact', 400, (file: CaseFile, q: Question) => orThrow(decideContact(file, { question: q, key: 'k' }))],
  ] as const) {
    const timed = await alternate(`${folder} ${verb}`, named.map(([name, policy]) => entrant(`${verb}: ${name}`, share,
      Array.from({ length: CASES }, (_, i) => orThrow(openCase(policy, { person: 'P1', facts: factsOf(i, country) }))), asks, f)));
    rows.push(...timed.map((t) => ({ mode: folder, ...t })));
    const alone = timed.slice(0, -1).map((t) => t.perSecond);
    const whole = (timed[timed.length - 1] as Timed).perSecond;
    goals.push(atMost(`${folder}: ${verb} with all packs, times slower than with its slowest alone`, 3, Math.min(...alone) / whole));
  }
  return { rows, goals };
}

/** Decisions with all packs of a country loaded against each alone, for every country. */
export async function countryRows(): Promise<{ rows: readonly Row[]; goals: readonly Goal[] }> {
  const folders = [...new Set(PACKS.map(({ id }) => folderOf(id)))];
  const rows: Row[] = [];
  const goals: Goal[] = [];
  for (const folder of folders) {
    const made = await oneCountry(folder);
    rows.push(...made.rows);
    goals.push(...made.goals);
  }
  return { rows, goals };
}
