import { describe, expect, it } from 'vitest';
import { decideContact, orThrow } from 'softknock';
import type { Decision, Fact, Plan } from 'softknock';
import { erasePerson, exportEvidence, lookBack, openRecordedCase, replayLog, verifyEvidence } from 'softknock/audit';
import type { RecordLog, RecordReader } from 'softknock/audit';
import { drawNodeSigner, nodeSha256, verifyWithNode } from 'softknock/log/node';
import { upcastEntry, type Upcasts, UPCASTS } from '../../src/audit/record/upcasts.js';
import { FACT_SCHEMA, upcastFact } from '../../src/facts/index.js';
import type { Instant, Json } from '../../src/kernel/index.js';
import { planRevisits } from 'softknock';
import { aCall, china, newLog, NOW, STREAMS, UNTIL, walkedLog } from './given.js';
import { chinaFacts } from '../walk/given.js';

/*
 * A version that never was: a person's country stood alone, facts had been `-1` before that, and an
 * answer told until when it holds under another name and its basis as a list. It walks through the
 * door that a second version of any shape will have to use.
 */
type Body = { readonly [member: string]: Json };
const OLD = 'softknock.fact.v0';
const OLDER = 'softknock.fact.v-1';
const oldFact = (fact: Body): Json => {
  if (fact['type'] !== 'PersonRegistered') return fact;
  const { residence, ...rest } = fact;
  return { ...rest, country: (residence as Body)['country'] as Json };
};
const oldAnswer = (body: Body): Json => {
  const { validUntil = null, basedOn, ...rest } = body;
  const { seq, streams, digest } = basedOn as { seq: number; streams: string[]; digest: string };
  return { ...rest, v: 0, goodUntil: validUntil, basis: [seq, digest, ...streams] };
};
const newAnswer = (body: Json): Json => {
  const { goodUntil, basis, ...rest } = body as { [member: string]: Json };
  const [seq, digest, ...streams] = basis as Json[];
  return { ...rest, v: 1, ...('question' in rest ? { validUntil: goodUntil! } : {}), basedOn: { seq: seq!, digest: digest!, streams } };
};
const MADE_UP: Upcasts = {
  facts: {
    [OLDER]: { to: OLD, up: (body) => { const { was, ...rest } = body as { [member: string]: Json }; return { ...rest, type: was! }; } },
    [OLD]: { to: FACT_SCHEMA, up: (body) => {
      const { country, ...rest } = body as { [member: string]: Json };
      return country === undefined ? rest : { ...rest, residence: { country } };
    } },
  },
  decisions: { 0: newAnswer }, plans: { 0: newAnswer },
};
const reading = (log: RecordLog): RecordReader => ({ ...log, get size() { return log.size; }, upcasts: MADE_UP });

/** A log that the version that never was has written: facts, a plan and a decision, each in its shape. */
function oldLog(): { readonly log: RecordLog; readonly decision: Decision } {
  const log = newLog();
  const append = (stream: string, schema: string, body: Json): void =>
    void log.append([{ stream, schema, body }], NOW as Instant);
  for (const [i, { leaf, opening }] of [...walkedLog().log.entries()].entries()) {
    const fact = opening!.body as Body;
    if (fact['body'] !== undefined || fact['type'] === 'ContactAttempted') break;
    const told = oldFact(fact) as Body;
    const { type, ...rest } = told;
    if (i % 2 === 0) append(leaf.stream, OLD, told);
    else append(leaf.stream, OLDER, { ...rest, was: type! });
  }
  const open = () => orThrow(openRecordedCase(reading(log), china, { person: 'P1', streams: STREAMS })).file;
  const policy = { digest: china.digest, packs: china.packs, semantics: china.semantics, tzdata: china.zoneData.version } as unknown as Json;
  const plan: Plan = orThrow(planRevisits(open(), { at: NOW, until: UNTIL }));
  append('person/P1', OLD, { type: 'PlanMade', id: 'the-plan', at: plan.at, person: 'P1', plan: 'ab'.repeat(32), policy, body: oldAnswer(plan as unknown as Body) });
  const decision = orThrow(decideContact(open(), { question: aCall(), key: 'k' }));
  append('person/P1', OLD, { type: 'ContactDecided', id: decision.id, at: decision.question.at, person: 'P1', decision: decision.id, effect: decision.effect,
    body: oldAnswer(decision as unknown as Body) });
  return { log, decision };
}
const ask = { policyOf: (digest: string) => (digest === china.digest ? china : null) };

describe('a record of an older shape', () => {
  const { log, decision } = oldLog();

  it('opens, decides and replays as if it had been recorded today', () => {
    const then = openRecordedCase(reading(log), china, { person: 'P1', streams: STREAMS });
    const { file } = orThrow(then);
    expect(file.history.filter(({ type }) => type !== 'PlanMade' && type !== 'ContactDecided').map(({ id }) => id).sort())
      .toEqual([...new Set(chinaFacts().map((fact) => (fact as Fact).id))].sort());
    expect(file.state.persons.get('P1')?.registered[0]?.fact.residence).toEqual({ country: 'CN' });
    expect(decision.effect).toBe('permit');
    // What rules count a permit by is read from it like from any other.
    expect(file.history.find(({ type }) => type === 'ContactDecided')).toMatchObject({ body: { id: decision.id, validUntil: decision.validUntil } });
    expect(replayLog(reading(log), ask)).toEqual({ decisions: 1, plans: 1, same: 2, divergences: [] });
    expect(lookBack(reading(log), { changes: [], corrected: china }).decisions).toBe(1);
  });

  it('without a step from it is not read as something else: nothing opens, nothing replays, nothing is erased', () => {
    expect(openRecordedCase(log, china, { person: 'P1', streams: STREAMS })).toMatchObject({ ok: false, problems: [{ code: 'fact.unknown-schema' }] });
    const { size } = log;
    expect(erasePerson(log, china, { person: 'P1', id: 'e', at: NOW, reason: 'asked' })).toMatchObject({ ok: false, problems: [{ code: 'fact.unknown-schema' }] });
    expect(log.size).toBe(size);
    const halfway = { ...reading(log), upcasts: { ...MADE_UP, decisions: {}, plans: {} } };
    expect(replayLog(halfway, ask).divergences.map(({ kind, cause }) => `${kind} ${cause}`)).toEqual(['plan unreadable', 'decision unreadable']);
  });

  it('goes into evidence in the words that its leaves commit to', () => {
    const fresh = oldLog().log;
    const read = { ...fresh, get size() { return fresh.size; }, upcasts: MADE_UP } as RecordLog;
    const { files } = orThrow(exportEvidence(read, {
      person: 'P1', streams: STREAMS, policies: [china], signer: drawNodeSigner('bank.example/record').signer, at: '2026-05-01T10:00:00+08:00',
      reading: { id: 'r', officer: 'o', purpose: 'audit' },
    }));
    const check = verifyEvidence(files, { verify: verifyWithNode, hash: nodeSha256 });
    expect(check.problems).toEqual([]);
    // Words for a shape that only the made-up version knows are not this version's to say.
    expect(check.notRemade).toContain('index.html');
    expect(files['decisions.json']).toContain('goodUntil');
  });
});

describe('the tables of steps', () => {
  it('are empty until a second shape is released, and leave today\'s entries as they are', () => {
    expect(UPCASTS).toEqual({ facts: {}, decisions: {}, plans: {} });
    for (const entry of walkedLog().log.entries()) expect(orThrow(upcastEntry(entry))).toBe(entry);
  });

  it.each([
    ['a schema that nobody knows', 'softknock.fact.v9', {}],
    ['steps that lead in a circle', 'a', { a: { to: 'b', up: (b: Json) => b }, b: { to: 'a', up: (b: Json) => b } }],
    ['a name that every object has', 'constructor', {}],
  ])('say no to %s', (_name, schema, steps) => {
    expect(upcastFact(schema, {}, steps)).toMatchObject({ ok: false, problems: [{ code: 'fact.unknown-schema' }] });
  });

  it('an answer of an older shape and an older meaning is not replayable by this version, and says which', () => {
    const { log } = walkedLog();
    const copy = newLog();
    for (const { leaf, opening } of log.entries()) {
      const fact = opening!.body as Body;
      const decided = fact['body'] as Body | undefined;
      const stamp = { ...(fact['policy'] ?? decided?.['policy']) as Body, semantics: '0' };
      const body = decided === undefined ? fact
        : fact['type'] === 'PlanMade' ? { ...fact, policy: stamp, body: { ...decided, v: 0 } } : { ...fact, body: { ...decided, v: 0, policy: stamp } };
      copy.append([{ stream: leaf.stream, schema: leaf.schema, body }], leaf.recordedAt);
    }
    expect(replayLog(copy, ask).divergences.map(({ kind, cause, field }) => `${kind} ${cause} ${field}`))
      .toEqual(['plan semantics-version 0', 'decision semantics-version 0']);
  });
});
