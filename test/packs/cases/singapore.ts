import { on, tellerOf } from './abroad.js';
import type { Setting } from './abroad.js';
import type { Told } from './given.js';
import { before, boundCap, boundHours, by, owned, QUIET } from './house-bound.js';

const SG: Setting = { pack: 'sg/dca', country: 'SG', zone: 'Asia/Singapore', offset: '+08:00', role: 'collector' };
const tell = tellerOf(SG);
const FIRST = '2023-12-01';
const NO_HOUR = 'no hour was found';
const NO_NUMBER = 'no number was found';
const evening = owned({ ask: { at: on(SG, '2026-05-18T20:00:00') } });

/** Cases of Singapore's act on debt collection, of which the title alone was read. */
export const SINGAPORE: readonly Told[] = [
  ...boundHours(tell, SG, NO_HOUR, 'hours', FIRST),
  ...QUIET.map((channel) => tell(NO_HOUR, `${channel} at any hour`, 'not-applicable', { ask: { ...by(channel), at: on(SG, '2026-05-18T20:00:00') } })),
  ...['collector', 'servicer'].map((role) => tell('debt collection', `a ${role}`, ['forbids', 'hours'], { ...evening, actor: { role } })),
  tell('debt collection', 'a lender', 'not-applicable', { actor: { role: 'lender' } }),
  tell('debt collection', 'one of whom nothing is on file', ['needs-review', 'hours'], { ask: { actor: 'NOBODY' } }),
  ...boundCap(tell, SG, NO_NUMBER, 'frequency', FIRST),
  ...QUIET.map((channel) => tell(NO_NUMBER, `${channel} after calls`, 'not-applicable', { ...before(SG, 3), ask: by(channel) })),
];
