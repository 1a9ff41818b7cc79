/** Duties as bits, 32 to a word. A plain list: short typed arrays are slow to make. */
export type DutySet = number[];

export function emptySet(words: number): DutySet {
  const set: number[] = [];
  for (let w = 0; w < words; w += 1) set.push(0);
  return set;
}

export function toSet(duties: readonly number[], words: number): DutySet {
  const set = emptySet(words);
  for (const d of duties) set[d >> 5] = set[d >> 5]! | (1 << (d & 31));
  return set;
}

export function holds(set: DutySet, duty: number): boolean {
  return ((set[duty >> 5]! >>> (duty & 31)) & 1) === 1;
}

/** Members, ascending. */
export function membersOf(set: ArrayLike<number>, at = 0, words: number = set.length): number[] {
  const members: number[] = [];
  for (let w = 0; w < words; w += 1) {
    for (let left = set[at + w]!; left !== 0; left &= left - 1) {
      members.push(w * 32 + 31 - Math.clz32(left & -left));
    }
  }
  return members;
}

export function isEmptySet(set: DutySet): boolean {
  return set.every((word) => word === 0);
}

/** Whether every member of `a` is one of `b`. */
export function isWithin(a: DutySet, b: DutySet): boolean {
  for (let w = 0; w < a.length; w += 1) if ((a[w]! & ~b[w]!) !== 0) return false;
  return true;
}

export function shares(a: DutySet, b: DutySet): boolean {
  for (let w = 0; w < a.length; w += 1) if ((a[w]! & b[w]!) !== 0) return true;
  return false;
}

/** Members of `a` that are not in `b`. */
export function minus(a: DutySet, b: DutySet): DutySet {
  return a.map((word, w) => word & ~b[w]!);
}
