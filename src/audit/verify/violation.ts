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

export function violation(
  code: Violation['code'], parts: Partial<Omit<Violation, 'code'>>,
): Violation {
  return { code, contact: null, means: null, duty: null, rule: null, ...parts };
}
