import { readInput } from '../kernel/read-input.js';
import type { Problem } from '../kernel/result.js';
import { aPermit } from '../terms/record/read-decision.js';
import type { PermitParts } from '../terms/record/read-decision.js';
import { factProblem } from './fact-problems.js';
import type { Path } from './fact-problems.js';

type Members = Readonly<Record<string, unknown>>;

/** The fact says again what its body says, so that neither can be read without the other. */
function disagreements(members: Members, body: PermitParts, path: Path): readonly Problem[] {
  const twice: readonly (readonly [key: string, said: string, at: readonly string[]])[] = [
    ['decision', body.id, ['id']], ['effect', body.effect, ['effect']],
    ['person', body.question.person, ['question', 'person']],
  ];
  const differing = twice.filter(([key, said]) =>
    typeof members[key] === 'string' && members[key] !== said);
  const problems = differing.map(([key, said, at]) =>
    factProblem('fact.disagrees', [...path, ...at], { [key]: members[key] as string, said }));
  return body.effect !== 'permit' || body.validUntil !== null ? problems
    : [...problems, factProblem('fact.missing', [...path, 'validUntil'])];
}

/**
 * Problems of a decision's body in the parts that rules count by: a live permit reserves its
 * contact, so one that cannot be read must not pass for none.
 * @param members - The fact as it came in.
 * @param path - Where the fact stands.
 */
export function decidedProblems(members: Members, path: Path): readonly Problem[] {
  const { body } = members;
  // Its absence is the schema's to report.
  if (body === undefined) return [];
  const read = readInput('fact', aPermit, body, [...path, 'body']);
  return read.ok ? disagreements(members, read.value, [...path, 'body']) : read.problems;
}
