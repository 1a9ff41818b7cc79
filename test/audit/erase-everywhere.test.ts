import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicy, orThrow, parseFacts } from 'softknock';
import type { Fact } from 'softknock';
import { erasePerson, openRecordedCase, readPersonFile, recordFacts, recordPlan } from 'softknock/audit';
import type { RecordLog } from 'softknock/audit';
import { planRevisits } from 'softknock';
import { decideInShadow, recordShadow } from '../../src/portfolio/what-if/index.js';
import { civilCode, pipl } from 'softknock/packs/cn';
import { exampleFacts } from 'softknock/testing';
import { nodeSha256, openFileLog } from 'softknock/log/node';
import { chinaFacts } from '../walk/given.js';
import { aCall, china, NOW, ofAnother, UNTIL } from './given.js';

const isLong = process.env['SOFTKNOCK_LONG'] === '1';

/** What somebody said or wrote, whatever the fact. */
const FREE = ['words', 'reason', 'statement', 'what', 'conclusion', 'reference', 'clause', 'authority', 'source', 'note'];

/** Facts in which every name, every id and every free word is told by a mark of its own. */
function marked(facts: readonly object[], mark: string): readonly Fact[] {
  const walk = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, walk(v, k)]));
    if (typeof value !== 'string') return value;
    const isName = /^[A-Za-z]{1,2}\d$/.test(value) || ['id', 'contactPoint', 'fact', 'facts', 'about', 'decision', 'evidence'].includes(key) && !/^(data|document)$/.test(value);
    return isName || (FREE.includes(key) && value !== 'privacy') ? `${value}~${mark}` : value;
  };
  return orThrow(parseFacts(facts.map((fact) => walk(fact, '')), china.zoneData));
}

/** Every byte in the directory, file by file. */
const bytesOf = (dir: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]));

/** A log on disk, and what is left of it after a test. */
function onDisk(check: (log: RecordLog & { close: () => void }, dir: string) => void): void {
  const dir = mkdtempSync(join(tmpdir(), 'softknock-everywhere-'));
  try {
    check(orThrow(openFileLog(dir, { hash: nodeSha256, salt: (seq) => nodeSha256(`${dir}${seq}`).slice(0, 32) }, { safeAgainst: 'process-end' })), dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const ask = { id: 'gone', at: '2026-12-01T10:00:00+08:00', reason: 'asked for it' };

describe('erasing a person in every stream', () => {
  it('I76: of every kind of fact, in every stream, no name and no word is left in the bytes but what the report names', () => {
    fc.assert(fc.property(fc.uuid(), fc.infiniteStream(fc.nat()), (secret, order) => {
      onDisk((log, dir) => {
        const mark = `m${secret.slice(0, 8)}`;
        // Erased before, and still held: two facts that are about erasure itself and not about its reach.
        const kinds = exampleFacts().filter(({ type }) => type !== 'LegalHoldPlaced' && type !== 'LoanOpened' && type !== 'PersonErased');
        const opening = exampleFacts().filter(({ type }) => type === 'LoanOpened').flatMap((fact) => ['L1', 'L2'].map((loan) => ({ ...fact, id: `o.${loan}`, loan })));
        const shuffled = kinds.map((fact) => [order.next().value as number, fact] as const).sort(([a], [b]) => a - b).map(([, fact]) => fact);
        recordFacts(log, orThrow(parseFacts(ofAnother('P7', 'K'), china.zoneData)), NOW);
        for (const fact of marked([...shuffled, ...opening], mark)) recordFacts(log, [fact], NOW);
        recordFacts(log, orThrow(parseFacts(ofAnother('P8', 'J'), china.zoneData)), NOW);
        const report = orThrow(erasePerson(log, china, { ...ask, person: `P1~${mark}` }));
        const why = new Map(report.kept.map(({ seq, rule }) => [seq, rule]));
        const left = [...log.entries()].filter(({ opening: words }) => JSON.stringify(words).includes(mark) && words !== null)
          .map(({ leaf, opening: words }) => [why.get(leaf.seq) ?? 'the erasure', (words!.body as unknown as Fact).type, leaf.stream.split('/')[0]] as const);
        const allowed = new Set([
          'house-account FileRead person', 'house-account LegalHoldLifted person', 'house-account OverrideGranted person',
          'the erasure PersonErased person', 'the erasure HistoryCompleteFrom person',
          // Another's as well: a list of a group or of a draw, and the stream of whom a split made out of them.
          'others CustomerGrouped group', 'others DrawRevealed draw', 'others PersonsSplit person',
          // A draw names nobody before it is revealed; a facility's covenant stands in its loan's stream.
          'the erasure DrawCommitted draw',
        ]);
        for (const line of left) expect(allowed).toContain(line.join(' '));
        log.close();
        const files = bytesOf(dir);
        expect(Object.keys(files).sort()).toEqual(['leaves.jsonl', 'openings.jsonl']);
        // In the leaves the mark stands in names of streams alone.
        const leaves = files['leaves.jsonl']!.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { stream: string });
        expect(leaves.map(({ stream: _stream, ...rest }) => JSON.stringify(rest)).join()).not.toContain(mark);
        const openings = files['openings.jsonl']!.split('\n').filter((line) => line.includes(mark));
        expect(openings).toHaveLength(left.length);
        // The neighbours are whole.
        for (const person of ['P7', 'P8']) expect(files['openings.jsonl']!.split(`"person":"${person}"`).length).toBeGreaterThan(5);
      });
    }), { numRuns: isLong ? 150 : 6 });
  }, 600_000);

  it('reaches a decision, a plan, a shadow and their keys', () => {
    onDisk((log, dir) => {
      const person = 'BORROWER-4711';
      const facts = orThrow(parseFacts(chinaFacts().map((fact) => JSON.parse(JSON.stringify(fact).replaceAll('"P1"', `"${person}"`)) as object), china.zoneData));
      recordFacts(log, facts, NOW);
      const streams = ['loan/L1', 'loan/L2', `person/${person}`];
      const open = (): ReturnType<typeof openRecordedCase> => openRecordedCase(log, china, { person, streams });
      const first = orThrow(open());
      expect(recordPlan(log, first, orThrow(planRevisits(first.file, { at: NOW, until: UNTIL })), NOW).status).toBe('recorded');
      const recorded = orThrow(open());
      const other = orThrow(compilePolicy({ packs: [pipl, civilCode] }));
      const made = orThrow(decideInShadow(recorded.file, other, { question: aCall({ person }), key: `key of ${person}` }));
      const written = recordShadow(log, recorded, made, '2026-04-02T15:00:00+08:00');
      expect([written.acted.status, written.shadow?.status]).toEqual(['permitted', 'recorded']);
      expect(log.versionOf(`shadow/${person}`)).toBe(1);
      const { seqs } = orThrow(erasePerson(log, china, { ...ask, person })).receipt;
      log.close();
      const lines = bytesOf(dir)['openings.jsonl']!.split('\n').filter((line) => line.includes(person));
      expect(lines).toHaveLength(seqs.length);
    });
  });

  it('takes nothing of somebody who was merged with them by mistake', () => {
    onDisk((log) => {
      const by = { reason: 'same name', by: 'officer-2' };
      const at = '2026-04-03T10:00:00+08:00';
      recordFacts(log, orThrow(parseFacts(chinaFacts(), china.zoneData)), NOW);
      recordFacts(log, orThrow(parseFacts(ofAnother('P7', 'K'), china.zoneData)), NOW);
      recordFacts(log, orThrow(parseFacts([{ type: 'PersonsMerged', id: 'm', at, persons: ['P7'], into: 'P1', ...by }], china.zoneData)), at);
      const count = (): number => log.read('person/P7').concat(log.read('loan/K1')).filter(({ opening }) => opening !== null).length;
      const before = count();
      recordFacts(log, orThrow(parseFacts([{ type: 'FactVoided', id: 'v', at, facts: ['m'], ...by }], china.zoneData)), at);
      orThrow(erasePerson(log, china, { ...ask, person: 'P1' }));
      expect(count()).toBe(before);
      log.close();
    });
  });

  it('takes those of both names of somebody who was rightly merged, asked under either', () => {
    for (const person of ['P1', 'P7']) {
      onDisk((log) => {
        const at = '2026-04-03T10:00:00+08:00';
        recordFacts(log, orThrow(parseFacts(chinaFacts(), china.zoneData)), NOW);
        recordFacts(log, orThrow(parseFacts(ofAnother('P7', 'K'), china.zoneData)), NOW);
        recordFacts(log, orThrow(parseFacts([{ type: 'PersonsMerged', id: 'm', at, persons: ['P7'], into: 'P1', reason: 'one person', by: 'o' }], china.zoneData)), at);
        const report = orThrow(erasePerson(log, china, { ...ask, person }));
        expect(report.kept).toEqual([]);
        expect([...log.entries()].filter(({ opening }) => opening !== null)).toHaveLength(2);
        log.close();
      });
    }
  });

  it('leaves a correction that is about two people to the other one', () => {
    onDisk((log) => {
      const at = '2026-04-03T10:00:00+08:00';
      const other = ofAnother('P7', 'K').find((fact) => (fact as { type: string }).type === 'ConsentGiven') as { id: string };
      recordFacts(log, orThrow(parseFacts(chinaFacts(), china.zoneData)), NOW);
      recordFacts(log, orThrow(parseFacts(ofAnother('P7', 'K'), china.zoneData)), NOW);
      recordFacts(log, orThrow(parseFacts([{ type: 'FactVoided', id: 'v', at, facts: ['c', other.id], reason: 'typing error', by: 'officer-2' }], china.zoneData)), at);
      const report = orThrow(erasePerson(log, china, { ...ask, person: 'P1' }));
      expect(report.kept).toMatchObject([{ rule: 'others' }]);
      expect(log.read('fact/c').map(({ opening }) => opening)).toEqual([null]);
      expect(log.read(`fact/${other.id}`)[0]!.opening!.body).toMatchObject({ id: 'v' });
      log.close();
    });
  });

  it('a file that is read holds tasks and notes too, found without a list of streams', () => {
    onDisk((log) => {
      recordFacts(log, marked(exampleFacts().filter(({ type }) => type === 'TaskOpened' || type === 'TaskReminded' || type === 'ContactPointAdded' || type === 'AttestationMade'), 'x'), NOW);
      recordFacts(log, orThrow(parseFacts(ofAnother('P7', 'K'), china.zoneData)), NOW);
      const file = orThrow(readPersonFile(log, china, { person: 'P1~x', id: 'r', officer: 'o', purpose: 'subject-access', at: '2026-12-01T10:00:00+08:00' }));
      expect(file.facts.map(({ fact }) => fact!.type).sort()).toEqual(['AttestationMade', 'ContactPointAdded', 'FileRead', 'TaskOpened', 'TaskReminded']);
      log.close();
    });
  });
});
