/** Something in a plan or its certificate that the problem does not allow. */
export interface Violation {
  readonly code: 'contact.empty' | 'contact.twice' | 'contact.unknown' | 'duty.closed'
    | 'duty.twice' | 'duty.apart' | 'duty.too-early' | 'cap.exceeded' | 'dual.shape'
    | 'dual.negative' | 'dual.above-penalty' | 'dual.above-burden';
  /** Index of the contact. */
  readonly contact: number | null;
  readonly means: number | null;
  readonly duty: number | null;
  readonly rule: string | null;
}

/** What was found wrong; nothing where all is well. */
export type Violations = readonly Violation[];

/** A violation with what it is about. */
export const violation = (code: Violation['code'], about: Partial<Violation> = {}): Violation =>
  ({ code, contact: null, means: null, duty: null, rule: null, ...about });
