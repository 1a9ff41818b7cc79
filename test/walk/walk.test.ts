import { describe, expect, it } from 'vitest';
import {
  addFacts, checkContact, compilePolicy, decideContact, openCase, orThrow, parseFacts, planRevisits,
  routeRefusal,
} from 'softknock';
import type { Question } from 'softknock';
import {
  memoryLog, openRecordedCase, recordDecision, recordFacts, recordPlan, replayLog, verifyPlan,
} from 'softknock/audit';
import { sha256 } from '../../src/kernel/hash.js';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { regF } from 'softknock/packs/us';
import { chinaFacts, collectorFacts } from './given.js';

const china = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice] }));
const collector = orThrow(compilePolicy({ packs: [regF] }));
const now = '2026-04-02T10:00:00+08:00';
const until = '2027-04-01T23:59:59+08:00';
const ports = () => ({ hash: sha256, salt: (seq: number) => String(seq).padStart(32, '0') });

/** The vertical walk: facts -> plan -> certificate -> decision -> record -> replay. */
describe('a refusal in China', () => {
  const refusal = {
    type: 'RefusalStated', id: 'r1', at: now, person: 'P1', reason: 'privacy', words: '不想回访',
    scope: { channels: ['phone', 'visit'] }, form: 'electronic',
  };

  it('plans both loans with proof, checked without the planner', () => {
    const file = orThrow(openCase(china, { person: 'P1', facts: chinaFacts() }));
    const plan = orThrow(planRevisits(file, { at: now, until }));
    expect(plan.contacts.length).toBeGreaterThan(0);
    expect(plan.status).toBe('proved');
    expect(orThrow(verifyPlan(file, plan))).toMatchObject({ honest: true, sameProblem: true, violations: [] });
  });

  it('is for a person to judge until somebody routes it', () => {
    const file = orThrow(openCase(china, { person: 'P1', facts: [...chinaFacts(), refusal] }));
    const call: Question = {
      at: '2026-04-02T15:00:00+08:00', person: 'P1', actor: 'BANK', loans: ['L1'], act: 'monitoring',
      channel: 'phone', contactPoint: 'mobile', purposes: ['first-check'],
    };
    const verdict = orThrow(checkContact(file, call));
    expect(verdict.verdict).toBe('needs-review');
    expect(verdict.findings.map((f) => f.code)).toContain('wishes.refusal-unrouted');
  });

  it('leaves the contract checks owed and ends what rests on consent', () => {
    const file = orThrow(openCase(china, { person: 'P1', facts: [...chinaFacts(), { ...refusal, scope: {} }] }));
    const routing = orThrow(routeRefusal(file, { refusal: 'r1', at: now }));
    expect(routing.purposes.find((p) => p.purpose === 'use-of-funds-check')).toMatchObject({ route: 'wish', survives: true });
    expect(routing.purposes.find((p) => p.purpose === 'satisfaction-survey')).toMatchObject({ route: 'withdrawal', survives: false });
    const after = orThrow(addFacts(file, routing.facts));
    const survey: Question = {
      at: '2026-04-02T15:00:00+08:00', person: 'P1', actor: 'BANK', loans: ['L1'], act: 'survey', channel: 'sms',
      contactPoint: 'mobile', purposes: ['satisfaction-survey'],
    };
    expect(orThrow(checkContact(after, survey)).verdict).toBe('forbids');
  });

  it('replays plan and decision from the record to the same bytes', () => {
    const log = memoryLog(ports());
    recordFacts(log, orThrow(parseFacts(chinaFacts(), china.zoneData)), now);
    const streams = ['loan/L1', 'loan/L2', 'person/P1'];
    const opened = orThrow(openRecordedCase(log, china, { person: 'P1', streams }));
    const plan = orThrow(planRevisits(opened.file, { at: now, until }));
    expect(recordPlan(log, opened, plan, now).status).toBe('recorded');
    const again = orThrow(openRecordedCase(log, china, { person: 'P1', streams }));
    const contact = plan.contacts[0];
    const decision = orThrow(decideContact(again.file, {
      key: 'k1',
      question: {
        at: '2026-04-02T11:00:00+08:00', person: 'P1', actor: 'BANK', loans: contact?.loans ?? [], act: 'monitoring',
        channel: 'desk', data: ['ledger'], purposes: ['routine-check'],
      },
    }));
    expect(decision.effect).toBe('permit');
    expect(recordDecision(log, again, decision, now).status).toBe('permitted');
    const report = replayLog(log, { policyOf: (d) => (d === china.digest ? china : null) });
    expect(report).toEqual({ decisions: 1, plans: 1, same: 2, divergences: [] });
  });

  it('gives no permit when a stream has moved on', () => {
    const log = memoryLog(ports());
    recordFacts(log, orThrow(parseFacts(chinaFacts(), china.zoneData)), now);
    const opened = orThrow(openRecordedCase(log, china, { person: 'P1', streams: ['loan/L1', 'person/P1'] }));
    const decision = orThrow(decideContact(opened.file, {
      key: 'k', question: {
        at: now, person: 'P1', actor: 'BANK', loans: ['L1'], act: 'monitoring', channel: 'desk', data: ['ledger'],
        purposes: ['routine-check'],
      },
    }));
    recordFacts(log, orThrow(parseFacts([refusal], china.zoneData)), now);
    expect(recordDecision(log, opened, decision, now).status).toBe('conflict');
  });
});

describe('a collector in the United States', () => {
  const call: Question = {
    at: '2026-04-07T17:00:00-04:00', person: 'P1', actor: 'C1', loans: ['D1'], act: 'collection', channel: 'phone',
    contactPoint: 'mobile', purposes: [],
  };

  it('is presumed to comply with six calls in seven days, and to violate with seven', () => {
    const six = orThrow(openCase(collector, { person: 'P1', facts: collectorFacts(6) }));
    expect(orThrow(checkContact(six, call)).verdict).toBe('presumed-compliant');
    const seven = orThrow(openCase(collector, { person: 'P1', facts: collectorFacts(7) }));
    const verdict = orThrow(checkContact(seven, call));
    expect(verdict).toMatchObject({ verdict: 'presumed-violation', deciding: ['us/reg-f/call-frequency'] });
    expect(verdict.findings.find((f) => f.rule === 'us/reg-f/call-frequency')?.counted).toHaveLength(7);
    expect(verdict.opensAt).toBe('2026-04-08T04:00:00.000Z');
  });

  it('waits for the day on which it opens, and records the no', () => {
    const log = memoryLog(ports());
    recordFacts(log, orThrow(parseFacts(collectorFacts(7), collector.zoneData)), '2026-04-07T20:00:00Z');
    const opened = orThrow(openRecordedCase(log, collector,
      { person: 'P1', streams: ['loan/D1', 'person/P1'] }));
    const decision = orThrow(decideContact(opened.file, { key: 'k', question: call }));
    expect(decision).toMatchObject({ effect: 'defer', deferUntil: '2026-04-08T12:00:00.000Z', validUntil: null });
    expect(recordDecision(log, opened, decision, '2026-04-07T21:00:00Z').status).toBe('recorded');
    expect(replayLog(log, { policyOf: () => collector })).toMatchObject({ same: 1, divergences: [] });
  });
});
