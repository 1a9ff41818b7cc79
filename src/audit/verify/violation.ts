/** Something in a plan or its certificate that the problem does not allow. */
export interface Violation {
  readonly code: 'contact.empty' | 'contact.twice' | 'contact.unknown' | 'duty.closed'
    | 'duty.twice' | 'duty.apart' | 'duty.too-early' | 'cap.exceeded' | 'dual.shape' | 'dual.negative'
    | 'dual.above-penalty' | 'dual.above-burden';
  /** Index of the contact. */
  readonly contact: number | null;
  readonly means: number | null;
  readonly duty: number | null;
  readonly rule: string | null;
}

/** One violation where something is wrong, else none. */
export function violationIf(
  isWrong: boolean, code: Violation['code'], parts: Partial<Omit<Violation, 'code'>> = {},
): readonly Violation[] {
  return isWrong ? [{ code, contact: null, means: null, duty: null, rule: null, ...parts }] : [];
}
