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

type Capture = { readonly filed: FactOf<'EvidenceFiled'>; readonly at: number; readonly place: GeoPlace };

/**
 * Lists pairs of captures by one officer, next to each other in time, that lie further apart than
 * the fastest believable travel between them. Two at one moment need distance alone.
 */
export function listImpossibleTravel(book: Book, ask: AuthenticityAsk): readonly Unsigned[] {
  const places = ask.places ?? {};
  const byOfficer = new Map<string, Capture[]>();
  for (const filed of book.evidence) {
    const place = filed.place !== undefined && Object.hasOwn(places, filed.place)
      ? places[filed.place] : undefined;
    if (filed.officer === undefined || place === undefined) continue;
    const capture = { filed, at: msOf(filed.capturedAt), place };
    byOfficer.set(filed.officer, [...(byOfficer.get(filed.officer) ?? []), capture]);
  }
  const { kmPerHourMax, placeToleranceM } = ask.settings;
  return [...byOfficer].flatMap(([officer, captures]) => {
    const inOrder = sortBy(sortBy(captures, (c) => c.filed.id), (c) => c.at);
    return inOrder.flatMap((later, i): readonly Unsigned[] => {
      const earlier = inOrder[i - 1];
      if (earlier === undefined) return [];
      const metres = metresApart(earlier.place, later.place);
      const minutes = (later.at - earlier.at) / 60_000;
      // Both ends may be off by the tolerance.
      if (metres - 2 * placeToleranceM <= (kmPerHourMax * 1000 * minutes) / 60) return [];
      return [{
        code: 'travel.impossible', facts: sortedSet([earlier.filed.id, later.filed.id]),
        loans: sortedSet([...earlier.filed.loans, ...later.filed.loans]), officers: [officer],
        figures: { metres, minutes: Math.round(minutes * 10) / 10, kmPerHourMax }, chance: null,
      }];
    });
  });
}
