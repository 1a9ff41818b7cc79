import { webcrypto } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orThrow, type Result, toBase64 } from '../../src/kernel/index.js';
import {
  addSignature, ED25519, findSignature, openCheckpoint, openMerkleTree, openNote, parseCheckpointText,
  parseTlogProof, parseVerifierKey, signCheckpoint, signNote, toTlogProof, toVerifierKey, verifyTlogProof,
} from '../../src/log/index.js';
import { drawNodeSigner, openNodeSigner, verifyWithNode } from '../../src/log/node/index.js';

/** The example of C2SP signed-note. */
const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const EXAMPLE_NOTE = 'This is an example message.\n\n\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

const { signer, privateKeyPem } = drawNodeSigner('bank.example/record');
const { signer: other } = drawNodeSigner('bank.example/record');
const codes = (result: Result<unknown>): readonly string[] => (result.ok ? ['ok'] : result.problems.map(({ code }) => code));

describe('a signed note', () => {
  it('is read as the specification\'s example is', () => {
    const key = orThrow(parseVerifierKey(EXAMPLE_KEY));
    expect(key).toMatchObject({ name: 'example.com/foo', type: ED25519 });
    expect(toVerifierKey(key)).toBe(EXAMPLE_KEY);
    expect(openNote(EXAMPLE_NOTE, key, verifyWithNode)).toEqual({ ok: true, value: 'This is an example message.\n' });
  });

  const vector = new URL('../../../shared/vectors/checkpoint/c2sp-example.note', import.meta.url);
  if (!existsSync(vector)) console.log('skipped: shared/vectors/checkpoint is not beside the repository');
  it.skipIf(!existsSync(vector))('is read as the shared example is', () => {
    const key = orThrow(parseVerifierKey(EXAMPLE_KEY));
    expect(openNote(readFileSync(vector, 'utf8'), key, verifyWithNode).ok).toBe(true);
  });

  it('is opened with its key and with no other, though the name be the same', () => {
    const note = signNote('text\n\nwith a blank line\n', signer);
    expect(openNote(note, signer.key, verifyWithNode)).toEqual({ ok: true, value: 'text\n\nwith a blank line\n' });
    expect(codes(openNote(note, other.key, verifyWithNode))).toEqual(['note.not-signed-by-key']);
    expect(openNodeSigner('bank.example/record', privateKeyPem).key).toEqual(signer.key);
  });

  it('may have more signatures, also of kinds unknown here', () => {
    const note = addSignature(signNote('text\n', other), signer.key, signer.sign(new TextEncoder().encode('text\n')));
    const witness = { name: 'witness.example', type: 0x04, publicKey: new Uint8Array(32) };
    const more = addSignature(note, witness, new Uint8Array(72));
    for (const key of [signer.key, other.key]) expect(openNote(more, key, verifyWithNode).ok).toBe(true);
    expect(codes(openNote(more, witness, verifyWithNode))).toEqual(['note.signature']);
  });

  it('can be checked by what answers later, such as WebCrypto', async () => {
    const found = orThrow(findSignature(signNote('text\n', signer), signer.key));
    const key = await webcrypto.subtle.importKey('raw', signer.key.publicKey, 'Ed25519', false, ['verify']);
    expect(await webcrypto.subtle.verify('Ed25519', key, found.signature, found.message)).toBe(true);
  });

  it('is refused with any character changed', () => {
    const note = signNote('text\nmore\n', signer);
    fc.assert(fc.property(fc.nat(note.length - 1), fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }), (at, put) => {
      const changed = note.slice(0, at) + put + note.slice(at + 1);
      if (changed === note) return;
      expect(openNote(changed, signer.key, verifyWithNode).ok).toBe(false);
    }), { numRuns: 150 });
  });

  it.each([
    ['no signature', 'text\n'], ['no blank line', `text\n${EXAMPLE_NOTE.split('\n\n')[1]}`],
    ['no last feed', EXAMPLE_NOTE.slice(0, -1)], ['a control character', EXAMPLE_NOTE.replace('This', 'Thi\ts')],
    ['a dash of another length', EXAMPLE_NOTE.replace('\u2014', '\u2013')],
  ])('is malformed with %s', (_name, note) => {
    expect(codes(openNote(note, orThrow(parseVerifierKey(EXAMPLE_KEY)), verifyWithNode))).toEqual(['note.malformed']);
  });

  it.each([
    ['another id', EXAMPLE_KEY.replace('530d', '530e')], ['no name', EXAMPLE_KEY.slice(15)],
    ['a blank in the name', EXAMPLE_KEY.replace('example', 'exa mple')], ['no key', 'example.com/foo+530d903a'],
    ['another key', EXAMPLE_KEY.replace('Aeky', 'Aekz')],
  ])('has no key with %s', (_name, text) => {
    expect(codes(parseVerifierKey(text))).toEqual(['note.key']);
  });
});

describe('a checkpoint', () => {
  const tree = openMerkleTree();
  for (let n = 0; n < 7; n += 1) tree.append(`leaf ${n}`);
  const note = signCheckpoint({ size: tree.size, root: tree.root() }, signer);

  it('says origin, size and root in three lines', () => {
    expect(note.split('\n').slice(0, 4)).toEqual(['bank.example/record', '7', toBase64(tree.root()), '']);
    expect(openCheckpoint(note, signer.key, verifyWithNode))
      .toEqual({ ok: true, value: { origin: 'bank.example/record', size: 7, root: tree.root() } });
  });

  it('of the empty log has the hash of nothing', () => {
    const empty = openMerkleTree();
    expect(signCheckpoint({ size: 0, root: empty.root() }, signer).split('\n')[2])
      .toBe('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
  });

  it('of another origin is refused, whoever signed', () => {
    const forged = signNote(`elsewhere.example\n7\n${toBase64(tree.root())}\n`, signer);
    expect(codes(openCheckpoint(forged, signer.key, verifyWithNode))).toEqual(['checkpoint.origin']);
  });

  const root = toBase64(new Uint8Array(32));
  it.each([
    ['leading zeroes', `o\n07\n${root}\n`], ['a negative size', `o\n-1\n${root}\n`], ['no origin', `\n7\n${root}\n`],
    ['a size no number holds', `o\n9007199254740993\n${root}\n`], ['a short root', `o\n7\n${toBase64(new Uint8Array(12))}\n`],
    ['no last feed', `o\n7\n${root}`], ['an empty extension', `o\n7\n${root}\n\n\n`], ['spare bits', `o\n7\n${root.replace('A=', 'B=')}\n`],
  ])('is malformed with %s', (_name, text) => {
    expect(codes(parseCheckpointText(text))).toEqual(['checkpoint.malformed']);
  });

  it('may have extension lines', () => {
    expect(orThrow(parseCheckpointText(`o\n7\n${root}\nmore\n`)).size).toBe(7);
  });

  describe('with a proof', () => {
    const proofOf = (index: number): string => toTlogProof({ index, hashes: tree.proveInclusion(index), checkpoint: note });
    const check = { key: signer.key, verify: verifyWithNode };

    it('shows that each leaf stands', () => {
      for (let index = 0; index < 7; index += 1) {
        expect(orThrow(verifyTlogProof(proofOf(index), { ...check, leaf: `leaf ${index}` }))).toMatchObject({ index, checkpoint: { size: 7 } });
        expect(codes(verifyTlogProof(proofOf(index), { ...check, leaf: `leaf ${index + 1}` }))).toEqual(['proof.root']);
      }
    });

    it('is the text that the specification shows', () => {
      const lines = proofOf(2).split('\n');
      expect(lines.slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 2']);
      expect(lines.slice(2, 5)).toEqual(tree.proveInclusion(2).map(toBase64));
      expect(lines.slice(5).join('\n')).toBe(`\n${note}`);
    });

    it('goes round, with extra data and without', () => {
      const extra = Uint8Array.of(1, 2, 255);
      for (const proof of [{}, { extra }]) {
        const whole = { index: 4, hashes: tree.proveInclusion(4), checkpoint: note, ...proof };
        expect(orThrow(parseTlogProof(toTlogProof(whole)))).toEqual(whole);
      }
    });

    it('is refused with any character changed', () => {
      const text = proofOf(3);
      fc.assert(fc.property(fc.nat(text.length - 1), fc.string({ unit: 'binary', minLength: 0, maxLength: 2 }), (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1);
        if (changed === text) return;
        const got = verifyTlogProof(changed, { ...check, leaf: 'leaf 3' });
        expect(got.ok).toBe(false);
      }), { numRuns: 150 });
    });

    it.each([
      ['another header', (t: string) => t.replace('@v1', '@v2')], ['no index', (t: string) => t.replace(/index 3\n/, '')],
      ['a padded index', (t: string) => t.replace('index 3', 'index 03')], ['a short hash', (t: string) => t.replace(/\n.{44}\n/, '\nAAAA\n')],
      ['bad extra data', (t: string) => t.replace('index', 'extra ???\nindex')], ['no checkpoint', (t: string) => t.split('\n\n')[0]!],
    ] as const)('is malformed with %s', (_name, change) => {
      expect(codes(parseTlogProof(change(proofOf(3))))).toEqual(['tlog-proof.malformed']);
    });
  });
});
