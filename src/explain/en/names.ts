import type { Disposition } from '../../terms/dispositions.js';
import type { Channel, Effect } from '../../terms/words.js';
import { term } from '../say.js';
import { WORDS } from './words.js';

const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  'line-busy': 'line busy', 'not-in-service': 'not in service', 'no-answer': 'no answer',
  dropped: 'dropped', recording: 'a recording', voicemail: 'voicemail', bounced: 'bounced',
  returned: 'returned', undelivered: 'not delivered', 'third-party': 'somebody else',
  'wrong-number': 'wrong number', 'deceased-reported': 'said to have died',
  delivered: 'delivered', opened: 'opened', replied: 'replied',
  answered: 'answered, nothing discussed', spoke: 'spoke with the person',
  'check-completed': 'check completed', 'callback-asked': 'asked to be called back',
  'busy-now': 'busy just now', promised: 'promised to pay', refused: 'refused',
  'refused-at-door': 'refused at the door', 'opted-out': 'opted out',
  'cease-asked': 'asked to cease', disputed: 'disputed the debt',
  'hardship-stated': 'told of hardship', represented: 'has a representative',
  complained: 'complained',
};

/** What a channel is called. */
export function nameChannel(channel: Channel): string {
  return WORDS.channels[channel];
}

/** What a decision comes to, in a word or two. */
export function nameEffect(effect: Effect): string {
  return WORDS.effects[effect];
}

/** What came of an attempt, in a few words. */
export function nameDisposition(disposition: Disposition): string {
  return DISPOSITION_WORDS[disposition];
}

/** What a purpose is called; one of a house's own keeps its name. */
export function namePurpose(purpose: string): string {
  return term(WORDS.purposes, purpose);
}
