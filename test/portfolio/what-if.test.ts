import { compilePolicy, decideContact, openCase, orThrow, parseFacts, planRevisits } from 'softknock';
import type { CaseFile, Decision, Policy } from 'softknock';
import { memoryLog, openRecordedCase, recordDecision, recordFacts, replayLog } from 'softknock/audit';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { decideInShadow, planBook, recordShadow, totalPlans, whatIf } from 'softknock/portfolio';
import { describe, expect, it } from 'vitest';
import { FROM, makeBranch, UNTIL } from '../../examples/quality/branch.js';

const branch = makeBranch('what-if', 14, 6);
const files: readonly CaseFile[] = branch.cases.map((c) => orThrow(openCase(branch.policy, c)));
const period = { from: FROM, until: UNTIL };

/** The same house with a cap of one call a quarter and no visit without another way tried. */
const stricter: Policy = orThrow(compilePolicy({
  packs: [pipl, civilCode, workdays, postLoanPractice] as never,
  house: {
    id: 'house/quiet', version: '1', title: 'Fewer calls', zone: 'Asia/Shanghai',
    rules: [{
      id: 'house/quiet/one-a-quarter', kind: 'frequency-cap', force: 'house', breach: 'forbids', span: { from: '2020-01-01', until: null },
      channels: ['self-service', 'sms', 'letter', 'phone', 'visit'], counts: 'attempts', max: 1, window: { days: 90 }, per: ['person'],
      source: { cite: 'house rule', readOn: '2026-11-23', grade: 'design', words: 'one contact in ninety days' },
      reading: 'One call, visit or text in ninety days.',
    }],
  } as never,
}));

describe('what if history had run under another policy', () => {
  const same = orThrow(whatIf(files, { ...period, was: branch.policy, would: branch.policy }));
  const other = orThrow(whatIf(files, { ...period, was: branch.policy, would: stricter }));
  const back = orThrow(whatIf(files, { ...period, was: stricter, would: branch.policy }));

  it('under the same policy nothing changes', () => {
    expect(same.asked).toBeGreaterThan(60);
    expect(same).toMatchObject({ changed: [], saved: {}, toReview: {}, gained: {}, persons: [] });
    expect(same.duties.was).toEqual(same.duties.would);
    expect([same.duties.missedMore, same.duties.missedLess]).toEqual([[], []]);
  });

  it('under a stricter one contacts are saved and duties missed, and the other way round it is undone', () => {
    const saved = Object.values(other.saved).reduce((a, b) => a + b, 0);
    expect(saved).toBeGreaterThan(5);
    expect(other.changed.every((c) => c.wouldBy.length > 0)).toBe(true);
    expect(other.duties.missedMore.length).toBeGreaterThan(0);
    expect(back.duties.missedLess).toEqual(other.duties.missedMore);
    expect(back.changed.map((c) => [c.id, c.was, c.would])).toEqual(other.changed.map((c) => [c.id, c.would, c.was]));
    expect(other.asked).toBe(back.asked);
  });

  it('names persons by id only', () => {
    expect(other.persons.length).toBeGreaterThan(0);
    for (const person of other.persons) expect(files.some((f) => f.person === person)).toBe(true);
  });

  it('agrees with a plain re-run, contact by contact', () => {
    for (const policy of [branch.policy, stricter]) {
      const report = orThrow(whatIf(files, { ...period, was: branch.policy, would: policy }));
      const effects = new Map<string, string>();
      for (const { person, facts } of branch.cases) {
        const gone = new Set<string>();
        const asked = facts.filter((f) => f.type === 'ContactDecided' || (f.type === 'ContactAttempted' && f['decision'] === undefined))
          .sort((a, b) => a.at.localeCompare(b.at) || (a.id < b.id ? -1 : 1)).filter((f) => f.at >= new Date(FROM).toISOString());
        for (const fact of asked) {
          const attempt = fact.type === 'ContactDecided' ? facts.find((f) => f['decision'] === fact['decision'] && f.type === 'ContactAttempted') : fact;
          const before = facts.filter((f) => f.at <= fact.at && f.id !== fact.id && f.id !== attempt?.id && !gone.has(f.id));
          const recorded = fact['body'] as Decision | undefined;
          const { at, person: who, actor, loans, act, channel, purposes, contactPoint } = fact as never;
          const question = recorded?.question ?? { at, person: who, actor, loans, act, channel, purposes, contactPoint } as never;
          const decided = orThrow(decideContact(orThrow(openCase(policy, { person, facts: before })), { question, key: recorded?.key ?? 'x' }));
          effects.set(fact.type === 'ContactDecided' ? String(fact['decision']) : String(fact['contact']), decided.effect);
          if (decided.effect !== 'permit' && attempt !== undefined) {
            gone.add(fact.id).add(attempt.id);
            // Its evidence goes with it, if no other contact of that day can have brought it.
            for (const e of facts) if (e.type === 'EvidenceFiled' && e.id.startsWith(`${attempt.id}.`)) gone.add(e.id);
          }
        }
      }
      expect(effects.size).toBe(report.asked);
      for (const change of report.changed) expect(effects.get(change.id)).toBe(change.would);
      if (policy !== branch.policy) expect(report.changed.length).toBeGreaterThan(5);
    }
  });

  it('gives what the record gave, where the record was made under that policy', () => {
    const recorded = new Map(branch.cases.flatMap((c) => c.facts).flatMap((f) => (f.type === 'ContactDecided' ? [[String(f['decision']), f['effect']]] : [])));
    // Everything asked again under its own policy: had one answer differed, the stricter run would
    // name it with a first effect that is not the recorded one.
    for (const change of other.changed) {
      const effect = recorded.get(change.id);
      if (effect !== undefined) expect(change.was).toBe(effect);
    }
  });

  it('says no to a period that is none', () => {
    const bad = whatIf(files, { from: UNTIL, until: FROM, was: stricter, would: stricter });
    expect(bad.ok ? '' : bad.problems[0]?.code).toBe('period.until');
  });
});

describe('a shadow', () => {
  it('is recorded beside the decision acted on, and no case ever sees it', () => {
    const log = memoryLog({ hash: branch.policy.hash, salt: () => '00'.repeat(16) });
    let differing = 0;
    for (const { person, facts } of branch.cases.slice(0, 6)) {
      const streams = [`person/${person}`, `loan/${person}.loan`];
      const before = facts.filter((f) => f.at < new Date(FROM).toISOString());
      recordFacts(log, orThrow(parseFacts(before, branch.policy.zoneData)), FROM);
      for (const day of [12, 13]) {
        const at = `2026-01-${day}T10:00:00+08:00`;
        const recorded = orThrow(openRecordedCase(log, branch.policy, { person, streams }));
        const question = {
          at, person, actor: 'BANK', loans: [`${person}.loan`], act: 'monitoring' as const, channel: 'phone' as const,
          contactPoint: 'mobile', purposes: ['routine-check'], statesOptOut: true,
        };
        const made = orThrow(decideInShadow(recorded.file, stricter, { question, key: `k${day}` }));
        expect(made.acted).toEqual(orThrow(decideContact(recorded.file, { question, key: `k${day}` })));
        expect(made.shadow.policy.digest).toBe(stricter.digest);
        if (made.differs) differing += 1;
        const written = recordShadow(log, recorded, made, at);
        expect(written.shadow?.status).toBe('recorded');
        // The case that is read next holds the decision acted on and nothing of the shadow.
        const next = orThrow(openRecordedCase(log, branch.policy, { person, streams: [...streams, `shadow/${person}`] }));
        expect(next.file.history.filter((f) => f.type === 'ContactDecided')).toHaveLength(day - 11);
        expect(JSON.stringify(next.file.history)).not.toContain(stricter.digest);
        const call = { type: 'ContactAttempted', id: `${person}.call${day}`, at: `2026-01-${day}T10:10:00+08:00`, contact: `${person}.call${day}`, direction: 'out',
          channel: 'phone', contactPoint: 'mobile', person, actor: 'BANK', loans: [`${person}.loan`], purposes: ['routine-check'], act: 'monitoring', outcome: 'no-answer' };
        recordFacts(log, orThrow(parseFacts([call], branch.policy.zoneData)), at);
      }
    }
    const replayed = replayLog(log, { policyOf: (digest) => (digest === branch.policy.digest ? branch.policy : null) });
    expect([replayed.decisions, replayed.same]).toEqual([12, 12]);
    // The second call is one too many for the policy that is tried out.
    expect(differing).toBeGreaterThan(3);
  });

  it('is not recorded where the decision acted on was not', () => {
    const { person, facts } = branch.cases[0] as (typeof branch.cases)[number];
    const log = memoryLog({ hash: branch.policy.hash, salt: () => '00'.repeat(16) });
    const streams = [`person/${person}`, `loan/${person}.loan`];
    const before = facts.filter((f) => f.at < new Date(FROM).toISOString());
    recordFacts(log, orThrow(parseFacts(before, branch.policy.zoneData)), FROM);
    const recorded = orThrow(openRecordedCase(log, branch.policy, { person, streams }));
    const question = {
      at: '2026-01-12T10:00:00+08:00', person, actor: 'BANK', loans: [`${person}.loan`], act: 'monitoring' as const,
      channel: 'phone' as const, contactPoint: 'mobile', purposes: ['routine-check'],
    };
    const made = orThrow(decideInShadow(recorded.file, stricter, { question, key: 'k' }));
    // The stream moves on meanwhile: somebody else recorded first.
    const rival = orThrow(decideContact(recorded.file, { question, key: 'other' }));
    recordDecision(log, recorded, rival, question.at);
    const written = recordShadow(log, recorded, made, question.at);
    expect([written.acted.status, written.shadow]).toEqual(['conflict', null]);
    expect(log.versionOf(`shadow/${person}`)).toBe(0);
  });
});

describe('a book planned case by case', () => {
  it('gives each case its own plan and tells how far it is', () => {
    const ask = { at: '2026-07-01T01:00:00Z', until: '2026-12-31T01:00:00Z' };
    const planned = [...planBook(files, ask)];
    expect(planned.map((p) => p.done)).toEqual(files.map((_, i) => i + 1));
    planned.forEach((p, i) => {
      expect(p.plan).toEqual(orThrow(planRevisits(files[i] as CaseFile, ask)));
    });
    const totals = totalPlans(planned);
    expect(totals.planned).toBe(files.length);
    expect(Object.values(totals.contacts).reduce((a, b) => a + b, 0)).toBe(planned.reduce((n, p) => n + (p.plan?.contacts.length ?? 0), 0));
  });

  it('passes on a case that cannot be planned and goes on', () => {
    const planned = [...planBook(files.slice(0, 3), { at: 'never', until: 'ever' })];
    expect(planned.map((p) => p.plan)).toEqual([null, null, null]);
    expect(planned[0]?.problems.length).toBeGreaterThan(0);
    expect(totalPlans(planned)).toMatchObject({ planned: 0, refused: 3 });
  });
});

describe('what if a purpose had been declared', () => {
  const at = '2026-03-02T10:00:00+08:00';
  const purposes = [{ purpose: 'branch-survey', act: 'survey', accepts: ['statement'], bases: ['consent'], sources: [], why: 'A survey of our own.' }];
  const policyOf = (house?: object): Policy => orThrow(compilePolicy({ packs: [pipl, civilCode], ...(house === undefined ? {} : { house: house as never }) }));
  const unaware = policyOf();
  const declaring = policyOf({ id: 'house/declaring', version: '1', rules: [], purposes });
  const file = orThrow(openCase(unaware, { person: 'P1', facts: [
    { type: 'PersonRegistered', id: 'p', at, person: 'P1', residence: { country: 'CN' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }] },
    { type: 'ContactPointAdded', id: 'm', at, person: 'P1', contactPoint: 'mobile', channels: ['phone', 'sms'], line: 'mobile' },
    { type: 'LoanOpened', id: 'l', at, loan: 'L1', product: 'consumer-loan', amount: 1, currency: 'CNY', disbursedOn: '2026-03-02', parties: [{ person: 'P1', role: 'borrower' }], clauses: [] },
    { type: 'ActorEngaged', id: 'a', at, actor: 'BANK', role: 'lender', ownName: true, loans: ['L1'] },
    { type: 'NoticeServed', id: 'n', at, person: 'P1', notice: 'privacy', version: '1', purposes: ['satisfaction-survey'] },
    { type: 'ConsentGiven', id: 'c', at, person: 'P1', scope: { purposes: ['satisfaction-survey'] }, form: 'written', separate: true },
    { type: 'OptedOut', id: 'o', at: '2026-04-02T10:00:00+08:00', person: 'P1', purposes: ['branch-survey'] },
    { type: 'ContactAttempted', id: 'k', contact: 'k', at: '2026-05-18T11:00:00+08:00', direction: 'out', channel: 'sms', contactPoint: 'mobile', person: 'P1', actor: 'BANK',
      loans: ['L1'], purposes: ['satisfaction-survey'], act: 'survey', outcome: 'delivered' },
  ] }));

  it('a no for it binds what it names there, and everything where nobody declared it', () => {
    const report = orThrow(whatIf([file], { ...period, was: unaware, would: declaring }));
    expect(report.changed.map(({ was, would }) => [was, would])).toEqual([['deny', 'permit']]);
  });
});
