import type { Hash } from '../../kernel/hash.js';
import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import type { ZoneData } from '../../kernel/zones.js';
import { compilePolicy } from '../../rules/compile-policy.js';
import type { PolicyInput } from '../../rules/compile-policy.js';
import type { Policy } from '../../rules/policy.js';
import { type Files, policyFiles } from './policy-files.js';
import { readJson } from './read-json.js';

/** Rules found in a folder, compiled anew. */
export interface FoundPolicies {
  readonly byDigest: ReadonlyMap<string, Policy>;
  /** Digests of the packs. */
  readonly packs: readonly string[];
}

const POLICY = /^policies\/([0-9a-f]{64})\.json$/;

/** Compiles the rules of a folder and holds them against the digests that its files carry. */
export function readPolicies(
  files: Files, ports: { readonly hash: Hash; readonly zoneData: ZoneData | undefined },
  problems: Problem[],
): FoundPolicies {
  const byDigest = new Map<string, Policy>();
  const packs = new Set<string>();
  const expected = new Set<string>();
  for (const path of Object.keys(files)) {
    const digest = POLICY.exec(path)?.[1];
    if (digest === undefined) continue;
    const source = readJson(files[path]) as unknown as PolicyInput | undefined;
    const { hash, zoneData } = ports;
    const compiled = source === undefined ? null
      : compilePolicy({ ...source, hash, ...(zoneData === undefined ? {} : { zoneData }) });
    if (compiled?.ok !== true || compiled.value.digest !== digest) {
      problems.push(problem('evidence.policy', [path], {}));
      continue;
    }
    byDigest.set(digest, compiled.value);
    for (const pack of compiled.value.packs) packs.add(pack.digest);
    for (const [name, text] of Object.entries(policyFiles(compiled.value))) {
      expected.add(name);
      if (files[name] !== text) problems.push(problem('evidence.policy', [name], {}));
    }
  }
  for (const path of Object.keys(files)) {
    if (/^(packs|policies)\//.test(path) && !expected.has(path) && !POLICY.test(path)) {
      problems.push(problem('evidence.unknown-file', [path], {}));
    }
  }
  return { byDigest, packs: [...packs].sort() };
}
