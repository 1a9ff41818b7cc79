import * as softknock from 'softknock';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { pipl, postLoanPractice } from 'softknock/packs/cn';
import { file, made, NOW, policy, question, UNTIL } from './given.js';

/** One argument of a verb: a good value of it, and the verb asked with another in its place. */
export interface Border {
  readonly name: string;
  readonly good: unknown;
  /** Optional arguments are as good absent. */
  readonly optional?: true;
  /** `throws`: documented to throw one InvariantError instead of returning a result. */
  readonly says: 'result' | 'report' | 'throws';
  readonly ask: (value: never) => unknown;
}

type Call = (...args: never[]) => unknown;

/** A border for each argument of a verb; the others stay good. */
function borders(
  name: string, verb: Call, good: readonly unknown[], says: Border['says'] = 'result',
  optionalFrom: number = good.length,
): readonly Border[] {
  return good.map((value, i) => ({
    name: `${name}[${i}]`, good: value, says, ...(i < optionalFrom ? {} : { optional: true }),
    ask: (other: never) => verb(...good.map((g, j) => (i === j ? other : g)) as never[]),
  }));
}

const ask = { at: NOW, until: UNTIL };
const permit = {
  ...made.decision, effect: 'permit', validUntil: '2026-04-02T06:00:00.000Z',
  question: { ...made.decision.question, channel: 'phone', contactPoint: 'mobile' },
};
const report = {
  contact: 'c-1', at: NOW, outcome: 'conversation', officer: 'o-1',
  said: { refused: { reason: 'privacy', words: 'no', scope: {}, form: 'oral' }, busyNow: true },
};
const house = { id: 'house/x', version: '1', permitHours: 4, rules: [] };
const basedOn = { seq: 3, streams: ['person/P1'], digest: '0'.repeat(64) };
const previous = softknock.previousOf(made.plan).slice(0, 2);

/** Every public verb of the main entry: the last test of the table counts them. */
export const VERBS: Readonly<Record<string, readonly Border[]>> = {
  parseFacts: borders('parseFacts', softknock.parseFacts as Call,
    [[{ type: 'LoanClosed', id: 'x', at: NOW, loan: 'L1', reason: 'paid' }], policy.zoneData]),
  compilePolicy: borders('compilePolicy', softknock.compilePolicy as Call,
    [{ packs: [pipl], house, zoneData: softknock.intlZoneData(), hash: softknock.sha256 }]),
  lintPack: borders('lintPack', softknock.lintPack as Call,
    [pipl, policy.zoneData], 'report', 1),
  listCoverage: borders('listCoverage', softknock.listCoverage as Call, [[pipl]]),
  selectRules: borders('selectRules', softknock.selectRules as Call,
    [[postLoanPractice], { on: '2026-03-01', until: '2026-04-01' }]),
  openCase: borders('openCase', softknock.openCase as Call,
    [policy, { person: 'P1', facts: [], basedOn }]),
  addFacts: borders('addFacts', softknock.addFacts as Call, [file, []]),
  asKnownAt: borders('asKnownAt', softknock.asKnownAt as Call, [file, NOW]),
  lintCase: borders('lintCase', softknock.lintCase as Call, [file]),
  assessTier: borders('assessTier', softknock.assessTier as Call, [file, { loan: 'L1', at: NOW }]),
  listDuties: borders('listDuties', softknock.listDuties as Call, [file, ask]),
  checkContact: borders('checkContact', softknock.checkContact as Call, [file, question]),
  closedDays: borders('closedDays', softknock.closedDays as Call,
    [file, question, { from: '2026-04-02', to: '2026-04-05' }]),
  nextOpening: borders('nextOpening', softknock.nextOpening as Call, [file, question, UNTIL]),
  compileProblem: borders('compileProblem', softknock.compileProblem as Call,
    [file, { ...ask, previous }]),
  planRevisits: borders('planRevisits', softknock.planRevisits as Call,
    [file, { ...ask, previous, workMax: 10 }]),
  decideContact: borders('decideContact', softknock.decideContact as Call,
    [file, { question, key: 'k' }]),
  outcomeFacts: borders('outcomeFacts', softknock.outcomeFacts as Call, [permit, report]),
  prepareSigning: borders('prepareSigning', softknock.prepareSigning as Call, [policy, {
    person: 'P1', loan: 'L1', actor: 'BANK', purposes: ['first-check'],
    contractPurposes: ['first-check'], obligedPurposes: ['classification'],
  }]),
  routeRefusal: borders('routeRefusal', softknock.routeRefusal as Call,
    [file, { refusal: 'r1', at: NOW }]),
  previousOf: borders('previousOf', softknock.previousOf as Call, [made.plan], 'throws'),
  orThrow: borders('orThrow', softknock.orThrow as Call, [{ ok: true, value: 1 }], 'throws'),
  intlZoneData: borders('intlZoneData', softknock.intlZoneData as Call, ['v1'], 'throws', 0),
};

const explained = (name: string, said: typeof en | typeof zh): readonly Border[] => [
  ...borders(`${name}.explainDecision`, said.explainDecision as Call,
    [made.decision, policy, { audience: 'officer' }], 'throws', 2),
  ...borders(`${name}.explainVerdict`, said.explainVerdict as Call, [made.verdict, policy], 'throws'),
  ...borders(`${name}.explainPlan`, said.explainPlan as Call, [made.plan, policy], 'throws'),
  ...borders(`${name}.explainDuty`, said.explainDuty as Call, [made.duty, policy], 'throws'),
  ...borders(`${name}.explainTier`, said.explainTier as Call, [made.tier], 'throws'),
  ...borders(`${name}.explainRouting`, ((routing: never) =>
    said.explainRouting(routing, policy)) as Call, [made.routing], 'throws'),
  ...borders(`${name}.explainSigning`, ((notice: never) =>
    said.explainSigning(notice, policy)) as Call, [made.notice], 'throws'),
  ...borders(`${name}.explainProblems`, said.explainProblems as Call,
    [[{ code: 'case.missing', path: ['facts', 0], facts: { max: 3 } }]], 'throws'),
];

/** Every border of every public verb. */
export const BORDERS: readonly Border[] =
  [...Object.values(VERBS).flat(), ...explained('en', en), ...explained('zh', zh)];
