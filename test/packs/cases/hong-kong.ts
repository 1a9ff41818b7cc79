import { fact, firstDay, on, SERVICING, tellerOf, whom } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Told } from './given.js';
import { boundCap, boundHours, by, owned, QUIET } from './house-bound.js';

const HK: Setting = { pack: 'hk/code', country: 'HK', zone: 'Asia/Hong_Kong', offset: '+08:00' };
const tell = tellerOf(HK);
const FIRST = '2020-01-01';
const HOURS = 'unreasonable hours';
const CALLS = 'persistent calls';
const REFEREES = 'no referees or family without a guarantee';

const stranger: Change = { loan: { parties: [{ person: 'P0', role: 'borrower' }] }, add: [
  fact('PersonRegistered', { at: '2016-11-07T10:00:00Z', person: 'P0', residence: { country: 'FR' }, zones: [{ zone: 'Europe/Paris', basis: 'address' }] })] };

/** Cases of Hong Kong's banking code. */
export const HONG_KONG: readonly Told[] = [
  ...boundHours(tell, HK, HOURS, 'unreasonable-hours', FIRST),
  ...QUIET.map((channel) => tell(HOURS, `${channel} at any hour`, 'permits', { ask: { ...by(channel), at: on(HK, '2026-05-18T20:00:00') } })),
  ...boundCap(tell, HK, CALLS, 'persistent-calls', FIRST),
  ...whom(tell, REFEREES, 'third-parties', ['borrower', 'co-borrower', 'guarantor'], ['referee'], owned()),
  tell(REFEREES, 'a letter to somebody who owes nothing', ['forbids', 'third-parties'], { ...stranger, ask: by('letter') }),
  tell(REFEREES, 'servicing', 'not-applicable', { ...stranger, ask: SERVICING }),
  ...firstDay(tell, HK, REFEREES, 'third-parties', FIRST, stranger),
];
