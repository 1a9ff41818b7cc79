import { DAY_MS } from './civil.js';
import type { InputPath } from './read-input.js';
import { problem } from './result.js';
import type { Problem } from './result.js';
import type { ZoneData } from './zones.js';

/**
 * Problems of a value that should be zone data.
 * @param path - Where it stands.
 * @returns `zone-data.wrong-kind`, or nothing.
 */
export function zoneDataProblems(value: unknown, path: InputPath): readonly Problem[] {
  const port = (typeof value === 'object' && value !== null ? value : {}) as Partial<ZoneData>;
  const { version, has, offsetMs } = port;
  const isVersioned = typeof version === 'string' && version !== '' && !/\p{Surrogate}/u.test(version);
  return isVersioned && typeof has === 'function' && typeof offsetMs === 'function' ? []
    : [problem('zone-data.wrong-kind', path, { expected: 'version, has, offsetMs' })];
}

/**
 * Problems of zone data that does not answer as it promises, tried on a zone that it must know:
 * better now than at the first question.
 * @returns `zone-data.broken`, or nothing.
 */
export function brokenZoneData(zones: ZoneData, zone: string, path: InputPath): readonly Problem[] {
  const broken = [problem('zone-data.broken', path, { zone })];
  try {
    const knows: unknown = zones.has(zone);
    const offset: unknown = zones.offsetMs(zone, 0);
    // No clock is a day from UTC.
    const answers = knows === true && typeof offset === 'number' && Math.abs(offset) < DAY_MS;
    return answers ? [] : broken;
  } catch {
    return broken;
  }
}
