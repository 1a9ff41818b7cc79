import { TZDate } from '@date-fns/tz';
import type { LocalTime } from './plain.js';
import { DAY } from './workload.js';

/** Local time by TZDate, the zoned date of date-fns. */
export const tzDateLocal: LocalTime = (zone, at) => {
  const date = new TZDate(at, zone);
  return {
    day: Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY,
    minute: date.getHours() * 60 + date.getMinutes(),
  };
};
