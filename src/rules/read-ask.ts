import { readInput } from '../kernel/read-input.js';
import type { Reader } from '../kernel/read-input.js';
import { fail, problem } from '../kernel/result.js';
import type { Problem, Result } from '../kernel/result.js';
import type { CaseFile } from './case-file.js';
import type { Policy } from './policy.js';

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** Whether a value is a handle that `compilePolicy` made: no JSON can hold its tables. */
function isPolicy(value: unknown): value is Policy {
  return isObject(value) && value['rules'] instanceof Map && value['purposes'] instanceof Map
    && Array.isArray(value['contactRules']);
}

/** Problems of a value that should be a policy's handle; none for one that is. */
export function policyProblems(policy: unknown): readonly Problem[] {
  return isPolicy(policy) ? []
    : [problem('policy.not-a-handle', ['policy'], { expected: 'compilePolicy' })];
}

/** Problems of a value that should be a case file's handle; none for one that is. */
export function caseProblems(file: unknown): readonly Problem[] {
  return isObject(file) && isPolicy(file['policy']) && isObject(file['state'])
    && file['state']['persons'] instanceof Map ? []
    : [problem('case.not-a-handle', ['file'], { expected: 'openCase' })];
}

/**
 * Problems of a case about a person whom nobody registered, or whose file went into another's:
 * it has no duties to list, which must not read as "nothing is owed".
 */
export function personProblems(file: CaseFile): readonly Problem[] {
  const { person, state } = file;
  if ((state.persons.get(person)?.registered.length ?? 0) > 0) return [];
  // The last merge wins, as it does where facts take their new names.
  const into = state.facts.flatMap((fact) => (fact.type === 'PersonsMerged'
    && fact.into !== person && fact.persons.includes(person) ? [fact.into] : [])).at(-1);
  return [into === undefined ? problem('case.person-unregistered', ['person'], { person })
    : problem('case.person-merged', ['person'], { person, into })];
}

/**
 * What a case file is asked, read strictly.
 * @param about - First part of each problem's code.
 * @returns The ask without absent members, or all its problems and those of the handle.
 */
export function readCaseAsk<T>(
  file: unknown, about: string, reader: Reader<T>, ask: unknown,
): Result<T> {
  return together(caseProblems(file), readInput(about, reader, ask));
}

/** What a policy is asked, read strictly: see {@link readCaseAsk}. */
export function readPolicyAsk<T>(
  policy: unknown, about: string, reader: Reader<T>, ask: unknown,
): Result<T> {
  return together(policyProblems(policy), readInput(about, reader, ask));
}

function together<T>(problems: readonly Problem[], read: Result<T>): Result<T> {
  if (problems.length === 0) return read;
  return read.ok ? fail(problems) : fail([...problems, ...read.problems]);
}

