import { describe, expect, it } from 'vitest';
import { openRecordedCase, streamsOf } from 'softknock/audit';
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
