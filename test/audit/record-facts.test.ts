import { describe, expect, it } from 'vitest';
import type { Fact, ZoneData } from 'softknock';
import { openRecordedCase, recordFacts, streamsOf } from 'softknock/audit';
import { chinaFacts } from '../walk/given.js';
import { china, newLog, NOW, opened, parsed, record, STREAMS } from './given.js';

describe('the streams of a case', () => {
  it('are those of its facts', () => {
    const facts = parsed(chinaFacts());
    const streams = [...new Set(facts.flatMap((fact) => streamsOf(fact)))].sort();
    expect(streams).toEqual(STREAMS);
    const log = newLog();
    record(log, facts);
    expect(opened(log, streams).file.history).toHaveLength(facts.length);
  });

  it('are not the bare ids: each is named as a problem, in its place', () => {
    const log = newLog();
    record(log, chinaFacts());
    expect(openRecordedCase(log, china, { person: 'P1', streams: ['P1', 'person/P1', 'L1'] })).toEqual({ ok: false, problems: [
      { code: 'record.not-a-stream', path: ['streams', 0], facts: { stream: 'P1' } },
      { code: 'record.not-a-stream', path: ['streams', 2], facts: { stream: 'L1' } },
    ] });
  });

  it('may hold nothing yet, and may be the host\'s own', () => {
    const log = newLog();
    record(log, chinaFacts());
    expect(opened(log, ['person/P1', 'loan/L77']).versions).toMatchObject({ 'loan/L77': 0 });
    const fresh = newLog();
    expect(opened(fresh, ['person/P1']).file.history).toEqual([]);
    const [first] = parsed([{ type: 'BusyNow', id: 'b', at: NOW, person: 'P1' }]);
    fresh.append([{ stream: 'desk', schema: 'softknock.fact.v1', body: JSON.parse(JSON.stringify(first)) }], '2026-04-02T02:00:00.000Z' as never);
    expect(opened(fresh, ['desk']).file.history).toHaveLength(1);
  });
});

describe('what does not read as a fact', () => {
  const busy = (id: string, at: string): Fact => ({ type: 'BusyNow', id, at, person: 'P1' });
  const registered = (zone: string): Fact => ({
    type: 'PersonRegistered', id: 'z', at: NOW, person: 'P1', residence: { country: 'CN' }, zones: [{ zone, basis: 'address' }],
  });

  it.each<[string, unknown, string, readonly (string | number)[]]>([
    ['an instant that is none', [busy('a', NOW), busy('b', 'yesterday')], 'fact.bad-instant', ['facts', 1, 'at']],
    ['an unknown type', [{ ...busy('a', NOW), type: 'Busy' }], 'fact.unknown-type', ['facts', 0, 'type']],
    ['a zone that nobody knows', [registered('Mars/Olympus')], 'fact.bad-zone', ['facts', 0, 'zones', 0, 'zone']],
    ['a hole', Object.assign([], { 1: busy('a', NOW) }), 'fact.not-an-object', ['facts', 0]],
    ['no list', busy('a', NOW), 'fact.not-a-list', ['facts']],
  ])('never gets into the record: %s', (_name, facts, code, path) => {
    const log = newLog();
    record(log, chinaFacts());
    const [size, root] = [log.size, log.root()];
    expect(recordFacts(log, facts as readonly Fact[], NOW, 'k')).toMatchObject({ status: 'failed', code, problems: [{ code, path }] });
    expect([log.size, log.root()]).toEqual([size, root]);
    expect(opened(log).file.person).toBe('P1');
    // Its key is not used up either.
    expect(recordFacts(log, [busy('a', NOW)], NOW, 'k').status).toBe('recorded');
  });

  it('is told from what only zone data of the host\'s own knows', () => {
    const own: ZoneData = { ...china.zoneData, has: (zone) => zone === 'Mars/Olympus' || china.zoneData.has(zone) };
    expect(recordFacts(newLog(), [registered('Mars/Olympus')], NOW, undefined, own).status).toBe('recorded');
  });

  it('and a fact that does is committed to as normalised, in the order given', () => {
    const log = newLog();
    expect(recordFacts(log, [busy('late', '2026-04-02T12:00:00+08:00'), busy('early', NOW)], NOW).status).toBe('recorded');
    expect(log.read('person/P1').map(({ opening }) => opening?.body)).toMatchObject([
      { id: 'late', at: '2026-04-02T04:00:00.000Z' }, { id: 'early', at: '2026-04-02T02:00:00.000Z' },
    ]);
  });
});
