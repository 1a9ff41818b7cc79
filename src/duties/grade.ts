/**
 * Says whether a grade is among those listed, whole (`A2`) or by its letters alone (`A`).
 * A listed letter covers `A1` and `A-`, not `AA`, which is a grade of its own.
 */
export function gradeMatches(listed: readonly string[], grade: string): boolean {
  const letters = /^\p{L}+/u.exec(grade)?.[0];
  return listed.includes(grade) || (letters !== undefined && listed.includes(letters));
}
