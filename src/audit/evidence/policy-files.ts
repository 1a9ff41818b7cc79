import { canonicalJson } from '../../kernel/canonical.js';
import { housePack } from '../../rules/house-policy.js';
import { parsePack } from '../../rules/lint/parse-pack.js';
import type { Policy } from '../../rules/policy.js';

/** Text of each file, by its path inside the folder. */
export type Files = Readonly<Record<string, string>>;

/**
 * The rules of a policy as files: what it is compiled from, and each pack in the very bytes whose
 * SHA-256 its answers name.
 */
export function policyFiles(policy: Policy): Files {
  const { source, zoneData } = policy;
  const read = [
    ...source.packs.map((pack) => parsePack(pack, zoneData)),
    ...(source.house === undefined ? [] : [housePack(source.house, zoneData)]),
  ];
  const packs = read.flatMap((pack) => (pack.ok ? [pack.value] : []));
  return Object.fromEntries([
    [`policies/${policy.digest}.json`, canonicalJson(source)],
    ...packs.map((pack) =>
      [`packs/${pack.id.replaceAll('/', '-')}@${pack.version}.json`, canonicalJson(pack)]),
  ]);
}
