import { fact, firstDay, on, tellerOf, whom } from './abroad.js';
import type { Change, Setting } from './abroad.js';
import type { Told } from './given.js';
import { boundCap, boundHours, by, owned, QUIET } from './house-bound.js';

const KE: Setting = { pack: 'ke/dcp', country: 'KE', zone: 'Africa/Nairobi', offset: '+03:00' };
const tell = tellerOf(KE);
const FIRST = '2023-01-01';
const LIST = 'no access to the contact list';
const SHAME = 'no shaming';
const NO_HOUR = 'no hour is named';
const NO_NUMBER = 'no number is named';

const stranger: Change = { loan: { parties: [{ person: 'P0', role: 'borrower' }] }, add: [
  fact('PersonRegistered', { at: '2016-11-07T10:00:00Z', person: 'P0', residence: { country: 'FR' }, zones: [{ zone: 'Europe/Paris', basis: 'address' }] })] };
const shown: Change = { ask: { content: ['mentions-debt', 'visible-to-others'] } };

/** Cases of Kenya's regulations for lenders on a telephone. */
export const KENYA: readonly Told[] = [
  ...whom(tell, LIST, 'contact-list', ['borrower', 'co-borrower', 'guarantor'], ['referee'], owned()),
  ...firstDay(tell, KE, LIST, 'contact-list', FIRST, stranger),
  tell(SHAME, 'what others can see', ['forbids', 'shaming'], owned(shown)),
  tell(SHAME, 'a letter that others can see', ['forbids', 'shaming'], { ask: { ...by('letter'), content: ['visible-to-others'] } }),
  tell(SHAME, 'what they cannot see', 'permits', owned({ ask: { content: ['mentions-debt'] } })),
  ...firstDay(tell, KE, SHAME, 'shaming', FIRST, shown),
  ...boundHours(tell, KE, NO_HOUR, 'hours', FIRST),
  ...QUIET.map((channel) => tell(NO_HOUR, `${channel} at any hour`, 'permits', { ask: { ...by(channel), at: on(KE, '2026-05-18T20:00:00') } })),
  ...boundCap(tell, KE, NO_NUMBER, 'frequency', FIRST),
];
