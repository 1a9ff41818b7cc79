import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContact, decideContact, openCase, orThrow, parseFacts } from 'softknock';
import type { Fact } from 'softknock';
import {
  erasePerson, exportEvidence, memoryLog, openRecordedCase, readPersonFile, recordFacts, replayLog, verifyEvidence, verifyInclusion,
} from 'softknock/audit';
import type { ErasureAsk, KeepRule, RecordLog } from 'softknock/audit';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { drawNodeSigner, nodeSha256, openFileLog, verifyWithNode } from 'softknock/log/node';
import { sha256 } from '../../src/kernel/index.js';
import { FACT_SCHEMAS } from '../../src/facts/schemas/index.js';
import { FACT_WORDS as EN_FACTS } from '../../src/explain/en/facts.js';
import { FACT_WORDS as ZH_FACTS } from '../../src/explain/zh/facts.js';
import { aCase } from '../laws/cases.js';
import { chinaFacts } from '../walk/given.js';
import { aCall, china, decided, newLog, NOW, ofAnother, opened, record, STREAMS, walkedLog } from './given.js';

const ask = (more: Partial<ErasureAsk> = {}): ErasureAsk => ({
  person: 'P1', id: 'erased-1', at: '2026-05-01T10:00:00+08:00', reason: 'asked for it', ...more,
});
const wordsIn = (log: RecordLog): string => JSON.stringify([...log.entries()].map(({ opening }) => opening));
const typesKept = (log: RecordLog): readonly string[] => [...new Set([...log.entries()]
  .flatMap(({ opening }) => (opening === null ? [] : [(opening.body as unknown as Fact).type])))].sort();

describe('erasing a person', () => {
  it('leaves tree, root and proofs, and no word', () => {
    const { log } = walkedLog();
    const root = log.tree.root();
    const size = log.size;
    const report = orThrow(erasePerson(log, china, ask()));
    expect(report.erased).toHaveLength(size);
    expect(log.tree.root(size)).toEqual(root);
    expect(wordsIn(log)).not.toContain('privacy-notice');
    expect(typesKept(log)).toEqual(['HistoryCompleteFrom', 'PersonErased']);
    for (let index = 0; index < size; index += 1) {
      expect(verifyInclusion({ leafHash: log.tree.leafHash(index), index, size, proof: log.tree.proveInclusion(index, size), root }).ok).toBe(true);
    }
  });

  it('is recorded, and says plainly what remains', () => {
    const { log } = walkedLog();
    const report = orThrow(erasePerson(log, china, ask()));
    expect([...log.entries()].at(-2)?.opening?.body).toMatchObject({ type: 'PersonErased', reason: 'asked for it' });
    const english = en.explainErasure(report).join('\n');
    for (const words of ['its place', 'customer number', 'salted digest']) expect(english).toContain(words);
    expect(zh.explainErasure(report).join('\n')).toContain('加盐摘要');
  });

  it('is repeated without harm, and says no where nothing is left', () => {
    const { log } = walkedLog();
    orThrow(erasePerson(log, china, ask()));
    const size = log.size;
    // The history's mark is a fact of the person too; after that only the house's account is left.
    orThrow(erasePerson(log, china, ask({ id: 'erased-2' })));
    expect(log.size).toBe(size + 2);
    expect(erasePerson(newLog(), china, ask())).toMatchObject({ ok: false, problems: [{ code: 'erasure.nothing-there' }] });
  });

  it('leaves decisions erased, not diverging', () => {
    const { log } = walkedLog();
    const seq = log.size;
    record(log, [{ type: 'LegalHoldPlaced', id: 'h', at: NOW, person: 'P1', reason: 'case 7' }]);
    decided(log, aCall({ at: '2026-04-20T15:00:00+08:00' }));
    record(log, [{ type: 'LegalHoldLifted', id: 'hl', at: '2026-04-30T10:00:00+08:00', person: 'P1', reason: 'settled' }], '2026-04-30T10:00:00+08:00');
    const keep: KeepRule[] = [{ id: 'x/keep-decisions', of: ['ContactDecided'], keepFor: { days: 3650 }, from: 'made', storeOnly: false }];
    orThrow(erasePerson(log, china, ask({ keep })));
    const report = replayLog(log, { policyOf: () => china });
    expect(report.decisions).toBe(2);
    expect(report.divergences.map(({ cause }) => cause)).toEqual(['erased', 'erased']);
    expect(report.divergences[1]!.seq).toBeGreaterThan(seq);
  });

  it('makes caps ask: the history before it is not known any more', () => {
    const { log } = walkedLog();
    const keep: KeepRule[] = [{ id: 'x/keep', of: ['PersonRegistered', 'LoanOpened', 'ActorEngaged', 'BasisRecorded', 'NoticeServed', 'ContactPointAdded'], keepFor: { days: 3650 }, from: 'made', storeOnly: false }];
    const call = aCall({ at: '2026-05-02T15:00:00+08:00' });
    const codes = (): readonly string[] => orThrow(checkContact(opened(log).file, call)).findings.map(({ code }) => code);
    expect(codes()).not.toContain('cap.history-incomplete');
    orThrow(erasePerson(log, china, ask({ keep })));
    expect(opened(log).file.state.persons.get('P1')?.historyFrom).toHaveLength(1);
    expect(opened(log).erased).toBeGreaterThan(0);
  });
});

describe('what must be kept is kept', () => {
  const keep: readonly KeepRule[] = [
    { id: 'x/consents', of: ['ConsentGiven'], keepFor: { days: 365 }, from: 'made', storeOnly: true },
    { id: 'x/loan-files', of: ['LoanOpened', 'ContactAttempted'], keepFor: { days: 5 * 365 }, from: 'loan-closed', storeOnly: false },
  ];

  it('until its day, and no longer', () => {
    const { log } = walkedLog();
    const later = orThrow(erasePerson(log, china, ask({ keep, at: '2027-03-02T10:00:00+08:00' })));
    expect(later.kept.filter(({ rule }) => rule === 'x/consents')).toMatchObject([{ until: '2027-03-02', use: 'store-only' }]);
    const { log: other } = walkedLog();
    const after = orThrow(erasePerson(other, china, ask({ keep, at: '2027-03-03T10:00:00+08:00' })));
    expect(after.kept.some(({ rule }) => rule === 'x/consents')).toBe(false);
  });

  it('while a loan is open, with no end known, and five years from its closing', () => {
    const { log } = walkedLog();
    const open = orThrow(erasePerson(log, china, ask({ keep })));
    expect(open.kept.filter(({ rule }) => rule === 'x/loan-files')).toHaveLength(3);
    expect(open.kept.some((k) => k.rule === 'x/loan-files' && 'until' in k)).toBe(false);
    const { log: closed } = walkedLog();
    record(closed, ['L1', 'L2'].map((loan) => ({ type: 'LoanClosed', id: `${loan}.closed`, at: '2026-04-04T10:00:00+08:00', loan, reason: 'repaid' })), '2026-04-04T10:00:00+08:00');
    expect(orThrow(erasePerson(closed, china, ask({ keep }))).kept.filter(({ rule }) => rule === 'x/loan-files').map((k) => k.until)).toEqual(['2031-04-03', '2031-04-03', '2031-04-03']);
  });

  it('store-only is store-only: no case is opened with it', () => {
    const { log } = walkedLog();
    orThrow(erasePerson(log, china, ask({ keep })));
    expect(wordsIn(log)).toContain('"ConsentGiven"');
    const file = opened(log);
    expect(file.storedOnly).toBe(1);
    expect(file.file.history.map(({ type }) => type)).not.toContain('ConsentGiven');
    expect(file.file.history.map(({ type }) => type)).toContain('LoanOpened');
  });

  it('a legal hold stops an erasure until it is lifted', () => {
    const { log } = walkedLog();
    record(log, [{ type: 'LegalHoldPlaced', id: 'hold', at: NOW, person: 'P1', reason: 'case 7' }]);
    const before = wordsIn(log);
    expect(erasePerson(log, china, ask())).toMatchObject({ ok: false, problems: [{ code: 'erasure.legal-hold', facts: { holds: ['hold'] } }] });
    expect(wordsIn(log)).toBe(before);
    record(log, [{ type: 'LegalHoldLifted', id: 'lift', at: '2026-04-30T10:00:00+08:00', person: 'P1', reason: 'settled' }], '2026-04-30T10:00:00+08:00');
    expect(orThrow(erasePerson(log, china, ask())).erased.length).toBeGreaterThan(10);
    expect(typesKept(log)).toEqual(['HistoryCompleteFrom', 'LegalHoldLifted', 'LegalHoldPlaced', 'PersonErased']);
  });

  it('another party\'s loan stays, and the report says why', () => {
    const log = newLog();
    record(log, chinaFacts().map((fact) => ('loan' in fact && fact.loan === 'L2' && 'parties' in fact
      ? { ...fact, parties: [{ person: 'P1', role: 'borrower' }, { person: 'P2', role: 'guarantor' }] } : fact)));
    const report = orThrow(erasePerson(log, china, ask()));
    expect(report.kept.every(({ rule }) => rule === 'others')).toBe(true);
    expect(orThrow(openRecordedCase(log, china, { person: 'P2', streams: ['loan/L2', 'person/P2'] })).file.state.loans.size).toBe(1);
    expect(en.explainErasure(report).join('\n')).toContain('another person\'s records as well');
  });
});

describe('a correction that names an erased fact', () => {
  it('does not stop the case from opening', () => {
    const { log } = walkedLog();
    const by = { reason: 'typing error', by: 'officer-2' };
    const keep: KeepRule[] = [{ id: 'x/corrections', of: ['FactVoided', 'LoanOpened'], keepFor: { days: 3650 }, from: 'made', storeOnly: false }];
    record(log, [{ type: 'FactVoided', id: 'v', at: NOW, person: 'P1', facts: ['c'], ...by }]);
    orThrow(erasePerson(log, china, ask({ keep })));
    const file = opened(log);
    expect(file.file.history.map(({ id }) => id)).toContain('v');
    const more = orThrow(openRecordedCase(log, china, { person: 'P1', streams: STREAMS }));
    expect(more.file.state.loans.size).toBe(2);
    // Outside a record nothing was erased, and the same correction is a mistake.
    expect(openCase(china, { person: 'P1', facts: file.file.history })).toMatchObject({ ok: false, problems: [{ code: 'correction.unknown-fact' }] });
  });
});

describe('reading a file', () => {
  const reading = { person: 'P1', streams: STREAMS, id: 'read-1', officer: 'officer-1', purpose: 'subject-access', at: '2026-05-01T10:00:00+08:00' };

  it('is recorded with officer and purpose before anything is given', () => {
    const { log } = walkedLog();
    const file = orThrow(readPersonFile(log, china, reading));
    expect(file.facts.at(-1)).toMatchObject({ seq: file.receipt.seqs[0], fact: { type: 'FileRead', officer: 'officer-1', purpose: 'subject-access' } });
    const broken: RecordLog = { ...log, get size() { return log.size; }, append: () => { throw new Error('disk'); } };
    expect(readPersonFile(broken, china, { ...reading, id: 'read-2' })).toMatchObject({ ok: false, problems: [{ code: 'log.write-failed' }] });
    expect(readPersonFile(log, china, { ...reading, officer: '' }).ok).toBe(false);
  });

  it('gives the whole file in plain words, in both languages', () => {
    const { log } = walkedLog();
    const file = orThrow(readPersonFile(log, china, reading));
    const english = en.explainPersonFile(file);
    expect(english).toHaveLength(file.facts.length + 1);
    expect(english[0]).toContain('Read by officer-1, purpose subject-access');
    expect(english.join('\n')).toContain('consent given (form: written, notice: privacy-notice 1, reach: satisfaction survey)');
    expect(zh.explainPersonFile(file).join('\n')).toContain('同意（形式: 书面、告知书: privacy-notice 1、范围: 满意度调查）');
    expect([...english, ...zh.explainPersonFile(file)].join('\n')).not.toMatch(/[{}]|undefined|\[object/);
  });

  it('says of an erased entry that it stood, and names nobody else', () => {
    const log = newLog();
    record(log, chinaFacts().map((fact) => ('parties' in fact ? { ...fact, parties: [{ person: 'P1', role: 'borrower' }, { person: 'OTHER', role: 'guarantor' }] } : fact)));
    orThrow(erasePerson(log, china, ask()));
    const lines = en.explainPersonFile(orThrow(readPersonFile(log, china, reading)));
    expect(lines.filter((line) => line.startsWith('The words of this entry are erased')).length).toBeGreaterThan(5);
    expect(lines.join('\n')).not.toContain('OTHER');
  });

  it('has words for every kind of fact', () => {
    for (const words of [EN_FACTS, ZH_FACTS]) expect(Object.keys(words.types).sort()).toEqual([...FACT_SCHEMAS.keys()].sort());
  });
});

describe('laws', () => {
  it('I83: after erasure nothing of the person can be read, and every proof holds', () => {
    fc.assert(fc.property(aCase('CN', 'lender'), fc.uuid(), ({ facts }, secret) => {
      const dir = mkdtempSync(join(tmpdir(), 'softknock-erase-'));
      try {
        const log = orThrow(openFileLog(dir, { hash: nodeSha256, salt: (seq) => sha256(`${secret}${seq}`).slice(0, 32) }, { safeAgainst: 'process-end' }));
        const said = facts.map((fact) => ({ ...fact, source: `secret ${secret}` }));
        const others = ofAnother('P7', 'K');
        recordFacts(log, orThrow(parseFacts(said, china.zoneData)), NOW);
        recordFacts(log, orThrow(parseFacts(others, china.zoneData)), NOW, `key-${secret}`);
        const { size } = log;
        const root = log.tree.root();
        const streams = [...new Set([...log.entries()].map(({ leaf }) => leaf.stream))].filter((s) => !s.includes('P7') && !s.includes('K'));
        const report = orThrow(erasePerson(log, china, ask({ streams })));
        const erased = new Set(report.erased);
        log.close();
        const onDisk = readdirSync(dir).map((name) => readFileSync(join(dir, name), 'utf8')).join('\n');
        expect(report.kept).toEqual([]);
        expect(onDisk.replaceAll(`key-${secret}`, '')).not.toContain(secret);
        for (const seq of erased) expect(onDisk).not.toContain(sha256(`${secret}${seq}`).slice(0, 32));
        const again = orThrow(openFileLog(dir, { hash: nodeSha256, salt: (seq) => sha256(`again ${seq}`).slice(0, 32) }, { known: { size, root: Buffer.from(root).toString('hex') } }));
        expect([...again.entries()].filter(({ leaf }) => erased.has(leaf.seq)).every(({ opening }) => opening === null)).toBe(true);
        for (const index of [0, size >> 1, size - 1]) {
          expect(verifyInclusion({ leafHash: again.tree.leafHash(index), index, size, proof: again.tree.proveInclusion(index, size), root }).ok).toBe(true);
        }
        const { files } = orThrow(exportEvidence(again, {
          person: 'P1', streams, policies: [china], signer: drawNodeSigner('bank.example/record').signer, at: '2026-05-02T10:00:00+08:00',
          reading: { id: 'r', officer: 'o', purpose: 'audit' },
        }));
        expect(verifyEvidence(files, { verify: verifyWithNode, hash: nodeSha256 }).problems).toEqual([]);
        again.close();
      } finally {
        rmSync(dir, { recursive: true });
      }
    }), { numRuns: 15 });
  }, 60_000);

  it('I84: erasing one person changes no answer about another', () => {
    const log = memoryLog({ hash: sha256, salt: (seq) => sha256(`s${seq}`).slice(0, 32) });
    record(log, chinaFacts());
    record(log, ofAnother('P7', 'K'));
    const answer = (): unknown => {
      const file = orThrow(openRecordedCase(log, china, { person: 'P7', streams: ['loan/K1', 'loan/K2', 'person/P7'] })).file;
      const { basedOn: _basedOn, id: _id, ...says } = orThrow(decideContact(file, { question: aCall({ person: 'P7', loans: ['K1'] }), key: 'k' }));
      return says;
    };
    const before = answer();
    orThrow(erasePerson(log, china, ask()));
    expect(answer()).toEqual(before);
  });
});
