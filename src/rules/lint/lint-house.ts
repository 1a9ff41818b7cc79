import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import type { ZoneData } from '../../kernel/zones.js';
import { PURPOSE_TABLE } from '../../terms/purposes.js';
import type { PurposeRow } from '../../terms/purposes.js';
import { CHANNELS } from '../../terms/words.js';
import type { HousePolicy } from '../pack.js';
import { listNotJson } from './check-json.js';
import { lintWork } from './lint-work.js';
import type { Path } from './check-json.js';
import { readIssues, withoutCovered } from './read-issues.js';
import { houseFrameSchema } from './schema/house-policy.js';
import type { HouseFrame } from './schema/house-policy.js';

const LISTS = ['accepts', 'sources', 'bases'] as const;

/** What a house row may not do to a default row: add to its lists, change its act, welcome it. */
function loosened(row: PurposeRow, path: Path): readonly Problem[] {
  const base = PURPOSE_TABLE.find(({ purpose }) => purpose === row.purpose);
  if (base === undefined) return [];
  const loosens = (key: string, added: readonly string[]): Problem =>
    problem('house.loosens', [...path, key], { purpose: row.purpose, added: [...added] });
  const problems: Problem[] = [];
  for (const key of LISTS) {
    const added = row[key].filter((word) => !(base[key] as readonly string[]).includes(word));
    if (added.length > 0) problems.push(loosens(key, added));
  }
  if (row.act !== base.act) problems.push(loosens('act', [row.act]));
  // A welcome purpose is no burden, so a house that welcomed collection would hide it.
  if (row.welcome === true && base.welcome !== true) problems.push(loosens('welcome', ['true']));
  return problems;
}

function duplicateWords(row: PurposeRow, path: Path): readonly Problem[] {
  return LISTS.filter((key) => new Set<string>(row[key]).size < row[key].length)
    .map((key) => problem('house.duplicate-word', [...path, key], { purpose: row.purpose }));
}

function lintPurposeRows(rows: readonly PurposeRow[]): readonly Problem[] {
  const seen = new Set<string>();
  return rows.flatMap((row, i) => {
    const path: Path = ['house', 'purposes', i];
    const repeats = seen.has(row.purpose)
      ? [problem('house.duplicate-purpose', path, { purpose: row.purpose })] : [];
    seen.add(row.purpose);
    return [...repeats, ...duplicateWords(row, path), ...loosened(row, path)];
  });
}

/** Relations between purposes that nobody knows would bind nothing. */
function lintRelations(house: HouseFrame): readonly Problem[] {
  const known = new Set([...PURPOSE_TABLE, ...house.purposes ?? []].map((row) => row.purpose));
  const unknown = (path: Path, purposes: readonly string[]): readonly Problem[] => {
    const missing = purposes.filter((p) => !known.has(p));
    return missing.length === 0 ? [] : [problem('house.purpose-unknown', path, { purposes: missing })];
  };
  return [
    ...(house.keptApart ?? []).flatMap((pair, i) => unknown(['house', 'keptApart', i], pair)),
    ...(house.precedence ?? []).flatMap(({ before, after }, i) =>
      unknown(['house', 'precedence', i], [before, after])),
    ...unknown(['house', 'unannounced', 'purposes'], house.unannounced?.purposes ?? []),
  ];
}

/** All channels, each once, the desk first: nothing disturbs less than no contact. */
function lintChannelOrder(order: HouseFrame['channelOrder']): readonly Problem[] {
  if (order === undefined) return [];
  const isWhole = order.length === CHANNELS.length && new Set(order).size === CHANNELS.length;
  return isWhole && order[0] === 'desk' ? []
    : [problem('house.channel-order', ['house', 'channelOrder'], { channels: [...CHANNELS] })];
}

/**
 * Checks the tables that only a lender can set: their shape, and that they narrow the defaults
 * and never widen them. The rules of the house are read elsewhere, as a pack's.
 *
 * @param zoneData - Where given, the zone in which duties count must be known to it.
 * @returns `house.*` problems with a path from the policy's input inwards.
 */
export function lintHouse(house: HousePolicy, zoneData?: ZoneData): readonly Problem[] {
  if (typeof house !== 'object' || house === null) {
    return [problem('house.wrong-type', ['house'])];
  }
  const { rules: _readAsPack, ...tables } = house;
  const notJson = listNotJson(tables).map(({ code, path }) => ({ code, path, facts: {} }));
  const parsed = houseFrameSchema.safeParse(house);
  const defects = [...notJson, ...withoutCovered(
    parsed.success ? [] : readIssues(parsed.error.issues, [], house), notJson.map((d) => d.path))];
  const shape = defects.map(({ code, path, facts }) =>
    problem(`house.${code}`, ['house', ...path], facts));
  if (!parsed.success || shape.length > 0) return shape;
  const { purposes, channelOrder, zone, work } = parsed.data;
  return [
    ...lintPurposeRows(purposes ?? []), ...lintChannelOrder(channelOrder),
    ...work === undefined ? [] : lintWork(work),
    ...lintRelations(parsed.data),
    ...zone === undefined || zoneData === undefined || zoneData.has(zone) ? []
      : [problem('house.zone-unknown', ['house', 'zone'], { zone })],
  ];
}
