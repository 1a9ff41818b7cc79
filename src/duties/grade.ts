/** Says whether a grade is among those listed, whole (`A2`) or by its first letter (`A`). */
export function gradeMatches(listed: readonly string[], grade: string): boolean {
  return listed.includes(grade) || listed.includes([...grade][0] ?? '');
}
