import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/kernel/canonical.js';
import { sha256 } from '../../src/kernel/hash.js';
import { compilePolicy, orThrow } from '../../src/index.js';
import { PACKS } from './shipped.js';

/*
 * digests.json holds, for each pack id, each released version and the SHA-256 of the canonical
 * JSON of that version. A decision on record names that digest, so a released version never
 * changes and stays importable.
 *
 * To add a version: copy the literal of the released one into a file of its own (it must stay
 * importable), raise `version` in the new one, run this file, and take the new line from the
 * difference that vitest prints. A changed line for an old version is a mistake. Before the
 * first release of the package the lines of 1.0.0 may still be replaced in the same way.
 */
type Digests = Readonly<Record<string, Readonly<Record<string, string>>>>;
const kept = JSON.parse(readFileSync('test/packs/digests.json', 'utf8')) as Digests;

describe('golden digests', () => {
  it('are those of the shipped packs', () => {
    const shipped: Record<string, Record<string, string>> = {};
    for (const pack of PACKS) {
      shipped[pack.id] = { ...shipped[pack.id], [pack.version]: sha256(canonicalJson(pack)) };
    }
    expect(shipped).toEqual(kept);
  });

  it('are those that a compiled policy records', () => {
    const policy = orThrow(compilePolicy({ packs: PACKS }));
    const recorded = new Map(policy.packs.map((p) => [p.id, p.digest]));
    for (const pack of PACKS) expect(recorded.get(pack.id)).toContain(kept[pack.id]?.[pack.version]);
  });

  it('change with a single number', () => {
    const [pack] = PACKS;
    if (pack === undefined) throw new Error('no pack');
    const edited = JSON.parse(JSON.stringify(pack).replace(/2026-11-2\d/, '2026-11-30')) as unknown;
    expect(sha256(canonicalJson(edited))).not.toBe(kept[pack.id]?.[pack.version]);
  });
});
