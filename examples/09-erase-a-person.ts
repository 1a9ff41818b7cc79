/**
 * A person asks to be erased: what the rules in force still keep and until when, what goes at once,
 * and that the record can be checked all the same.
 *
 *   npm run -s erase
 */
import { compilePolicy, decideContact, orThrow, parseFacts } from 'softknock';
import {
  erasePerson, keepRulesOf, memoryLog, openRecordedCase, readPersonFile, recordDecision, recordFacts, verifyInclusion,
} from 'softknock/audit';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { nodeSha256, nodeSha256Into } from 'softknock/log/node';
import { regF } from 'softknock/packs/us';

const policy = orThrow(compilePolicy({ packs: [regF] }));
// A real log draws its salts at random; here each run prints the same.
const log = memoryLog({ hash: nodeSha256, hashInto: nodeSha256Into, salt: (seq) => nodeSha256(`example ${seq}`).slice(0, 32) });

const FACTS = [
  { type: 'PersonRegistered', id: 'p', at: '2026-03-02T15:00:00Z', person: 'P1', residence: { country: 'US', region: 'TX' },
    zones: [{ zone: 'America/Chicago', basis: 'address' }] },
  { type: 'HistoryCompleteFrom', id: 'h', at: '2026-03-02T15:00:00Z', person: 'P1', from: '2026-03-02T15:00:00Z' },
  { type: 'ContactPointAdded', id: 'm', at: '2026-03-02T15:00:00Z', person: 'P1', contactPoint: 'mobile', channels: ['phone'], line: 'mobile' },
  { type: 'LoanOpened', id: 'l', at: '2026-03-02T15:00:00Z', loan: 'L1', product: 'personal-loan', amount: 9000, currency: 'USD', disbursedOn: '2025-03-02',
    parties: [{ person: 'P1', role: 'borrower' }], clauses: [] },
  { type: 'ActorEngaged', id: 'a', at: '2026-03-02T15:00:00Z', actor: 'AGENCY', role: 'collector', loans: ['L1'], loanStatusWhenObtained: 'default' },
];
const CALL = {
  type: 'ContactAttempted', id: 'c1', at: '2026-04-07T16:00:00Z', contact: 'c1', direction: 'out', channel: 'phone', contactPoint: 'mobile', person: 'P1',
  actor: 'AGENCY', loans: ['L1'], act: 'collection', purposes: ['arrears-contact'], outcome: 'conversation',
};
const STREAMS = ['loan/L1', 'person/P1'];

function say(title: string, lines: readonly string[]): void {
  console.log(`\n== ${title}`);
  for (const line of lines) console.log(`  ${line}`);
}

function record(facts: readonly object[], at: string): void {
  recordFacts(log, orThrow(parseFacts(facts, policy.zoneData)), at);
}

/** How the first leaf's proof stands under a root that somebody kept before anything was erased. */
function firstLeafStands(size: number, root: Uint8Array): string {
  const proof = log.tree.proveInclusion(0, size);
  return verifyInclusion({ leafHash: log.tree.leafHash(0), index: 0, size, proof, root }).ok
    ? 'The first record still stands under the root that was kept before.' : 'The record was changed.';
}

record(FACTS, '2026-03-02T15:00:00Z');
const recorded = orThrow(openRecordedCase(log, policy, { person: 'P1', streams: STREAMS }));
const question = {
  at: '2026-04-07T15:55:00Z', person: 'P1', actor: 'AGENCY', loans: ['L1'], act: 'collection' as const, channel: 'phone' as const, contactPoint: 'mobile',
  purposes: ['arrears-contact'], content: ['identifies-collector' as const],
};
const decision = orThrow(decideContact(recorded.file, { question, key: 'first-call' }));
say('A call was decided, and made', [`${decision.effect}: ${recordDecision(log, recorded, decision, question.at).status}`]);
record([{ ...CALL, decision: decision.id }], CALL.at);
const kept = { size: log.size, root: log.tree.root() };

const file = orThrow(openRecordedCase(log, policy, { person: 'P1', streams: STREAMS })).file;
say('What the rules keep', orThrow(keepRulesOf(policy, file, { at: '2027-01-05T15:00:00Z' }))
  .map(({ id, keepFor, from, of }) => `${id}: ${JSON.stringify(keepFor)} from ${from}, ${of === undefined ? 'every fact' : of.join(', ')}`));

const early = orThrow(erasePerson(log, policy, { person: 'P1', id: 'erasure-1', at: '2027-01-05T15:00:00Z', reason: 'asked for it' }));
say('Asked in January 2027', [...en.explainErasure(early), ...zh.explainErasure(early)]);

const late = orThrow(erasePerson(log, policy, { person: 'P1', id: 'erasure-2', at: '2029-04-08T15:00:00Z', reason: 'asked for it, and its time is over' }));
say('Again after three years', [...en.explainErasure(late), ...zh.explainErasure(late), firstLeafStands(kept.size, kept.root)]);

const left = orThrow(readPersonFile(log, policy, { person: 'P1', id: 'read-1', officer: 'officer-1', purpose: 'subject-access', at: '2029-04-09T15:00:00Z' }));
say('What is on file now', en.explainPersonFile(left));
