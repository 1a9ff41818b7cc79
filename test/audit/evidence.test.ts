import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePolicy, orThrow } from 'softknock';
import { exportEvidence, type RecordLog, verifyEvidence, verifyTlogProof } from 'softknock/audit';
import type { EvidenceAsk, EvidenceCheck } from 'softknock/audit';
import { explainEvidence as inEnglish } from 'softknock/explain/en';
import { explainEvidence as inChinese } from 'softknock/explain/zh';
import { drawNodeSigner, nodeSha256, verifyWithNode } from 'softknock/log/node';
import { parseVerifierKey } from '../../src/log/index.js';
import { chinaFacts } from '../walk/given.js';
import { aCall, china, decided, newLog, ofAnother, opened, record, STREAMS, walkedLog } from './given.js';

const isLong = process.env['SOFTKNOCK_LONG'] === '1';

type Files = Readonly<Record<string, string>>;

const { signer } = drawNodeSigner('bank.example/record');
const ports = { verify: verifyWithNode, hash: nodeSha256 };
const check = (files: Files): EvidenceCheck => verifyEvidence(files, ports);
const found = (files: Files): readonly string[] => check(files).problems.map(({ code, path }) => `${code} ${path.join('/')}`);

function ask(more: Partial<EvidenceAsk> = {}): EvidenceAsk {
  return {
    person: 'P1', streams: STREAMS, policies: [china], signer, at: '2026-05-01T10:00:00+08:00',
    reading: { id: 'read-1', officer: 'officer-1', purpose: 'regulator' }, ...more,
  };
}

/** Another borrower in the same log, before, between and after. */
function crowded(): { readonly log: RecordLog; readonly decision: string } {
  const log = newLog();
  const others = (n: number): readonly object[] => ofAnother(`SOMEONE-${n}`, `THEIR-LOAN-${n}-`);
  record(log, others(1));
  const { decision } = walkedLog(log);
  record(log, others(2), '2026-04-03T10:00:00+08:00');
  return { log, decision: decision.id };
}

describe('a folder of evidence', () => {
  let log: RecordLog;
  let decision = '';
  let files: Files = {};
  beforeAll(() => {
    ({ log, decision } = crowded());
    files = orThrow(exportEvidence(log, ask())).files;
  });

  it('is sound, and says what is proved and what is not', () => {
    const got = check(files);
    expect(got).toMatchObject({ origin: 'bank.example/record', size: log.size, answers: 2, same: 2, withheld: 0, erased: 0, problems: [] });
    expect(got.shown).toBe(got.records);
    expect(inEnglish(got)[0]).toBe('PROVED');
    expect(inEnglish(got)).toContain('NOT PROVED BY THIS FOLDER');
    expect(inChinese(got)[0]).toBe('已证明');
    for (const words of [inEnglish, inChinese]) expect(words(got).join('\n')).not.toMatch(/[{}]|undefined/);
  });

  it('holds the leaf\'s exact bytes beside a proof that stands alone', () => {
    const key = orThrow(parseVerifierKey(files['vkey']!));
    const indexes = Object.keys(files).flatMap((path) => /^records\/(\d+)\.json$/.exec(path)?.[1] ?? []);
    expect(indexes.length).toBeGreaterThan(15);
    for (const index of indexes) {
      const proved = orThrow(verifyTlogProof(files[`records/${index}.tlog-proof`]!, { leaf: files[`records/${index}.json`]!, key, verify: verifyWithNode }));
      expect(proved.index).toBe(Number(index));
      expect(nodeSha256(files[`openings/${index}.txt`]!)).toBe((JSON.parse(files[`records/${index}.json`]!) as { commitment: string }).commitment);
    }
  });

  it('says nothing about anyone else', () => {
    for (const [path, text] of Object.entries(files)) expect([path, /SOMEONE-|THEIR-LOAN-/.test(text)]).toEqual([path, false]);
    expect([...log.entries()].some(({ leaf }) => leaf.stream.includes('SOMEONE-1'))).toBe(true);
  });

  it('has its reading on record', () => {
    const { log: fresh } = walkedLog();
    const { receipt, files: made } = orThrow(exportEvidence(fresh, ask()));
    expect([...fresh.entries()].at(-1)).toMatchObject({
      leaf: { seq: receipt.seqs[0], stream: 'person/P1' },
      opening: { body: { type: 'FileRead', officer: 'officer-1', purpose: 'regulator' } },
    });
    expect(made['facts.json']).toContain('"FileRead"');
    const before = fresh.size;
    expect(exportEvidence(fresh, ask({ reading: { id: '', officer: '', purpose: '' } })).ok).toBe(false);
    expect(exportEvidence(fresh, ask({ person: 'P9', streams: ['person/P9'] })).ok).toBe(false);
    expect(fresh.size).toBe(before);
  });

  it('about one contact holds what it rests on, it, and what came of it', () => {
    decided(log, aCall({ at: '2026-04-20T15:00:00+08:00', purposes: ['use-of-funds-check'] }));
    const one = orThrow(exportEvidence(log, ask({ decision, reading: { id: 'read-2', officer: 'o', purpose: 'complaint' } }))).files;
    expect(check(one)).toMatchObject({ answers: 2, same: 2, problems: [] });
    expect(one['decisions.json']).toContain(decision);
    expect(one['facts.json']).toContain('"call-1"');
    expect(JSON.parse(one['decisions.json']!)).toHaveLength(1);
    expect(exportEvidence(log, ask({ decision: 'd-unknown' }))).toMatchObject({ ok: false, problems: [{ code: 'evidence.no-such-decision' }] });
  });

  it('finds any changed byte of any file, and names the file', () => {
    const paths = Object.keys(files).sort();
    const reached = new Set<string>();
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.constantFrom('x', '', '0', '{', '\n', 'é'), (a, b, put) => {
      const path = paths[a % paths.length]!;
      const text = files[path]!;
      const at = b % text.length;
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      if (changed === text) return;
      reached.add(path.replace(/\d+/, 'N'));
      const problems = check({ ...files, [path]: changed }).problems;
      const named = problems.flatMap((p) => p.path);
      expect(path === 'SHA256SUMS' ? named.length > 0 : named.includes(path)).toBe(true);
    }), { numRuns: isLong ? 600 : 40 });
    expect(reached.size).toBeGreaterThan(5);
  }, 600_000);

  it.each([
    ['a record taken out', (f: Files) => without(f, firstRecord(f), firstRecord(f).replace('.json', '.tlog-proof'), firstRecord(f).replace('records', 'openings').replace('.json', '.txt')), 'evidence.copy'],
    ['words taken out', (f: Files) => without(f, firstRecord(f).replace('records', 'openings').replace('.json', '.txt')), 'evidence.missing-file'],
    ['a proof taken out', (f: Files) => without(f, firstRecord(f).replace('.json', '.tlog-proof')), 'evidence.missing-file'],
    ['two records swapped', (f: Files) => swapped(f), 'evidence.index'],
    ['a file slipped in', (f: Files) => ({ ...f, 'notes.txt': 'call me' }), 'evidence.unknown-file'],
    ['another key', (f: Files) => ({ ...f, vkey: EXAMPLE_KEY }), 'note.not-signed-by-key'],
    ['no checkpoint', (f: Files) => without(f, 'checkpoint'), 'evidence.missing-file'],
    ['a pack reworded', (f: Files) => reworded(f), 'evidence.policy'],
  ] as const)('is not sound with %s', (_name, change, code) => {
    const got = check(change(files));
    expect(got.problems.map((p) => p.code)).toContain(code);
    expect(inEnglish(got)[0]).toMatch(/^NOT SOUND/);
    expect(inEnglish(got)).not.toContain('PROVED');
  });

  it('is not sound when checksums were made to fit a forged fact', () => {
    const opening = Object.keys(files).find((path) => path.startsWith('openings/') && files[path]!.includes('ConsentGiven'))!;
    const forged = { ...files, [opening]: files[opening]!.replace('"written"', '"oral"') };
    expect(found(summed(forged))).toContain(`evidence.commitment ${opening}`);
  });

  it.each([
    ['whom it is about', { person: 'P9' }], ['when it was made', { at: '2026-05-02T10:00:00+08:00' }], ['the log', { origin: 'other.example/record' }],
    ['the size of the log', { size: 3 }], ['the rules', { policies: [] }], ['no person', { person: null }],
  ])('is not sound when checksums were made to fit a manifest that misstates %s', (_name, change) => {
    const manifest = JSON.stringify({ ...JSON.parse(files['manifest.json']!) as object, ...change });
    expect(found(summed({ ...files, 'manifest.json': manifest }))).toEqual(['evidence.manifest manifest.json']);
  });

  it('says that a page or a README is not what the records say, though checksums were made to fit', () => {
    expect(check(files).notRemade).toEqual([]);
    const lies = files['index.html']!.replace('officer-1', 'nobody');
    for (const [path, text] of [['index.html', lies], ['README.md', 'Trust us.']] as const) {
      expect(text).not.toBe(files[path]);
      const got = check(summed({ ...files, [path]: text }));
      expect(got).toMatchObject({ problems: [], notRemade: [path] });
      for (const words of [inEnglish, inChinese]) {
        const said = words(got);
        const notProved = said.slice(said.findIndex((line) => /^(NOT PROVED|本文件夹不能证明)/.test(line)));
        expect(notProved.join('\n')).toContain(path);
        expect(said.slice(0, -notProved.length).join('\n')).not.toContain(path);
      }
    }
  });

  it('says so when this machine has other zone tables', () => {
    const other = orThrow(compilePolicy({ packs: [] })).zoneData;
    const got = verifyEvidence(files, { ...ports, zoneData: { ...other, version: 'some-other-edition' } });
    expect(got.problems).toEqual([]);
    expect(got.notReplayed.map(({ cause }) => cause)).toEqual(['zone-data', 'zone-data']);
    expect(inEnglish(got).join('\n')).toContain('another edition of the time zone tables');
  });
});

describe('a loan with two parties', () => {
  function shared(): RecordLog {
    const log = newLog();
    record(log, chinaFacts().map((fact) => ('parties' in fact
      ? { ...fact, parties: [{ person: 'P1', role: 'borrower' }, { person: 'OTHER', role: 'guarantor' }] } : fact)));
    record(log, [{ type: 'ContactPointAdded', id: 'other.point', at: '2026-03-02T10:00:00+08:00', person: 'OTHER', contactPoint: 'mobile', channels: ['phone'] }]);
    const streams = [...STREAMS, 'person/OTHER'];
    expect(opened(log, streams).file.state.persons.size).toBe(2);
    decided(log, aCall(), streams);
    return log;
  }

  it('withholds what names the other, and proves that it stands', () => {
    const { files } = orThrow(exportEvidence(shared(), ask({ streams: [...STREAMS, 'person/OTHER'] })));
    for (const [path, text] of Object.entries(files)) expect([path, text.includes('OTHER')]).toEqual([path, false]);
    const got = check(files);
    expect(got.problems).toEqual([]);
    // Both loans, and the decision, which was read from the other's stream too.
    expect(got.withheld).toBe(3);
    expect(inEnglish(got).join('\n')).toContain('they speak of somebody else too');
  });

  it('shows it where the receiver has a right to it, and then everything replays', () => {
    const { files } = orThrow(exportEvidence(shared(), ask({ streams: [...STREAMS, 'person/OTHER'], mayName: ['OTHER'] })));
    expect(check(files)).toMatchObject({ withheld: 0, answers: 1, same: 1, problems: [] });
  });
});

const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';

function firstRecord(files: Files): string {
  return Object.keys(files).filter((path) => /^records\/\d+\.json$/.test(path)).sort()[0]!;
}

/** As somebody would who wants the folder to look whole. */
function summed(files: Files): Files {
  const sums = Object.entries(files).filter(([path]) => path !== 'SHA256SUMS').sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => `${nodeSha256(text)}  ${path}\n`).join('');
  return { ...files, SHA256SUMS: sums };
}

function without(files: Files, ...paths: readonly string[]): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));
}

function swapped(files: Files): Files {
  const [a, b] = Object.keys(files).filter((path) => /^records\/\d+\.json$/.test(path)).sort() as [string, string];
  return { ...files, [a]: files[b]!, [b]: files[a]! };
}

function reworded(files: Files): Files {
  const path = Object.keys(files).find((name) => name.startsWith('packs/cn-pipl'))!;
  return { ...files, [path]: files[path]!.replace('"forbids"', '"needs-review"') };
}
