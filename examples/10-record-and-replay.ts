import { randomBytes } from 'node:crypto';
import { compilePolicy, decideContact, orThrow, parseFacts, sha256 } from 'softknock';
import { memoryLog, openRecordedCase, recordDecision, recordFacts, replayLog, streamsOf } from 'softknock/audit';
import { pipl, postLoanPractice } from 'softknock/packs/cn';

const at = '2026-03-02T10:00:00+08:00';
const purposes = ['first-check'];
const policy = orThrow(compilePolicy({ packs: [pipl, postLoanPractice] }));
const facts = orThrow(parseFacts([
  { type: 'PersonRegistered', id: '1', at, person: 'P1', residence: { country: 'CN' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }] },
  { type: 'LoanOpened', id: '2', at, loan: 'L1', product: 'consumer-loan', amount: 100000, currency: 'CNY', disbursedOn: '2026-03-02',
    parties: [{ person: 'P1', role: 'borrower' }], clauses: [{ clause: '8', purposes }] },
  { type: 'ActorEngaged', id: '3', at, actor: 'BANK', role: 'lender', ownName: true, loans: ['L1'] },
  { type: 'NoticeServed', id: '4', at, person: 'P1', notice: 'privacy-notice', version: '1', purposes },
  { type: 'BasisRecorded', id: '5', at, person: 'P1', purposes, basis: 'contract', reference: 'clause 8' },
], policy.zoneData));

const log = memoryLog({ hash: sha256, salt: () => randomBytes(16).toString('hex') });
console.log(recordFacts(log, facts, at).status);
const streams = [...new Set(facts.flatMap((fact) => streamsOf(fact)))]; // person/P1, loan/L1
const recorded = orThrow(openRecordedCase(log, policy, { person: 'P1', streams }));
const question = { at, person: 'P1', actor: 'BANK', loans: ['L1'], act: 'monitoring', channel: 'desk', data: ['ledger'], purposes } as const;
const decision = orThrow(decideContact(recorded.file, { key: 'first-look', question }));
console.log(decision.effect, recordDecision(log, recorded, decision, at).status);
console.log(replayLog(log, { policyOf: (digest) => (digest === policy.digest ? policy : null) }));
