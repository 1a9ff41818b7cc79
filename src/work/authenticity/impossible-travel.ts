import { sortBy } from '../../kernel/index.js';
import type { FactOf } from '../../facts/types/index.js';
import type { AuthenticityAsk, GeoPlace, Unsigned } from './authenticity.js';
import { msOf, sortedSet } from './book.js';
import type { Book } from './book.js';

/** Mean radius of the earth in metres (IUGG). */
const RADIUS_M = 6_371_008.8;

/**
 * States the great-circle distance in whole metres.
 * @source Haversine formula; on a sphere, so up to about half a per cent off.
 */
export function metresApart(a: GeoPlace, b: GeoPlace): number {
  const rad = Math.PI / 180;
  const north = Math.sin(((b.latitude - a.latitude) * rad) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * rad) / 2);
  const h = north * north
    + Math.cos(a.latitude * rad) * Math.cos(b.latitude * rad) * east * east;
  return Math.round(2 * RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h))));
}

/** Captures by one officer at one place with none elsewhere between them. */
interface Stay {
  readonly place: string;
  readonly from: number;
  until: number;
  readonly filed: FactOf<'EvidenceFiled'>[];
}

/** An officer's captures in order of time as stays; those at places nobody knows are left out. */
function listStays(
  filed: readonly FactOf<'EvidenceFiled'>[], places: Readonly<Record<string, GeoPlace>>,
): readonly Stay[] {
  const stays: Stay[] = [];
  for (const e of sortBy(sortBy(filed, (f) => f.id), (f) => msOf(f.capturedAt))) {
    if (e.place === undefined || !Object.hasOwn(places, e.place)) continue;
    const at = msOf(e.capturedAt);
    const last = stays[stays.length - 1];
    if (last?.place === e.place) {
      last.until = at;
      last.filed.push(e);
    } else stays.push({ place: e.place, from: at, until: at, filed: [e] });
  }
  return stays;
}

/**
 * Lists pairs of stays by one officer, next to each other in time, that lie further apart than the
 * fastest believable travel between them. Two at one moment need distance alone.
 */
export function listImpossibleTravel(book: Book, ask: AuthenticityAsk): readonly Unsigned[] {
  const places = ask.places ?? {};
  const byOfficer = new Map<string, FactOf<'EvidenceFiled'>[]>();
  for (const filed of book.evidence) {
    if (filed.officer === undefined) continue;
    const own = byOfficer.get(filed.officer);
    if (own === undefined) byOfficer.set(filed.officer, [filed]);
    else own.push(filed);
  }
  const { kmPerHourMax, placeToleranceM } = ask.settings;
  return [...byOfficer].flatMap(([officer, filed]) => {
    const stays = listStays(filed, places);
    return stays.flatMap((later, i): readonly Unsigned[] => {
      const earlier = stays[i - 1];
      if (earlier === undefined) return [];
      const from = places[earlier.place] as GeoPlace;
      const metres = metresApart(from, places[later.place] as GeoPlace);
      const minutes = (later.from - earlier.until) / 60_000;
      // Both ends may be off by the tolerance.
      if (metres - 2 * placeToleranceM <= (kmPerHourMax * 1000 * minutes) / 60) return [];
      const both = [...earlier.filed, ...later.filed];
      return [{
        code: 'travel.impossible', facts: sortedSet(both.map((e) => e.id)),
        loans: sortedSet(both.flatMap((e) => e.loans)), officers: [officer],
        figures: { metres, minutes: Math.round(minutes * 10) / 10, kmPerHourMax }, chance: null,
      }];
    });
  });
}
