import type { Outcome } from './words.js';

/** First stage: who was reached. */
export type ReachStage = 'nobody' | 'third-party' | 'right-party';

/**
 * What the result asks of the record beside the attempt itself. Suppression hangs on this, and
 * this hangs on the canonical code alone: a house label is translated first and then forgotten.
 */
export type DispositionEffect =
  | 'none' | 'drop-contact-point' | 'state-refusal' | 'opt-out' | 'cease' | 'busy'
  | 'promise' | 'dispute' | 'hardship' | 'deceased' | 'represented' | 'complaint' | 'times';

/** Canonical results of an attempt: the second stage, what was said or learned. */
export const DISPOSITIONS = [
  'line-busy', 'not-in-service', 'no-answer', 'dropped', 'recording', 'voicemail', 'bounced',
  'returned', 'undelivered',
  'third-party', 'wrong-number', 'deceased-reported',
  'delivered', 'opened', 'replied', 'answered', 'spoke', 'check-completed', 'callback-asked',
  'busy-now', 'promised', 'refused', 'refused-at-door', 'opted-out', 'cease-asked', 'disputed',
  'hardship-stated', 'represented', 'complained',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** One canonical result. */
export interface DispositionRow {
  readonly disposition: Disposition;
  readonly reached: ReachStage;
  /** The outcome that the attempt is recorded with. */
  readonly outcome: Outcome;
  readonly effect: DispositionEffect;
  /** Whether less may be done to the person afterwards than before. */
  readonly suppresses: boolean;
}

const row = (
  disposition: Disposition, reached: ReachStage, outcome: Outcome,
  effect: DispositionEffect = 'none', suppresses: boolean = false,
): DispositionRow => ({ disposition, reached, outcome, effect, suppresses });

/**
 * The canonical table. Nobody reached is no refusal; a third party can say that a number is
 * wrong or that the person has died, and nothing else on the person's behalf.
 */
export const DISPOSITION_TABLE: readonly DispositionRow[] = [
  row('line-busy', 'nobody', 'busy'), row('not-in-service', 'nobody', 'not-in-service'),
  row('no-answer', 'nobody', 'no-answer'), row('dropped', 'nobody', 'dropped'),
  row('recording', 'nobody', 'recording'), row('voicemail', 'nobody', 'voicemail'),
  row('bounced', 'nobody', 'bounced'), row('returned', 'nobody', 'returned'),
  row('undelivered', 'nobody', 'undelivered'),
  row('third-party', 'third-party', 'wrong-party'),
  row('wrong-number', 'third-party', 'wrong-party', 'drop-contact-point', true),
  row('deceased-reported', 'third-party', 'wrong-party', 'deceased', true),
  row('delivered', 'right-party', 'delivered'), row('opened', 'right-party', 'opened'),
  row('replied', 'right-party', 'replied'), row('answered', 'right-party', 'answered'),
  row('spoke', 'right-party', 'conversation'),
  row('check-completed', 'right-party', 'completed'),
  row('callback-asked', 'right-party', 'answered', 'times'),
  row('busy-now', 'right-party', 'answered', 'busy', true),
  row('promised', 'right-party', 'conversation', 'promise'),
  row('refused', 'right-party', 'conversation', 'state-refusal', true),
  row('refused-at-door', 'right-party', 'refused-at-door', 'state-refusal', true),
  row('opted-out', 'right-party', 'replied', 'opt-out', true),
  row('cease-asked', 'right-party', 'conversation', 'cease', true),
  row('disputed', 'right-party', 'conversation', 'dispute', true),
  row('hardship-stated', 'right-party', 'conversation', 'hardship', true),
  row('represented', 'right-party', 'conversation', 'represented', true),
  row('complained', 'right-party', 'conversation', 'complaint'),
];

const BY_NAME: ReadonlyMap<string, DispositionRow> =
  new Map(DISPOSITION_TABLE.map((r) => [r.disposition, r]));

/** The row of a canonical code: total over the closed list. */
export function dispositionRow(disposition: Disposition): DispositionRow {
  return BY_NAME.get(disposition) as DispositionRow;
}

/** Whether a text is a canonical code. */
export function isDisposition(text: string): text is Disposition {
  return BY_NAME.has(text);
}
