import * as fc from 'fast-check';
import type { FactCode } from '../../facts/fact-codes.js';
import type { FactType } from '../../facts/types/index.js';
import { exampleFacts } from './example-facts.js';

type Members = Record<string, unknown>;
type Path = readonly (string | number)[];

/** A fact with exactly one thing wrong, and what `parseFacts([fact])` must say of it. */
export interface BrokenFact {
  readonly fact: unknown;
  readonly code: FactCode;
  /** From the fact inwards: the index in the list comes before it. */
  readonly path: Path;
}

/** Types, the member at fault, what stands there instead, and the code. */
type Defect = readonly [types: FactType | 'any', path: Path, value: unknown, code: FactCode];

const ABSENT = Symbol('absent');
const long = 'x'.repeat(201);

/** One row for each way to be wrong, tried on every type it can befall. */
export const DEFECTS: readonly Defect[] = [
  ['any', ['type'], 'PersonMoved', 'fact.unknown-type'],
  ['any', ['type'], 7, 'fact.unknown-type'],
  ['any', ['type'], ABSENT, 'fact.missing'],
  ['any', ['id'], ABSENT, 'fact.missing'],
  ['any', ['id'], '', 'fact.bad-id'],
  ['any', ['id'], long, 'fact.bad-id'],
  ['any', ['id'], 'a\ud800', 'fact.bad-id'],
  ['any', ['id'], 7, 'fact.wrong-kind'],
  ['any', ['at'], ABSENT, 'fact.missing'],
  ['any', ['at'], '2026-03-02T10:00:00', 'fact.bad-instant'],
  ['any', ['at'], '2026-02-30T10:00:00Z', 'fact.bad-instant'],
  ['any', ['at'], null, 'fact.wrong-kind'],
  ['any', ['recordedAt'], '2026-03-02', 'fact.bad-instant'],
  ['any', ['recordedAt'], '2026-03-01T01:59:59.999Z', 'fact.recorded-before-happening'],
  ['any', ['source'], 'x'.repeat(4001), 'fact.bad-text'],
  ['any', ['source'], '\udc00', 'fact.bad-text'],
  ['any', ['colour'], 'red', 'fact.unknown-key'],
  ['PersonRegistered', ['person'], ABSENT, 'fact.missing'],
  ['PersonRegistered', ['zones'], 'Asia/Shanghai', 'fact.wrong-kind'],
  ['PersonRegistered', ['zones', 0, 'zone'], 'Asia/Atlantis', 'fact.bad-zone'],
  ['PersonRegistered', ['zones', 0, 'zone'], '', 'fact.bad-id'],
  ['PersonRegistered', ['zones', 0, 'basis'], 'guess', 'fact.not-in-list'],
  ['PersonRegistered', ['zones', 0, 'offset'], 8, 'fact.unknown-key'],
  ['PersonRegistered', ['residence', 'country'], 'cn', 'fact.bad-country'],
  ['PersonRegistered', ['residence', 'country'], ABSENT, 'fact.missing'],
  ['PersonRegistered', ['residence', 'region'], 'CN-SH', 'fact.bad-region'],
  ['PersonRegistered', ['kind'], 'robot', 'fact.not-in-list'],
  ['PersonRegistered', ['kind'], 1, 'fact.wrong-kind'],
  ['PersonRegistered', ['relations', 0, 'kind'], 'friend', 'fact.not-in-list'],
  ['ContactPointAdded', ['channels'], ['sms', 'sms'], 'fact.duplicate-member'],
  ['ContactPointAdded', ['channels', 1], 'pigeon', 'fact.not-in-list'],
  ['ActorEngaged', ['ownName'], 'yes', 'fact.wrong-kind'],
  ['ActorEngaged', ['loans'], ['L1', 'L1'], 'fact.duplicate-member'],
  ['LoanOpened', ['amount'], -1, 'fact.bad-number'],
  ['LoanOpened', ['amount'], Number.NaN, 'fact.wrong-kind'],
  ['LoanOpened', ['amount'], Number.POSITIVE_INFINITY, 'fact.wrong-kind'],
  ['LoanOpened', ['amount'], '100', 'fact.wrong-kind'],
  ['LoanOpened', ['currency'], 'yuan', 'fact.bad-currency'],
  ['LoanOpened', ['disbursedOn'], '2026-02-30', 'fact.bad-date'],
  ['LoanOpened', ['maturesOn'], '2026-03-01', 'fact.ends-before-it-begins'],
  ['LoanOpened', ['clauses', 0, 'purposes'], ['a', 'a'], 'fact.duplicate-member'],
  ['LoanObserved', ['pastDueDays'], 1.5, 'fact.bad-number'],
  ['LoanObserved', ['classification'], 'fine', 'fact.not-in-list'],
  ['DelinquencyPaused', ['until'], '2026-03-01', 'fact.ends-before-it-begins'],
  ['SignalRaised', ['severity'], 4, 'fact.not-in-list'],
  ['SignalRaised', ['severity'], '2', 'fact.wrong-kind'],
  ['ConsentGiven', ['until'], '2026-03-02T02:00:00Z', 'fact.ends-before-it-begins'],
  ['RefusalStated', ['until'], '2026-03-02T02:00:00Z', 'fact.ends-before-it-begins'],
  ['TimesStated', ['until'], '2026-03-02T02:00:00Z', 'fact.ends-before-it-begins'],
  ['ProtectionStarted', ['until'], '2026-03-01T00:00:00Z', 'fact.ends-before-it-begins'],
  ['ConsentGiven', ['until'], 'soon', 'fact.bad-instant'],
  ['ConsentGiven', ['notice', 'version'], ABSENT, 'fact.missing'],
  ['ConsentGiven', ['lifts'], ['hours', 'hours'], 'fact.duplicate-member'],
  ['ConsentWithdrawn', ['scope'], ABSENT, 'fact.missing'],
  ['ConsentWithdrawn', ['scope', 'purposes'], [], 'fact.empty'],
  ['ConsentWithdrawn', ['scope', 'loan'], 'L1', 'fact.unknown-key'],
  ['ConsentWithdrawn', ['scope', 'loans'], ['L1', 'L1'], 'fact.duplicate-member'],
  ['CeaseRequested', ['scope', 'weekly', 0, 'until'], '09:00', 'fact.zero-width'],
  ['TimesStated', ['weekly', 0, 'from'], '24:00', 'fact.bad-time'],
  ['TimesStated', ['weekly', 0, 'from'], '9:00', 'fact.bad-time'],
  ['TimesStated', ['weekly', 0, 'days'], [], 'fact.empty'],
  ['TimesStated', ['weekly', 0, 'days'], ['MO', 'MO'], 'fact.duplicate-member'],
  ['TimesStated', ['weekly'], [], 'fact.empty'],
  ['TimesStated', ['once', 'until'], '2026-03-02T10:00:00+08:00', 'fact.zero-width'],
  ['TimesStated', ['once', 'until'], '2026-03-01T00:00:00Z', 'fact.ends-before-it-begins'],
  ['PreferenceStated', ['channels'], ['sms', 'phone', 'sms'], 'fact.duplicate-member'],
  ['EvidenceFiled', ['digest'], 'A'.repeat(64), 'fact.bad-digest'],
  ['CheckFindingRecorded', ['answers', 'note'], null, 'fact.wrong-kind'],
  ['PlanMade', ['body'], { at: undefined }, 'fact.not-json'],
  ['PlanMade', ['body'], [Number.NaN], 'fact.not-json'],
  ['ContactDecided', ['body', 'question'], ABSENT, 'fact.missing'],
  ['ContactDecided', ['body', 'question', 'channel'], 'pigeon', 'fact.not-in-list'],
  ['ContactDecided', ['body', 'validUntil'], 'later', 'fact.bad-instant'],
  ['ContactDecided', ['body', 'validUntil'], null, 'fact.missing'],
  ['ContactDecided', ['body', 'id'], 'd-2', 'fact.disagrees'],
  ['ContactDecided', ['body', 'effect'], 'deny', 'fact.disagrees'],
  ['ContactDecided', ['body'], ABSENT, 'fact.missing'],
  ['FactCorrected', ['replacement', 'reason'], 7, 'fact.wrong-kind'],
  ['FactCorrected', ['replacement', 'at'], 'today', 'fact.bad-instant'],
  ['FactCorrected', ['replacement', 'type'], 'FactVoided', 'correction.of-a-correction'],
];

/** Defects that point elsewhere than at the member that was changed. */
function pointed(path: Path, code: FactCode): Path {
  return code === 'fact.zero-width' ? path.slice(0, -1) : path;
}

function broken(fact: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(fact)) {
    return fact.map((member: unknown, i) => (i === key ? broken(member, rest, value) : member));
  }
  const { [key]: member, ...others } = fact as Members;
  const made = broken(member, rest, value);
  return made === ABSENT ? others : { ...others, [key]: made };
}

/** Every defect on every type that it can befall. */
export function brokenFacts(): readonly BrokenFact[] {
  const rows = exampleFacts().flatMap((fact) => DEFECTS
    .filter(([type]) => type === 'any' || type === fact.type)
    .map(([, path, value, code]) =>
      ({ fact: broken(fact, path, value), code, path: pointed(path, code) })));
  const without = (type: FactType, ...keys: string[]): unknown => keys.reduce<unknown>((fact, key) =>
    broken(fact, [key], ABSENT), exampleFacts().find((fact) => fact.type === type));
  return [
    ...rows,
    { fact: without('TimesStated', 'weekly', 'once'), code: 'fact.missing', path: ['weekly'] },
    { fact: without('ProtectionEnded', 'ends', 'kind'), code: 'fact.missing', path: ['ends'] },
    { fact: without('CovenantAgreed', 'loan', 'facility'), code: 'fact.missing', path: ['loan'] },
    { fact: 'PersonRegistered', code: 'fact.not-an-object', path: [] },
    { fact: null, code: 'fact.not-an-object', path: [] },
    { fact: [], code: 'fact.not-an-object', path: [] },
  ];
}

/** A fact with exactly one defect, and the code and path that it must give. */
export function brokenFact(): fc.Arbitrary<BrokenFact> {
  return fc.constantFrom(...brokenFacts());
}
