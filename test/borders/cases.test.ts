import {
  addFacts, checkContact, closedDays, compilePolicy, compileProblem, decideContact, intlZoneData,
  listDuties, nextOpening, openCase, orThrow, outcomeFacts, planRevisits, prepareSigning,
  previousOf, routeRefusal,
} from 'softknock';
import type { CaseFile, HousePolicy, Question, Result } from 'softknock';
import { verifyPlan } from 'softknock/audit';
import { explainDecision, explainSigning } from 'softknock/explain/en';
import { explainDecision as explainInChinese } from 'softknock/explain/zh';
import { pipl } from 'softknock/packs/cn';
import { regF } from 'softknock/packs/us';
import { describe, expect, it } from 'vitest';
import { chinaFacts, collectorFacts } from '../walk/given.js';
import { CHANNELS, OUTCOMES } from '../../src/terms/words.js';
import { file, made, NOW, policy, question, UNTIL } from './given.js';

const found = (result: Result<unknown>): readonly string[] =>
  (result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path.join('.')}`));
const open = (...more: object[]): Result<CaseFile> =>
  openCase(policy, { person: 'P1', facts: [...chinaFacts(), ...more] });

describe('a decision on file', () => {
  const collector = orThrow(compilePolicy({ packs: [regF] }));
  const at = '2026-04-07T17:00:00-04:00';
  const call: Question = {
    at, person: 'P1', actor: 'C1', loans: ['D1'], act: 'collection', channel: 'phone',
    contactPoint: 'mobile', purposes: ['arrears-contact'],
  };
  const body = { id: 'd', effect: 'permit', validUntil: '2026-04-08T00:00:00Z',
    question: { ...call, at: '2026-04-07T16:00:00-04:00' } };
  const withBody = (value: unknown): Result<CaseFile> => openCase(collector, {
    person: 'P1', facts: [...collectorFacts(6), {
      type: 'ContactDecided', id: 'd', at: '2026-04-07T16:00:00-04:00', person: 'P1', decision: 'd',
      effect: 'permit', body: value,
    }],
  });

  it.each([
    [null, ['fact.wrong-kind body']], [5, ['fact.wrong-kind body']], ['x', ['fact.wrong-kind body']],
    [{}, ['fact.missing body.id', 'fact.missing body.question', 'fact.missing body.effect',
      'fact.missing body.validUntil']],
    [{ ...body, question: { channel: 'phone' } }, ['fact.missing body.question.at',
      'fact.missing body.question.person', 'fact.missing body.question.actor',
      'fact.missing body.question.loans', 'fact.missing body.question.act',
      'fact.missing body.question.purposes']],
    [{ ...body, validUntil: 7 }, ['fact.wrong-kind body.validUntil']],
    [{ ...body, validUntil: null }, ['fact.missing body.validUntil']],
    [{ ...body, effect: 'deny' }, ['fact.disagrees body.effect']],
    [{ ...body, id: 'e' }, ['fact.disagrees body.id']],
    [{ ...body, question: { ...body.question, person: 'P2' } }, ['fact.disagrees body.question.person']],
  ])('is refused with the body %j', (value, problems) => {
    const codes = found(withBody(value)).map((text) => text.replace(/facts\.\d+\./, ''));
    expect(codes).toEqual(problems);
  });

  it('reserves its contact when it can be read', () => {
    const verdict = orThrow(checkContact(orThrow(withBody(body)), call));
    expect(verdict.verdict).toBe('presumed-violation');
    expect(verdict.findings.find((f) => f.rule === 'us/reg-f/call-frequency')?.counted).toContain('d');
  });
});

describe('a question', () => {
  it('may have members that are undefined, and is decided as without them', () => {
    const loose = { ...question, contactPoint: undefined, via: undefined } as unknown as Question;
    expect(orThrow(decideContact(file, { question: loose, key: 'k' }))).toEqual(made.decision);
    expect(orThrow(checkContact(file, loose))).toEqual(made.verdict);
  });

  it.each(['key', 'contactPoint', 'person', 'loans'])('is refused with half a pair in %s', (where) => {
    const half = 'a\ud83d';
    const asked = where === 'loans' ? { ...question, loans: [half] } : { ...question, [where]: half };
    const answer = where === 'key' ? decideContact(file, { question, key: half })
      : decideContact(file, { question: asked, key: 'k' });
    expect(found(answer)[0]).toMatch(/^(decide|question)\.bad-text /);
  });

  it('says all that is wrong with it at once, undeclared purposes too', () => {
    const wrong = { ...question, at: 'soon', act: 'chat', hous: 1, purposes: ['juggling', 5] };
    expect(found(checkContact(file, wrong as never))).toEqual([
      'question.unknown-key hous', 'question.bad-instant at', 'question.not-in-list act',
      'question.wrong-kind purposes.1', 'question.purpose-undeclared purposes.0',
    ]);
  });
});

describe('a range', () => {
  it('may not end before it begins', () => {
    expect(found(nextOpening(file, question, '2026-04-01T00:00:00Z')))
      .toEqual(['range.ends-before-it-begins until']);
    expect(found(closedDays(file, question, { from: '2026-04-05', to: '2026-04-04' })))
      .toEqual(['range.ends-before-it-begins range.to']);
    expect(found(listDuties(file, { at: NOW, until: '2026-04-01' })))
      .toEqual(['ask.ends-before-it-begins until']);
    expect(found(planRevisits(file, { at: NOW, until: '2026-04-02T09:00:00+08:00' })))
      .toEqual(['plan.ends-before-it-begins until']);
    expect(found(routeRefusal(file, { refusal: 'r1', at: '2026-04-01T00:00:00Z' })))
      .toEqual(['refusal.routed-before-stated at']);
  });
});

describe('a case', () => {
  const opened = chinaFacts().find((f) => (f as { id: string }).id === 'L1.opened') as object;

  it('knows a loan as one thing', () => {
    expect(found(open({ ...opened, id: 'again' }))).toEqual([]);
    expect(found(open({ ...opened, id: 'again', amount: 5 }))).toEqual(['case.loan-opened-twice facts']);
    expect(found(open({ ...opened, id: 'again', amount: 5 }, {
      type: 'FactVoided', id: 'v', at: NOW, person: 'P1', facts: ['again'], reason: 'typed twice', by: 'O1',
    }))).toEqual([]);
  });

  it('has no loan without a party, and no bar that bars nothing', () => {
    const places = found(open({ ...opened, id: 'x', loan: 'L9', parties: [] },
      { type: 'RepresentationNotified', id: 'y', at: NOW, person: 'P1', loans: [], by: 'LAW' },
      { type: 'ProtectionStarted', id: 'z', at: NOW, person: 'P1', kind: 'dispute', loans: [] }));
    expect(places.map((text) => text.replace(/\d+\./, ''))).toEqual(
      ['fact.empty facts.parties', 'fact.empty facts.loans', 'fact.empty facts.loans']);
  });

  it('is never about nobody: no proved plan of nothing', () => {
    const nobody = orThrow(openCase(policy, { person: 'P9', facts: chinaFacts() }));
    for (const verb of [listDuties, planRevisits, compileProblem]) {
      expect(found(verb(nobody, { at: NOW, until: UNTIL }))).toEqual(['case.person-unregistered person']);
    }
    const merged = orThrow(open(
      { type: 'PersonsMerged', id: 'm', at: NOW, persons: ['P1'], into: 'P2', reason: 'twice', by: 'O1' }));
    for (const verb of [listDuties, planRevisits]) {
      const answer = verb(merged, { at: NOW, until: UNTIL });
      expect(answer).toMatchObject({ ok: false, problems: [
        { code: 'case.person-merged', facts: { person: 'P1', into: 'P2' } }] });
    }
  });

  it.each(['Europe/Paris', 'America/New_York'])('keeps every zone of persons who became one: %s', (zone) => {
    const merged = orThrow(open(
      { type: 'PersonRegistered', id: 'p2', at: '2026-03-01T10:00:00Z', person: 'P2', residence: { country: 'CN' },
        zones: [{ zone, basis: 'stated' }] },
      { type: 'PersonsMerged', id: 'm', at: NOW, persons: ['P2'], into: 'P1', reason: 'twice', by: 'O1' }));
    expect(orThrow(checkContact(merged, question)).moments.map((m) => m.zone).sort())
      .toEqual(['Asia/Shanghai', zone].sort());
  });

  it('counts the places of added facts from the first added', () => {
    expect(found(addFacts(file, [{ type: 'LoanClosed', id: 'c', at: NOW, loan: 'L1' }])))
      .toEqual(['fact.missing facts.0.reason']);
  });
});

describe('an outcome', () => {
  const asked: Question = { ...question, channel: 'phone', contactPoint: 'mobile', place: 'home',
    mandatory: true, prerecorded: true, autodialled: false };
  const permit = { ...made.decision, effect: 'permit' as const, validUntil: '2026-04-02T06:00:00.000Z',
    question: asked };
  const report = { contact: 'c-1', at: NOW, outcome: 'no-answer' as const };

  it('carries what caps, places and exceptions are read from', () => {
    expect(orThrow(outcomeFacts(permit, report))[0]).toMatchObject(
      { mandatory: true, prerecorded: true, autodialled: false, place: 'home', contactPoint: 'mobile' });
  });

  it('gives facts that a case takes', () => {
    const { purposes: _none, ...rest } = asked;
    const bare = { ...permit, question: { ...rest, purposes: [], loans: [] } };
    const said = { refused: { reason: 'other' as const, words: 'no' }, busyNow: true };
    for (const decision of [permit, bare]) {
      const facts = orThrow(outcomeFacts(decision, { ...report, outcome: 'conversation', said }));
      expect(facts.map((f) => f.type)).toEqual(['ContactAttempted', 'RefusalStated', 'BusyNow']);
      expect(found(addFacts(file, facts))).toEqual([]);
    }
  });

  it('is refused as a whole, each place named', () => {
    const wrong = { contact: 5, at: 'now', outcome: 'blah', said: { refused: { reason: 'zzz', scope: [] } } };
    expect(found(outcomeFacts(permit, wrong as never))).toEqual([
      'outcome.wrong-kind contact', 'outcome.bad-instant at', 'outcome.not-in-list outcome',
      'outcome.not-in-list said.refused.reason', 'outcome.wrong-kind said.refused.scope',
    ]);
    expect(found(outcomeFacts(permit, { ...report, outcome: 'conversation',
      said: { refused: { reason: 'other', scope: { channels: ['pigeon'] } } } } as never)))
      .toEqual(['fact.not-in-list said.refused.scope.channels.0']);
  });

  it('is told every word that would have done, as a fact and a question are', () => {
    const allowed = (result: Result<unknown>): readonly unknown[] => (result.ok ? []
      : result.problems.map(({ code, facts }) => [code, facts['value'], facts['allowed']]));
    expect(allowed(outcomeFacts(permit, { ...report, outcome: 'blah' } as never)))
      .toEqual([['outcome.not-in-list', 'blah', [...OUTCOMES]]]);
    expect(allowed(checkContact(file, { ...question, channel: 'pigeon' as never })))
      .toEqual([['question.not-in-list', 'pigeon', [...CHANNELS]]]);
    const observed = { type: 'LoanObserved', id: 'o', loan: 'L1', at: '2026-03-01T00:00:00Z', source: 'host' };
    expect(allowed(open({ ...observed, classification: 'fine' }))).toContainEqual(['fact.not-in-list', 'fine',
      ['normal', 'special-mention', 'substandard', 'doubtful', 'loss']]);
    const [[code, , types] = []] = allowed(open({ type: 'LoanObserve', id: 'o' })) as [unknown[]];
    expect([code, types]).toEqual(['fact.unknown-type', expect.arrayContaining(['LoanObserved', 'ContactDecided'])]);
  });
});

describe('a signing', () => {
  const ask = { person: 'P', loan: 'L', actor: 'A' };
  const basisOf = (more: object, house?: HousePolicy): unknown => {
    const signed = orThrow(compilePolicy(house === undefined ? { packs: [pipl] } : { packs: [pipl], house }));
    const row = orThrow(prepareSigning(signed, { ...ask, ...more })).rows[0];
    return [row?.choice, row?.basis];
  };
  const nps: HousePolicy = { id: 'house/x', version: '1', purposes: [{
    purpose: 'nps', act: 'survey', accepts: ['statement'], sources: [], bases: ['contract', 'consent'], why: 'x',
  }] };

  it('names the one basis that every loaded law knows for the act', () => {
    expect(basisOf({ purposes: ['nps'], contractPurposes: ['nps'] }, nps)).toEqual(['asked', 'consent']);
    expect(basisOf({ purposes: ['first-check'], contractPurposes: ['first-check'] })).toEqual(['told', 'contract']);
  });

  it('claims no clause and no obligation that nobody named', () => {
    expect(basisOf({ purposes: ['first-check'] })).toEqual(['asked', 'consent']);
    expect(basisOf({ purposes: ['first-check'], obligedPurposes: ['first-check'] })).toEqual(['told', 'legal-obligation']);
    expect(basisOf({ purposes: ['classification'], contractPurposes: [] })).toEqual(['none', null]);
  });

  it('tells the borrower one basis, and where there is none that nobody will call', () => {
    const notice = orThrow(prepareSigning(policy, { ...ask, purposes: ['first-check', 'classification'],
      contractPurposes: ['first-check'] }));
    const lines = explainSigning(notice, policy).join('\n');
    expect(lines).toContain('It rests on the loan contract.');
    expect(lines).toContain('We will not contact you for classification');
  });
});

describe('a policy', () => {
  it('drops nothing in silence', () => {
    expect(found(compilePolicy({ packs: [pipl], hous: { id: 'house/x', version: '1' } } as never)))
      .toEqual(['policy.unknown-key hous']);
  });

  it('speaks of the house as a house, all at once', () => {
    expect(found(compilePolicy({ packs: [pipl], house: { id: 'house/x', permitHours: 0 } as never })))
      .toEqual(['house.missing-key house.version', 'house.number house.permitHours']);
    expect(found(compilePolicy({ packs: [pipl], house: { id: 'house/x', version: '1', title: undefined } as never })))
      .toEqual([]);
  });

  it.each([
    ['hash', () => 'abc', 'policy.not-sha-256 hash'], ['hash', (): never => { throw new Error('no'); }, 'policy.not-sha-256 hash'],
    ['hash', 5, 'policy.not-sha-256 hash'], ['zoneData', {}, 'zone-data.wrong-kind zoneData'],
    ['zoneData', { version: '1', has: () => false, offsetMs: () => 0 }, 'zone-data.broken zoneData'],
    ['zoneData', { version: '1', has: () => true, offsetMs: () => Number.NaN }, 'zone-data.broken zoneData'],
    ['zoneData', { ...intlZoneData(), offsetMs: (): never => { throw new Error('no'); } }, 'zone-data.broken zoneData'],
  ])('tries its port %s before anybody asks', (name, port, problem) => {
    expect(found(compilePolicy({ packs: [regF], [name]: port } as never))).toEqual([problem]);
  });
});

describe('a plan and its explanation', () => {
  it.each([
    [{ workMax: Number.NaN }, 'plan.bad-number workMax'], [{ workMax: -1 }, 'plan.bad-number workMax'],
    [{ workMax: 'x' }, 'plan.wrong-kind workMax'],
    [{ previous: [{ channel: 'phone', on: '2026-13-45', via: null, contactPoint: null, sources: [] }] },
      'plan.bad-date previous.0.on'],
  ])('refuses %j', (more, problem) => {
    expect(found(planRevisits(file, { at: NOW, until: UNTIL, ...more } as never))).toEqual([problem]);
  });

  it('keeps the plan before as it was given', () => {
    const previous = previousOf(made.plan);
    expect(orThrow(planRevisits(file, { at: NOW, until: UNTIL, previous })).previous).toEqual(previous);
  });

  it('is checked no further than it can be read', () => {
    expect(found(verifyPlan(file, { ...made.plan, at: 5 as never }))).toEqual(['plan.wrong-kind at']);
    expect(found(verifyPlan(file, { ...made.plan, previous: [null] as never }))).toEqual(['plan.wrong-kind previous.0']);
    expect(found(verifyPlan(undefined as never, made.plan))).toEqual(['case.not-a-handle file']);
  });

  it('says which of its fields claim what was not found', () => {
    const { plan } = made;
    const cost = plan.certificate.cost.map((n) => n + 1);
    const changed = { ...plan, certificate: { ...plan.certificate, cost }, policy: 'other' as typeof plan.policy };
    expect(orThrow(verifyPlan(file, plan))).toMatchObject({ honest: true, differences: [] });
    expect(orThrow(verifyPlan(file, changed))).toMatchObject({ honest: false, sameProblem: false, violations: [], differences: [
      { field: 'policy', claimed: 'other', found: plan.policy },
      { field: 'certificate.cost', claimed: cost, found: plan.certificate.cost },
    ] });
    const [contact] = plan.contacts;
    const lost = { ...plan, contacts: [...plan.contacts, { ...contact, duties: ['nobody'] }] };
    expect(orThrow(verifyPlan(file, lost as never)).violations)
      .toMatchObject([{ code: 'contact.unknown', contact: plan.contacts.length }]);
  });

  it('names lighter ways in a sentence, also those that open later', () => {
    const call: Question = { ...question, at: '2026-04-02T02:00:00+08:00', channel: 'sms', contactPoint: 'mobile' };
    const decision = orThrow(decideContact(file, { question: call, key: 'lighter' }));
    expect(explainDecision(decision, policy)).toContain('  Lighter and not ruled out: desk, message in the app, self-service.');
    expect(explainInChinese(decision, policy)).toContain('  更轻且尚可使用：非现场、手机银行消息、自助办理。');
    const noted = decision.verdict.findings.map((f) => ({ ...f, grounds: ['prior-consent'] }));
    const other = { ...decision, verdict: { ...decision.verdict, findings: noted } };
    expect(explainDecision(other, policy)).toContain('  Noted: prior consent.');
  });

  it('never shows the borrower what a misspelt audience would', () => {
    expect(() => explainDecision(made.decision, policy, { audience: 'borower' as never }))
      .toThrow('explain.wrong-input: explain.not-in-list at /options/audience');
  });
});
