import { describe, expect, it } from 'vitest';
import { FACT_SCHEMA, streamOf, streamsOf, upcastFact } from '../../src/facts/index.js';
import type { Fact } from '../../src/facts/types/index.js';
import { exampleFacts } from '../../src/testing/arbitraries/index.js';

const example = (type: Fact['type'], more: object = {}): Fact =>
  ({ ...exampleFacts().find((fact) => fact.type === type), ...more }) as Fact;

describe('streamOf', () => {
  it.each([
    ['a wish', example('TimesStated'), 'person/P1'],
    ['a contact, its loans notwithstanding', example('ContactAttempted'), 'person/P1'],
    ['a loan', example('LoanOpened'), 'loan/L1'],
    ['a signal: its first loan', example('SignalRaised', { loans: ['L9', 'L10'] }), 'loan/L10'],
    ['evidence', example('EvidenceFiled'), 'loan/L1'],
    ['a check', example('CheckCompleted'), 'loan/L1'],
    ['a covenant of a facility', example('CovenantAgreed', { loan: undefined }), 'facility/F1'],
    ['an actor: with the loans', example('ActorEngaged'), 'loan/L1'],
    ['an actor without loans', example('ActorEngaged', { loans: [] }), 'actor/A1'],
    ['a group', example('CustomerGrouped'), 'group/G1'],
    ['a cleared signal', example('SignalCleared'), 'signal/S1'],
    ['a task, its person notwithstanding', example('TaskOpened'), 'task/T1'],
    ['a duty of the register', example('DutyExcused'), 'loan/L1'],
    ['a promise: with its loans', example('PromiseMade'), 'loan/L1'],
    ['what became of a promise', example('PromiseKept'), 'promise/PM1'],
    ['a draw', example('DrawCommitted'), 'draw/DR1'],
    ['a rectification: with its loans', example('RectificationDue'), 'loan/L1'],
    ['a rectification done', example('RectificationDone'), 'rectification/R1'],
    ['a merge', example('PersonsMerged'), 'person/P1'],
    ['a void of a person', example('FactVoided'), 'person/P1'],
    ['a void of nobody', example('FactVoided', { person: undefined }), 'fact/f1'],
    ['an attestation: beside what it is about', example('AttestationMade', { about: 'f9' }), 'fact/f9'],
  ])('%s', (_name, fact, stream) => {
    expect(streamOf(fact)).toBe(stream);
  });
});

describe('streamsOf', () => {
  it.each([
    ['a wish: its person', example('TimesStated'), ['person/P1']],
    ['a check of two loans: each', example('CheckCompleted', { loans: ['L9', 'L10'] }), ['loan/L10', 'loan/L9']],
    ['an actor: each loan', example('ActorEngaged', { loans: ['L2', 'L1'] }), ['loan/L1', 'loan/L2']],
    ['a void: beside each fact, and with the person', example('FactVoided'), ['fact/f1', 'fact/f2', 'person/P1']],
    ['a correction of nobody: beside the fact', example('FactCorrected', { person: undefined, fact: 'f7' }), ['fact/f7']],
    ['a merge: every name', example('PersonsMerged', { persons: ['P2', 'P3'], into: 'P1' }), ['person/P1', 'person/P2', 'person/P3']],
    ['a split: every name', example('PersonsSplit', { person: 'P1', into: ['P2', 'P3'] }), ['person/P1', 'person/P2', 'person/P3']],
    ['an override: whom it reaches', example('OverrideGranted', { scope: { persons: ['P2', 'P1'] } }), ['person/P1', 'person/P2']],
    ['an override of loans', example('OverrideGranted', { scope: { loans: ['L1'] } }), ['loan/L1']],
    ['an override of a channel', example('OverrideGranted', { scope: { channels: ['sms'] } }), ['case/notes']],
  ])('%s', (_name, fact, streams) => {
    expect(streamsOf(fact)).toEqual(streams);
    expect(streams).toContain(streamOf(fact));
  });
});

describe('upcastFact', () => {
  it('gives a body of today as it is', () => {
    const body = { type: 'anything' };
    expect(upcastFact(FACT_SCHEMA, body)).toEqual({ ok: true, value: body });
  });

  it('says no to a schema that it does not know', () => {
    expect(upcastFact('softknock.fact.v0', {})).toEqual({ ok: false,
      problems: [{ code: 'fact.unknown-schema', path: [], facts: { value: 'softknock.fact.v0' } }] });
  });
});
