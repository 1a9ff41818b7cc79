import { compilePolicy, decideContact, orThrow, parseFacts, planRevisits } from 'softknock';
import type { Decision, Fact, Policy, Question } from 'softknock';
import {
  memoryLog, openRecordedCase, recordDecision, recordFacts, recordPlan, type RecordedCase, type RecordLog,
} from 'softknock/audit';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { sha256 } from '../../src/kernel/index.js';
import { chinaFacts } from '../walk/given.js';

export const NOW = '2026-04-02T10:00:00+08:00';
export const UNTIL = '2027-04-01T23:59:59+08:00';
export const STREAMS = ['loan/L1', 'loan/L2', 'person/P1'];

export const china: Policy = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice] }));

/** An empty log whose salts can be foreseen. */
export function newLog(): RecordLog {
  return memoryLog({ hash: sha256, salt: (seq) => sha256(`salt ${seq}`).slice(0, 32) });
}

export function parsed(facts: readonly object[]): readonly Fact[] {
  return orThrow(parseFacts(facts, china.zoneData));
}

export function record(log: RecordLog, facts: readonly object[], at: string = NOW): number {
  const recorded = recordFacts(log, parsed(facts), at);
  if (recorded.status !== 'recorded') throw new Error(JSON.stringify(recorded));
  return recorded.receipt.seqs[0]!;
}

export function opened(
  log: RecordLog, streams: readonly string[] = STREAMS, policy: Policy = china,
): RecordedCase {
  return orThrow(openRecordedCase(log, policy, { person: 'P1', streams }));
}

/** A telephone call about the first check of L1, unless said otherwise. */
export function aCall(more: Partial<Question> = {}): Question {
  return {
    at: '2026-04-02T15:00:00+08:00', person: 'P1', actor: 'BANK', loans: ['L1'], act: 'monitoring', channel: 'phone',
    contactPoint: 'mobile', purposes: ['first-check'], ...more,
  };
}

/** Decides on what stands in the log and records it. */
export function decided(
  log: RecordLog, question: Question, streams: readonly string[] = STREAMS, policy: Policy = china,
): Decision {
  const file = opened(log, streams, policy);
  const key = question.at;
  const decision = orThrow(decideContact(file.file, { question, key }));
  const recorded = recordDecision(log, file, decision, question.at);
  if (recorded.status !== 'permitted' && recorded.status !== 'recorded') throw new Error(JSON.stringify(recorded));
  return decision;
}

/** A log with one borrower's facts, a plan and a permitted call that took place. */
export function walkedLog(log: RecordLog = newLog(), policy: Policy = china): { readonly log: RecordLog; readonly decision: Decision } {
  record(log, chinaFacts());
  const file = opened(log, STREAMS, policy);
  recordPlan(log, file, orThrow(planRevisits(file.file, { at: NOW, until: UNTIL })), NOW);
  const decision = decided(log, aCall(), STREAMS, policy);
  record(log, [{
    type: 'ContactAttempted', id: 'call-1', at: '2026-04-02T15:05:00+08:00', contact: 'call-1', direction: 'out', channel: 'phone',
    contactPoint: 'mobile', person: 'P1', actor: 'BANK', loans: ['L1'], purposes: ['first-check'], act: 'monitoring',
    outcome: 'conversation', decision: decision.id,
  }], '2026-04-02T15:05:00+08:00');
  return { log, decision };
}

/** The same facts of another borrower, under names and ids of their own. */
export function ofAnother(person: string, loan: string): readonly object[] {
  return chinaFacts().map((fact) => JSON.parse(JSON.stringify(fact).replaceAll('"P1"', `"${person}"`)
    .replaceAll('"L1"', `"${loan}1"`).replaceAll('"L2"', `"${loan}2"`)
    .replace(/"id":"/, `"id":"${person}.`)) as object);
}
