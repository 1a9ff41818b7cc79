import { beforeAll, describe, expect, it } from 'vitest';
import { orThrow } from 'softknock';
import {
  addSignature, cosignCheckpoint, cosignEvidence, exportEvidence, openCosignature, parseVerifierKey, signCheckpoint, toVerifierKey, verifyEvidence,
} from 'softknock/audit';
import type { EvidenceAsk, EvidenceCheck, NoteSigner, RecordLog } from 'softknock/audit';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { drawNodeSigner, nodeSha256, verifyWithNode } from 'softknock/log/node';
import { china, newLog, record, STREAMS, walkedLog } from './given.js';
import { chinaFacts } from '../walk/given.js';

type Files = Readonly<Record<string, string>>;

const { signer } = drawNodeSigner('bank.example/record');
const asWitness = (name: string): NoteSigner => {
  const { signer: drawn } = drawNodeSigner(name);
  return { ...drawn, key: { ...drawn.key, type: 0x04 } };
};
const signed = (log: RecordLog, by: NoteSigner = signer): string => signCheckpoint({ size: log.size, root: log.tree.root() }, by);
const ask = (more: Partial<EvidenceAsk> = {}): EvidenceAsk => ({
  person: 'P1', streams: STREAMS, policies: [china], signer, at: '2026-05-01T10:00:00+08:00',
  reading: { id: 'read-1', officer: 'officer-1', purpose: 'regulator' }, ...more,
});
const check = (files: Files, witnesses: readonly NoteSigner[] = []): EvidenceCheck =>
  verifyEvidence(files, { verify: verifyWithNode, hash: nodeSha256, witnesses: witnesses.map(({ key }) => key) });
const codes = (files: Files): readonly string[] => check(files).problems.map(({ code, path }) => `${code} ${path.join('/')}`);

describe('a folder with an earlier checkpoint', () => {
  let files: Files = {};
  let previous = '';
  beforeAll(() => {
    const { log } = walkedLog();
    previous = signed(log);
    record(log, [{ type: 'BusyNow', id: 'busy', at: '2026-04-03T10:00:00+08:00', person: 'P1' }], '2026-04-03T10:00:00+08:00');
    ({ files } = orThrow(exportEvidence(log, ask({ previous }))));
  });

  it('proves that the log has only grown since, and says so', () => {
    const got = check(files);
    expect(got).toMatchObject({ problems: [], grownSince: Number(previous.split('\n')[1]) });
    expect(en.explainEvidence(got).join('\n')).toContain(`only grown since its checkpoint of ${got.grownSince} records`);
    expect(zh.explainEvidence(got).join('\n')).toContain(`（${got.grownSince} 条）以来，日志只增未改`);
    expect(files['README.md']).toContain('`previous`, `consistency`');
    expect(files['README.md']).toContain('早先的检查点');
    expect(files['previous']).toBe(previous);
  });

  it('needs both files, each of this log, and the proof to hold', () => {
    const { previous: _previous, ...alone } = files;
    expect(codes(alone)).toContain('evidence.missing-file previous');
    const { consistency: _consistency, ...bare } = files;
    expect(codes(bare)).toContain('evidence.missing-file consistency');
    const other = drawNodeSigner('bank.example/record').signer;
    const { log } = walkedLog();
    expect(codes({ ...files, previous: signed(log, other) })).toContain('note.not-signed-by-key previous');
    // Signed by the log's own key at the same size, over another tree: the log told two stories.
    const fork = signCheckpoint({ size: log.size, root: log.tree.root(3) }, signer);
    expect(codes({ ...files, previous: fork }).filter((code) => /^proof\.(old-)?root consistency$/.test(code))).toHaveLength(1);
    expect(codes({ ...files, previous: signCheckpoint({ size: log.size - 1, root: log.tree.root(log.size - 1) }, signer) })).toContain('evidence.index consistency');
    expect(codes({ ...files, consistency: files['consistency']!.replace(/\n[^\n]+\n\n/, '\n\n') })).toContain('proof.length consistency');
    expect(codes({ ...files, consistency: files['consistency']!.replace('old ', 'old 0') })).toContain('consistency.malformed consistency');
    expect(codes({ ...files, consistency: `${files['consistency']}x` })).toContain('evidence.other-checkpoint consistency');
  });

  it('is not made over a checkpoint that is no beginning of the log, and leaves no trace', () => {
    const fork = newLog();
    record(fork, chinaFacts().slice(2));
    for (const told of [signed(fork), signed(newLog()), signCheckpoint({ size: 10_000, root: new Uint8Array(32) }, signer)]) {
      const { log } = walkedLog();
      const { size } = log;
      const made = exportEvidence(log, ask({ previous: told }));
      expect(made).toMatchObject({ ok: false, problems: [{ code: 'evidence.other-log' }] });
      expect(log.size).toBe(size);
    }
  });
});

describe('a checkpoint that witnesses cosigned', () => {
  const [one, two, stranger] = [asWitness('witness.example/one'), asWitness('witness.example/two'), asWitness('stranger.example')];
  const at = 1_777_600_000;
  let files: Files = {};
  beforeAll(() => {
    ({ files } = orThrow(exportEvidence(walkedLog().log, ask())));
  });
  const under = (change: (note: string) => string): Files => orThrow(cosignEvidence(files, change(files['checkpoint']!), nodeSha256));

  it('is as sound as before, and each trusted witness is named with its time', () => {
    const cosigned = under((note) => cosignCheckpoint(cosignCheckpoint(cosignCheckpoint(note, one, at), two, 0), stranger, at));
    const got = check(cosigned, [one, two]);
    expect(got).toMatchObject({ problems: [], otherSignatures: 1, witnesses: [{ witness: one.key.name, time: at }, { witness: two.key.name, time: 0 }] });
    expect(en.explainEvidence(got).join('\n')).toContain('Witness witness.example/one signed this checkpoint at 2026-05-01T01:46:40.000Z');
    expect(zh.explainEvidence(got).join('\n')).toContain('见证方 witness.example/two 于 ?');
    expect(check(cosigned)).toMatchObject({ problems: [], witnesses: [], otherSignatures: 3 });
    expect(en.explainEvidence(check(cosigned)).join('\n')).toContain('3 more signature line(s)');
    expect(cosigned['records/0.tlog-proof']).toContain('stranger.example');
  });

  it('keeps lines of kinds that nobody here knows', () => {
    const odd = { name: 'later.example', type: 0x06, publicKey: new Uint8Array(48) };
    const cosigned = under((note) => addSignature(note, odd, new Uint8Array(2420).fill(7)));
    expect(check(cosigned, [one])).toMatchObject({ problems: [], otherSignatures: 1, witnesses: [] });
  });

  it.each([
    ['another time than the one signed', (note: string) => moved(note, 1)],
    ['another signature', (note: string) => moved(note, 70)],
    ['a signature over the text alone', (note: string) => addSignature(note, one.key, one.sign(new TextEncoder().encode(note.slice(0, note.indexOf('\n\n') + 1))))],
  ])('is not sound with a trusted witness\'s line of %s', (_name, change) => {
    const got = check(under(change), [one]);
    expect(got.problems.map(({ code }) => code)).toEqual(['evidence.cosignature']);
    expect(en.explainEvidence(got)[0]).toMatch(/^NOT SOUND/);
  });

  /** The witness's line with one byte of time or signature changed. */
  function moved(note: string, byte: number): string {
    const good = cosignCheckpoint(note, one, at);
    const line = good.slice(note.length).split(' ');
    const bytes = Buffer.from(line[2]!, 'base64');
    bytes[4 + byte]! ^= 1;
    return `${note}${line[0]} ${line[1]} ${bytes.toString('base64')}\n`;
  }

  it('adds nothing to another folder\'s checkpoint, and takes nothing away', () => {
    const other = orThrow(exportEvidence(walkedLog().log, ask({ at: '2026-05-02T10:00:00+08:00' }))).files;
    for (const note of [cosignCheckpoint(other['checkpoint']!, one, at), 'text', files['checkpoint']!.replace('\n\n', '\nmore\n\n')]) {
      expect(cosignEvidence(files, note).ok).toBe(false);
    }
  });

  it('is signed over the message that the specification gives', () => {
    const seen: string[] = [];
    const spy: NoteSigner = { key: one.key, sign: (message) => { seen.push(new TextDecoder().decode(message)); return new Uint8Array(64); } };
    const note = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\u2014 x AAAAAAA=\n';
    const cosigned = cosignCheckpoint(note, spy, 1_679_315_147);
    expect(seen).toEqual(['cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n']);
    // The key's id, then the time as eight bytes, as in the specification's own example.
    expect(Buffer.from(cosigned.trimEnd().split(' ').at(-1)!, 'base64').subarray(4, 12).toString('hex')).toBe('00000000641850cb');
    expect(orThrow(parseVerifierKey(toVerifierKey(one.key)))).toEqual(one.key);
    expect(openCosignature(note, one.key, verifyWithNode)).toMatchObject({ ok: false, problems: [{ code: 'note.not-signed-by-key' }] });
  });
});
