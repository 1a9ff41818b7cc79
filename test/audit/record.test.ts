import { describe, expect, it } from 'vitest';
import { checkContact, compilePolicy, decideContact, orThrow, parseFacts, planRevisits } from 'softknock';
import type { Decision, HouseRule } from 'softknock';
import {
  canonicalJson, erasePerson, exportEvidence, listAffectedContacts, listLearned, openRecordedCase, readPersonFile, recordDecision, recordFacts, recordOverride, recordPlan, replayLog, seqAsOf,
  verifyEvidence,
} from 'softknock/audit';
import type { OverrideAsk, RecordLog } from 'softknock/audit';
import { pipl, postLoanPractice } from 'softknock/packs/cn';
import { drawNodeSigner, verifyWithNode } from 'softknock/log/node';
import { chinaFacts } from '../walk/given.js';
import { sha256 } from '../../src/kernel/index.js';
import { aCall, china, decided, newLog, NOW, opened, parsed, record, STREAMS, UNTIL, walkedLog } from './given.js';

const by = { reason: 'typing error', by: 'officer-2' };
const EVENINGS = [{
  id: 'evenings', kind: 'contact-hours', channels: ['phone'], hours: { weekday: ['18:00', '20:00'], saturday: null, sunday: null },
}] as unknown as readonly HouseRule[];
const verdictNow = (log: RecordLog, at: string): string => orThrow(checkContact(opened(log).file, aCall({ at }))).verdict;

describe('no record, no contact', () => {
  const broken = (what: 'append' | 'flush'): RecordLog => {
    const log = newLogOfFacts();
    return { ...log, get size() { return log.size; }, [what]: () => { throw new Error('no space left'); } };
  };

  it.each(['append', 'flush'] as const)('a %s that fails gives no permit', (what) => {
    const log = broken(what);
    const file = opened(log);
    const decision = orThrow(decideContact(file.file, { question: aCall(), key: 'k' }));
    expect(decision.effect).toBe('permit');
    // Trying again is no way round it: what may stand in memory is not safe yet.
    for (let n = 0; n < 2; n += 1) {
      expect(recordDecision(log, file, decision, NOW)).toMatchObject({ status: 'failed', code: 'log.write-failed' });
    }
  });

  it.each(['append', 'flush'] as const)('a %s that fails records no plan, and throws nothing', (what) => {
    const log = broken(what);
    const file = opened(log);
    const plan = orThrow(planRevisits(file.file, { at: NOW, until: UNTIL }));
    expect(recordPlan(log, file, plan, NOW)).toMatchObject({ status: 'failed', code: 'log.write-failed' });
  });

  it('an append that fails records no fact, and throws nothing', () => {
    const log = broken('append');
    const fact = { type: 'SignalCleared', id: 'cleared', at: NOW, signal: 'none' } as const;
    expect(recordFacts(log, [fact], NOW)).toMatchObject({ status: 'failed', code: 'log.write-failed' });
  });

  it('a permit comes with the receipt of its record', () => {
    const log = newLogOfFacts();
    const file = opened(log);
    const decision = orThrow(decideContact(file.file, { question: aCall(), key: 'k' }));
    const recorded = recordDecision(log, file, decision, NOW);
    expect(recorded).toMatchObject({ status: 'permitted', permit: { decision, receipt: { seqs: [log.size - 1] } } });
    expect(recordDecision(log, file, decision, NOW)).toMatchObject({ status: 'permitted', permit: { receipt: { seqs: [log.size - 1] } } });
  });
});

describe('a permit after its time', () => {
  const permit = (log: RecordLog): { file: ReturnType<typeof opened>; decision: Decision } => {
    const file = opened(log);
    const decision = orThrow(decideContact(file.file, { question: aCall(), key: 'k' }));
    expect(decision).toMatchObject({ effect: 'permit', validUntil: '2026-04-02T11:00:00.000Z' });
    return { file, decision };
  };

  it('is not given, and the receipt shows a clock that was put back', () => {
    const log = newLogOfFacts();
    const { file, decision } = permit(log);
    const { size } = log;
    for (const at of ['2026-04-02T11:00:00Z', '2026-06-02T10:00:00Z']) {
      expect(recordDecision(log, file, decision, at)).toMatchObject({ status: 'failed', code: 'decision.expired' });
    }
    expect(log.size).toBe(size);
    record(log, [{ type: 'OptedOut', id: 'no', at: '2026-06-01T10:00:00+08:00', person: 'P1', channel: 'phone' }], '2026-06-01T10:00:00+08:00');
    const later = permit(log);
    expect(recordDecision(log, later.file, later.decision, NOW)).toMatchObject({ permit: { receipt: { recordedAt: '2026-06-01T02:00:00.000Z' } } });
  });

  it('is given to the last millisecond, and its receipt again for ever', () => {
    const log = newLogOfFacts();
    const { file, decision } = permit(log);
    expect(recordDecision(log, file, decision, '2026-04-02T10:59:59.999Z')).toMatchObject({ status: 'permitted' });
    expect(recordDecision(log, file, decision, '2026-06-02T10:00:00Z')).toMatchObject({ status: 'permitted', permit: { receipt: { recordedAt: '2026-04-02T10:59:59.999Z' } } });
  });
});

describe('an id that stands for another fact', () => {
  const busy = (at: string): object => ({ type: 'BusyNow', id: 'same', at, person: 'P1' });
  const twice = '2026-04-02T12:00:00+08:00';

  it('never gets into the record, so that the case always opens', () => {
    const log = newLogOfFacts();
    record(log, [busy(NOW)]);
    const { size } = log;
    expect(recordFacts(log, parsed([busy(twice)]), NOW)).toMatchObject({ status: 'failed', code: 'fact.conflict', problems: [{ facts: { id: 'same' } }] });
    expect(recordFacts(log, parsed([busy(NOW), { ...busy(NOW), id: 'other' }]), NOW)).toMatchObject({ status: 'recorded' });
    const both = [...parsed([{ ...busy(NOW), id: 'twin' }]), ...parsed([{ ...busy(twice), id: 'twin' }])];
    expect(recordFacts(log, both, NOW)).toMatchObject({ status: 'failed', code: 'fact.conflict' });
    expect(log.size).toBe(size + 2);
    expect(opened(log).file.person).toBe('P1');
  });

  it('nor by a reading, an erasure or evidence, and no reading hides behind another', () => {
    const log = newLogOfFacts();
    record(log, [busy(NOW)]);
    const { size } = log;
    const reading = { id: 'same', officer: 'o', purpose: 'audit' };
    const codes = [
      readPersonFile(log, china, { person: 'P1', at: NOW, ...reading }),
      erasePerson(log, china, { person: 'P1', id: 'same', at: NOW, reason: 'asked for it' }),
      exportEvidence(log, { person: 'P1', streams: STREAMS, policies: [china], signer: drawNodeSigner('bank.example/record').signer, at: NOW, reading }),
    ].map((answer) => (answer.ok ? 'ok' : answer.problems[0]!.code));
    expect(codes).toEqual(['fact.conflict', 'fact.conflict', 'fact.conflict']);
    expect(log.size).toBe(size);
    const first = { ...reading, id: 'read', person: 'P1' };
    expect(readPersonFile(log, china, { ...first, at: NOW }).ok).toBe(true);
    expect(readPersonFile(log, china, { ...first, officer: 'another', at: twice })).toMatchObject({ ok: false, problems: [{ code: 'fact.conflict' }] });
    expect(opened(log).file.person).toBe('P1');
  });

  it('nor by an override', () => {
    const log = newLogOfFacts();
    record(log, [busy(NOW)]);
    const evenings = orThrow(compilePolicy({ packs: [pipl, postLoanPractice], house: { id: 'house/bank', version: '1', zone: 'Asia/Shanghai', rules: EVENINGS } }));
    const decision = decided(log, aCall(), STREAMS, evenings);
    const order = { at: '2026-04-02T15:01:00+08:00', by: 'o', authority: 'branch head', reason: 'r', until: '2026-04-02T18:00:00+08:00' };
    const give = (id: string) => recordOverride(log, opened(log, STREAMS, evenings), decision, { ...order, id });
    expect(give('same')).toMatchObject({ status: 'failed', code: 'fact.conflict' });
    expect(give('other')).toMatchObject({ status: 'overridden' });
  });
});

describe('a reading', () => {
  it.each([
    ['officer', ' ', 'reading.no-officer'], ['purpose', '\t', 'reading.no-purpose'], ['officer', '', 'reading.no-officer'],
  ])('without a %s (%j) gives nothing and leaves nothing', (name, blank, code) => {
    const log = newLogOfFacts();
    const { size } = log;
    const ask = { person: 'P1', id: 'r', officer: 'o', purpose: 'audit', at: NOW, [name]: blank };
    const got = readPersonFile(log, china, ask);
    expect(got.ok ? [] : got.problems.map((one) => one.code)).toEqual([blank === '' ? 'fact.bad-id' : code]);
    expect(log.size).toBe(size);
  });
});

describe('an erasure whose medium fails', () => {
  it('says that it was not carried out, and asked again it takes the words once the medium is back', () => {
    const { log } = walkedLog();
    const ask = { person: 'P1', id: 'e', at: '2026-05-01T10:00:00+08:00', reason: 'asked for it' };
    const broken = { ...log, get size() { return log.size; }, erase: () => { throw new Error('no space left'); } };
    expect(erasePerson(broken, china, ask)).toMatchObject({ ok: false, problems: [{ code: 'erasure.not-carried-out', facts: { cause: 'log.write-failed' } }] });
    const words = (): number => [...log.entries()].filter(({ opening }) => JSON.stringify(opening?.body ?? null).includes('ConsentGiven')).length;
    expect(words()).toBe(1);
    expect(erasePerson(log, china, { ...ask, id: 'e2' })).toMatchObject({ ok: true });
    expect(words()).toBe(0);
    expect(opened(log).erased).toBeGreaterThan(0);
  });
});

describe('a decision handed in is made once more', () => {
  const at = '2026-04-20T15:00:00+08:00';

  it('and one that was changed anywhere is no permit and leaves nothing in the record', () => {
    const log = newLogOfFacts();
    record(log, [{ type: 'OptedOut', id: 'no', at: NOW, person: 'P1', channel: 'phone' }]);
    const file = opened(log);
    const denied = orThrow(decideContact(file.file, { question: aCall({ at }), key: 'k' }));
    expect(denied.effect).toBe('deny');
    const permit = { ...denied, effect: 'permit' as const, validUntil: '2026-04-21T07:00:00.000Z' };
    const { id: _id, ...body } = permit;
    const { size } = log;
    const forgeries: readonly (readonly [Decision, string])[] = [
      [permit, 'effect'],
      // With the very id that its bytes would have.
      [{ ...permit, id: `d-${sha256(canonicalJson(body)).slice(0, 24)}` }, 'effect'],
      [{ ...denied, id: 'd-000000000000000000000000' }, 'id'],
      [{ ...denied, basedOn: { ...denied.basedOn, digest: '0'.repeat(64) } }, 'basedOn.digest'],
      [{ ...denied, basedOn: { ...denied.basedOn, seq: 3 } }, 'basedOn.seq'],
      [{ ...denied, duties: ['made-up'] }, 'duties[0]'],
    ];
    for (const [forged, field] of forgeries) {
      expect(recordDecision(log, file, forged, at)).toEqual({
        status: 'failed', code: 'decision.not-derived', problems: [{ code: 'decision.not-derived', path: [], facts: { decision: forged.id, field } }],
      });
    }
    expect(log.size).toBe(size);
    expect(recordDecision(log, file, denied, at)).toMatchObject({ status: 'recorded' });
    // Now the no stands under its id: a yes under the same id is another decision.
    expect(recordDecision(log, file, permit, at)).toMatchObject({ status: 'conflict' });
  });

  it('of another case is none of this one, nor is a plan', () => {
    const log = newLogOfFacts();
    const early = opened(log);
    const plan = orThrow(planRevisits(early.file, { at: NOW, until: UNTIL }));
    const decision = orThrow(decideContact(early.file, { question: aCall(), key: 'k' }));
    record(log, [{ type: 'BusyNow', id: 'busy', at: NOW, person: 'P1' }]);
    const { size } = log;
    expect(recordDecision(log, opened(log), decision, NOW)).toMatchObject({ status: 'failed', code: 'decision.not-derived' });
    expect(recordPlan(log, opened(log), plan, NOW)).toMatchObject({ status: 'failed', code: 'plan.not-of-this-case' });
    expect(log.size).toBe(size);
  });
});

function newLogOfFacts(): RecordLog {
  const log = newLog();
  record(log, chinaFacts());
  return log;
}

describe('a correction reaches the case wherever it stands', () => {
  const at = '2026-04-03T10:00:00+08:00';

  it('a void without a person, of a fact of the person and of a loan', () => {
    const { log } = walkedLog();
    const before = opened(log);
    record(log, [{ type: 'FactVoided', id: 'v1', at, facts: ['c', 'o1'], ...by }], at);
    const after = opened(log);
    expect(before.file.state.persons.get('P1')?.consents).toHaveLength(1);
    expect(after.file.state.persons.get('P1')?.consents).toHaveLength(0);
    expect(after.file.state.loans.get('L1')?.observed).toHaveLength(0);
    expect(after.file.basedOn?.streams).toContain('fact/c');
  });

  it('a void of a void, and a correction without a person', () => {
    const { log } = walkedLog();
    record(log, [{ type: 'FactVoided', id: 'v1', at, facts: ['c'], ...by }], at);
    record(log, [{ type: 'FactVoided', id: 'v2', at, facts: ['v1'], ...by }], at);
    const observed = chinaFacts().find((fact) => 'id' in fact && fact.id === 'o1') as object;
    record(log, [{ type: 'FactCorrected', id: 'x1', at, fact: 'o1', replacement: { ...observed, pastDueDays: 40 }, ...by }], at);
    const { state } = opened(log).file;
    expect(state.persons.get('P1')?.consents).toHaveLength(1);
    expect(state.loans.get('L1')?.observed[0]?.fact.pastDueDays).toBe(40);
  });

  it('the clearing of a signal', () => {
    const { log } = walkedLog();
    record(log, [{ type: 'SignalRaised', id: 's', at, signal: 'S1', loans: ['L1'], kind: 'lawsuit', severity: 2 }], at);
    record(log, [{ type: 'SignalCleared', id: 'sc', at, signal: 'S1' }], at);
    expect(opened(log).file.state.signalsCleared).toHaveLength(1);
  });

  it('a merge, found from either name, with what the other had said', () => {
    const { log } = walkedLog();
    record(log, [{ type: 'OptedOut', id: 'p2.out', at: NOW, person: 'P2', channel: 'phone' }], at);
    expect(verdictNow(log, '2026-04-20T15:00:00+08:00')).not.toBe('forbids');
    record(log, [{ type: 'PersonsMerged', id: 'm', at, persons: ['P2'], into: 'P1', ...by }], at);
    expect(verdictNow(log, '2026-04-20T15:00:00+08:00')).toBe('forbids');
    const old = orThrow(openRecordedCase(log, china, { person: 'P2', streams: ['person/P2'] }));
    expect([...old.file.state.persons.keys()]).toEqual(['P1']);
  });

  it('a void of facts of two people opens in the file of each, and acts on what is there', () => {
    const { log } = walkedLog();
    record(log, [{ type: 'OptedOut', id: 'p2.out', at: NOW, person: 'P2', channel: 'phone' }], at);
    record(log, [{ type: 'FactVoided', id: 'v1', at, person: 'P1', facts: ['c', 'p2.out'], ...by }], at);
    expect(opened(log).file.state.persons.get('P1')?.consents).toHaveLength(0);
    const other = orThrow(openRecordedCase(log, china, { person: 'P2', streams: ['person/P2'] }));
    expect(other.file.state.persons.get('P2')?.optOuts ?? []).toHaveLength(0);
  });

  it('a correction of the person\'s that names what stands in no stream of this case', () => {
    const { log } = walkedLog();
    const replacement = { type: 'LoanClosed', id: 'elsewhere', at, loan: 'L77', reason: 'repaid' };
    record(log, [{ ...replacement, reason: 'sold' }, { type: 'FactCorrected', id: 'x1', at, person: 'P1', fact: 'elsewhere', replacement, ...by }], at);
    expect(opened(log).file.history.map(({ id }) => id)).toContain('x1');
  });

  it('an attestation about a fact, and about a contact by its own name', () => {
    const { log } = walkedLog();
    record(log, [{
      type: 'ContactAttempted', id: 'fact-of-2', at, contact: 'call-2', direction: 'out', channel: 'phone', contactPoint: 'mobile',
      person: 'P1', actor: 'BANK', loans: ['L1'], purposes: ['first-check'], act: 'monitoring', outcome: 'no-answer',
    }, ...['c', 'call-1', 'call-2'].map((about) => ({ type: 'AttestationMade', id: `on-${about}`, at, by: 'officer-2', statement: 'judged', about }))], at);
    expect(opened(log).file.state.attestations.map(({ fact }) => fact.about)).toEqual(['c', 'call-1', 'call-2']);
  });

  it('a split shows in the file of each', () => {
    const { log } = walkedLog();
    record(log, [{ type: 'PersonsSplit', id: 'sp', at, person: 'P1', into: ['P1a', 'P1b'], ...by }], at);
    for (const person of ['P1', 'P1a', 'P1b']) {
      const { file } = orThrow(openRecordedCase(log, china, { person, streams: [`person/${person}`] }));
      expect(file.history.map(({ type }) => type)).toContain('PersonsSplit');
    }
  });

  it('a decision made before it is not recorded after it', () => {
    const log = newLogOfFacts();
    const file = opened(log);
    const decision = orThrow(decideContact(file.file, { question: aCall(), key: 'k' }));
    record(log, [{ type: 'FactVoided', id: 'v1', at: NOW, facts: ['b'], ...by }], NOW);
    expect(recordDecision(log, file, decision, NOW)).toMatchObject({ status: 'conflict', stream: 'fact/b' });
  });

  it('refuses a recorded fact of a schema that this version does not know', () => {
    const { log } = walkedLog();
    log.append([{ stream: 'person/P1', schema: 'softknock.fact.v9', body: {} }], log.read('person/P1')[0]!.leaf.recordedAt);
    expect(openRecordedCase(log, china, { person: 'P1', streams: STREAMS }))
      .toMatchObject({ ok: false, problems: [{ code: 'fact.unknown-schema' }] });
  });
});

describe('what was known then, what would be decided now', () => {
  const late = '2026-04-10T10:00:00+08:00';

  function lateLog(): { readonly log: RecordLog; readonly since: number } {
    const { log } = walkedLog();
    // Said on the first of April, told to us on the tenth.
    const since = record(log, [{
      type: 'OptedOut', id: 'late', at: '2026-04-01T09:00:00+08:00', recordedAt: late, person: 'P1', channel: 'phone',
    }], late);
    return { log, since };
  }

  it('opens the case as the record stood on a day', () => {
    const { log, since } = lateLog();
    const then = orThrow(seqAsOf(log, '2026-04-09T00:00:00+08:00'));
    expect(then).toBe(since);
    const known = orThrow(openRecordedCase(log, china, { person: 'P1', streams: STREAMS, beforeSeq: then }));
    const ask = aCall({ at: '2026-04-02T15:00:00+08:00' });
    expect(known.file.history.some(({ id }) => id === 'late')).toBe(false);
    expect(orThrow(checkContact(opened(log).file, ask)).verdict).toBe('forbids');
    expect([orThrow(seqAsOf(log, '2020-01-01T00:00:00Z')), orThrow(seqAsOf(log, '2030-01-01T00:00:00Z'))]).toEqual([0, log.size]);
    expect(seqAsOf(log, 'yesterday')).toMatchObject({ ok: false });
  });

  it('lists what was learned between two places', () => {
    const { log, since } = lateLog();
    const learned = orThrow(listLearned(log, STREAMS, { from: since, until: log.size }));
    expect(learned.map(({ fact }) => fact?.id)).toEqual(['late']);
    expect(orThrow(listLearned(log, STREAMS, { from: 0, until: since })).length).toBe(since);
  });

  it('lists the past contacts that a late fact or a correction affects', () => {
    const { log, since } = lateLog();
    const affected = orThrow(listAffectedContacts(log, china, { person: 'P1', streams: STREAMS, since }));
    expect(affected).toMatchObject([{ contact: 'call-1', was: 'permits', now: 'forbids' }]);
    expect(affected[0]?.decision).toMatch(/^d-/);
    const undone = record(log, [{ type: 'FactVoided', id: 'vl', at: late, facts: ['late'], ...by }], late);
    expect(orThrow(listAffectedContacts(log, china, { person: 'P1', streams: STREAMS, since: undone })))
      .toMatchObject([{ contact: 'call-1', was: 'forbids', now: 'permits' }]);
    expect(orThrow(listAffectedContacts(log, china, { person: 'P1', streams: STREAMS, since }))).toEqual([]);
  });

  it('replays then, and says what now would change', () => {
    const { log } = lateLog();
    const ask = { policyOf: (d: string) => (d === china.digest ? china : null) };
    expect(replayLog(log, ask)).toEqual({ decisions: 1, plans: 1, same: 2, divergences: [] });
    const now = replayLog(log, { ...ask, facts: 'now' });
    expect(now.divergences.find(({ kind }) => kind === 'decision')).toMatchObject({ cause: 'learned-later' });
    record(log, [{ type: 'FactVoided', id: 'vb', at: late, facts: ['b'], ...by }], late);
    const corrected = replayLog(log, { ...ask, facts: 'now' }).divergences;
    expect(corrected.map(({ cause }) => cause)).toContain('corrected');
    expect(corrected.every(({ field }) => field !== null)).toBe(true);
    expect(replayLog(log, ask).divergences).toEqual([]);
  });
});

describe('an override', () => {
  const rules = EVENINGS;
  const policy = orThrow(compilePolicy({
    packs: [pipl, postLoanPractice], house: { id: 'house/bank', version: '1', zone: 'Asia/Shanghai', rules },
  }));
  const good: OverrideAsk = {
    id: 'ov', at: '2026-04-02T15:01:00+08:00', by: 'officer-9', authority: 'branch head, house rule 4', reason: 'asked for this hour by letter',
    until: '2026-04-02T18:00:00+08:00',
  };
  const barred = (): { log: RecordLog; decision: ReturnType<typeof decided> } => {
    const log = newLogOfFacts();
    const decision = decided(log, aCall(), STREAMS, policy);
    expect(decision).toMatchObject({ effect: 'defer', verdict: { deciding: ['house/bank/evenings'] } });
    return { log, decision };
  };

  it('of a house rule stands in the record, and in the evidence for ever', () => {
    const { log, decision } = barred();
    const given = recordOverride(log, opened(log, STREAMS, policy), decision, good);
    expect(given).toMatchObject({ status: 'overridden', override: { decision: decision.id, scope: { persons: ['P1'], channels: ['phone'] } } });
    record(log, [{ type: 'FactVoided', id: 'v', at: '2026-05-01T10:00:00+08:00', facts: ['ov'], ...by }], '2026-05-01T10:00:00+08:00');
    const { files } = orThrow(exportEvidence(log, {
      person: 'P1', streams: STREAMS, policies: [policy], signer: drawNodeSigner('bank.example/record').signer, at: '2027-05-01T10:00:00+08:00',
      reading: { id: 'r', officer: 'o', purpose: 'audit' },
    }));
    expect(verifyEvidence(files, { verify: verifyWithNode })).toMatchObject({ overrides: 1, problems: [] });
    expect(files['index.html']).toContain('asked for this hour by letter');
    expect(files['index.html']).toContain('OVERRIDE');
  });

  it.each([
    ['no name', { by: ' ' }, 'override.no-name'], ['no authority', { authority: '' }, 'override.no-authority'],
    ['no reason', { reason: '' }, 'override.no-reason'], ['no expiry to speak of', { until: good.at }, 'override.expiry'],
    ['an expiry that is no instant', { until: 'soon' }, 'override.expiry'],
  ])('needs all of it: refused with %s', (_name, change, code) => {
    const { log, decision } = barred();
    const size = log.size;
    expect(recordOverride(log, opened(log, STREAMS, policy), decision, { ...good, ...change })).toMatchObject({ status: 'failed', code });
    expect(log.size).toBe(size);
  });

  it('cannot set the law aside, nor what was never recorded, nor a permit', () => {
    const log = newLogOfFacts();
    const permit = decided(log, aCall());
    expect(recordOverride(log, opened(log), permit, good)).toMatchObject({ code: 'override.nothing-to-override' });
    record(log, [{ type: 'OptedOut', id: 'no', at: '2026-04-02T16:00:00+08:00', person: 'P1', channel: 'phone' }]);
    const file = opened(log);
    const never = orThrow(decideContact(file.file, { question: aCall({ at: '2026-04-03T15:00:00+08:00' }), key: 'n' }));
    expect(recordOverride(log, file, never, good)).toMatchObject({ problems: [{ code: 'override.not-recorded' }, { code: 'override.law' }] });
  });

  it('outlives an erasure of the person, and shows in evidence after it', () => {
    const { log, decision } = barred();
    expect(recordOverride(log, opened(log, STREAMS, policy), decision, good).status).toBe('overridden');
    orThrow(erasePerson(log, policy, { person: 'P1', id: 'e', at: '2026-05-01T10:00:00+08:00', reason: 'asked for it' }));
    const { files } = orThrow(exportEvidence(log, {
      person: 'P1', streams: ['person/P1'], policies: [policy], signer: drawNodeSigner('bank.example/record').signer, at: '2027-05-01T10:00:00+08:00',
      reading: { id: 'r', officer: 'o', purpose: 'audit' },
    }));
    expect(verifyEvidence(files, { verify: verifyWithNode })).toMatchObject({ overrides: 1, answers: 0, problems: [] });
  });

  it('of a law is none though the decision handed in leaves the law out', () => {
    const log = newLogOfFacts();
    record(log, [{ type: 'OptedOut', id: 'no', at: NOW, person: 'P1', channel: 'phone' }]);
    const denied = decided(log, aCall());
    const bare = { ...denied, verdict: { ...denied.verdict, findings: [] } };
    expect(recordOverride(log, opened(log), bare, good)).toMatchObject({ status: 'failed', code: 'override.not-recorded' });
    expect(recordOverride(log, opened(log), denied, good)).toMatchObject({ status: 'failed', code: 'override.law' });
  });

  it('is refused when the case has moved on', () => {
    const { log, decision } = barred();
    const file = opened(log, STREAMS, policy);
    record(log, [{ type: 'BusyNow', id: 'busy', at: good.at, person: 'P1' }]);
    expect(recordOverride(log, file, decision, good)).toMatchObject({ status: 'conflict', stream: 'person/P1' });
  });
});

describe('what a record is made from', () => {
  it('is parsed facts, so that what is committed to is in one form', () => {
    const log = newLogOfFacts();
    for (const { opening } of log.entries()) {
      const body = opening?.body as { id: string };
      expect(orThrow(parseFacts([body], china.zoneData))).toEqual([body]);
    }
  });
});
