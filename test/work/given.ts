import { compilePolicy, orThrow } from 'softknock';
import type { Decision, HousePolicy, Policy } from 'softknock';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import type { Fact } from '../../src/facts/types/index.js';
import type { WorkTables } from '../../src/rules/work-policy.js';
import type { TaskSpec } from '../../src/work/tasks/task-spec.js';

/** A head office, two branches, and sub-branches under them; heads may assign, cancel and approve. */
export const TABLES: WorkTables = {
  units: [
    { unit: 'HO', kind: 'head-office' },
    { unit: 'B1', kind: 'branch', parent: 'HO' }, { unit: 'B2', kind: 'branch', parent: 'HO' },
    { unit: 'S1', kind: 'sub-branch', parent: 'B1' }, { unit: 'S2', kind: 'sub-branch', parent: 'B1' },
    { unit: 'S3', kind: 'sub-branch', parent: 'B2' },
  ],
  officers: [
    { officer: 'CHIEF', unit: 'HO', role: 'head', authorities: ['assign', 'cancel', 'approve', 'review', 'draw', 'override'] },
    { officer: 'AUDIT', unit: 'HO', role: 'second-line', authorities: ['review', 'draw'] },
    { officer: 'HEAD1', unit: 'B1', role: 'head', authorities: ['assign', 'cancel', 'approve', 'review'] },
    { officer: 'BOSS1', unit: 'S1', role: 'head', authorities: ['assign', 'cancel', 'visit'] },
    { officer: 'LI', unit: 'S1', role: 'officer', authorities: ['visit'],
      qualifications: [{ qualification: 'collateral', until: '2026-06-30' }] },
    { officer: 'WANG', unit: 'S1', role: 'officer', authorities: ['visit'] },
    { officer: 'ZHAO', unit: 'S1', role: 'officer', authorities: [] },
    { officer: 'QIAN', unit: 'S3', role: 'officer', authorities: ['visit'] },
  ],
  needs: [{ purposes: ['collateral-inspection'], qualification: 'collateral' }],
  codes: [{ code: 'DNC', disposition: 'cease-asked' }, { code: '不接', disposition: 'no-answer' },
    { code: '拒访', disposition: 'refused' }],
  remindDaysBefore: [7, 1], escalateDaysAfter: [1, 5],
};

export function bankPolicy(work: WorkTables = TABLES, more: Partial<HousePolicy> = {}): Policy {
  return orThrow(compilePolicy({
    packs: [pipl, civilCode, workdays, postLoanPractice],
    house: { id: 'house/bank', version: '1', zone: 'Asia/Shanghai', work, ...more },
  }));
}

export const at = (day: number, hour: number, minute = 0): string =>
  `2026-05-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+08:00`;

export function spec(task: string, more: Partial<TaskSpec> = {}): TaskSpec {
  return {
    task, person: 'P1', loans: ['L1'], purposes: ['routine-check'], duties: [`duty/${task}`], cause: 'plan',
    channel: 'phone', via: null, contactPoint: 'mobile',
    accepts: [{ purpose: 'routine-check', evidence: ['conversation', 'statement'] }], people: 1,
    earliestOn: '2026-05-01', dueOn: '2026-05-20', ...more,
  };
}

/** A decision as the record would hold it. Only what the work reads is filled with care. */
export function decision(id: string, of: TaskSpec, from: string, until: string,
  effect: Decision['effect'] = 'permit'): Decision {
  return {
    v: 1, id, effect,
    question: {
      at: from, person: of.person, actor: 'BANK', loans: of.loans, act: 'monitoring', channel: of.channel,
      purposes: of.purposes, ...(of.via === null ? {} : { via: of.via }),
      ...(of.contactPoint === null ? {} : { contactPoint: of.contactPoint }),
    },
    verdict: { verdict: 'permits', deciding: [], findings: [], notApplicable: 0, notInForce: [], moments: [] },
    conditions: [], deferUntil: null, validUntil: effect === 'permit' ? until : null, key: id,
    justification: { options: [], complete: true }, duties: [],
    basedOn: { seq: null, streams: [], digest: '' },
    policy: { digest: '', packs: [], semantics: '1', tzdata: '' },
  };
}

export function decided(made: Decision): Fact {
  return { type: 'ContactDecided', id: made.id, at: made.question.at, person: made.question.person,
    decision: made.id, effect: made.effect, body: JSON.parse(JSON.stringify(made)) };
}

export function attempt(id: string, made: Decision, when: string, outcome: string): object {
  const { question: q } = made;
  return { type: 'ContactAttempted', id, at: when, contact: id, direction: 'out', channel: q.channel,
    person: q.person, actor: q.actor, loans: q.loans, purposes: q.purposes, act: q.act, outcome, decision: made.id };
}

export const DIGEST = 'ab'.repeat(32);

export function evidence(id: string, kind: string, when: string, more: object = {}): object {
  return { type: 'EvidenceFiled', id, at: when, evidence: id, kind, loans: ['L1'], purposes: ['routine-check'],
    digest: DIGEST, capturedAt: when, ...more };
}

export const FINDING = {
  report: 'consumer', answers: { 'repay.on-time': true }, conclusion: '正常',
} as const;
