import {
  aName, anything, atLeast, listOf, maybe, objectOf, oneOf, readInput, recordOf,
} from '../kernel/read-input.js';
import type { Given, Reader } from '../kernel/read-input.js';
import { InvariantError } from '../kernel/result.js';
import type { Problem } from '../kernel/result.js';

/** For whom a text is: the officer sees rules and ids, the borrower plain words and choices. */
export interface ExplainOptions {
  readonly audience?: 'officer' | 'borrower';
}

/** Reads options: a misspelt audience must not show the borrower what is for the officer. */
export const areOptions: Reader<ExplainOptions> = objectOf<ExplainOptions>({
  audience: maybe(oneOf(['officer', 'borrower'])),
});

const aStep: Reader<string | number> = (value, path, found) => {
  if (typeof value === 'string' || typeof value === 'number') return value;
  found.push({ code: 'wrong-kind', path, facts: { expected: 'text or number' } });
  return 0;
};

/** Reads problems as verbs return them. */
export const areProblems: Reader<readonly unknown[]> =
  listOf(atLeast<Pick<Problem, 'code' | 'path'> & { readonly facts: Given }>({
    code: aName, path: listOf(aStep), facts: recordOf(anything),
  }));

/** Reads a policy as far as explanations need it: its table of rules. */
export const aPolicyShown: Reader<unknown> = (value, path, found) => {
  const rules: unknown = typeof value === 'object' && value !== null && 'rules' in value
    ? value.rules : null;
  if (!(rules instanceof Map)) {
    found.push({ code: 'wrong-kind', path, facts: { expected: 'compilePolicy' } });
  }
  return value;
};

/**
 * Makes sure that everything can be told before a word is: half an explanation misleads, and a
 * text that names its own failure might be sent to a borrower.
 * @param shown - Name, reader and value of each argument.
 * @throws InvariantError `explain.wrong-input` with every problem in its facts and its message.
 */
export function mustBeShown(
  ...shown: readonly (readonly [name: string, reader: Reader<unknown>, value: unknown])[]
): void {
  const problems = shown.flatMap(([name, reader, value]) => {
    const read = readInput('explain', reader, value, [name]);
    return read.ok ? [] : read.problems;
  });
  if (problems.length === 0) return;
  const listed = problems.map(({ code, path }) => `${code} at /${path.join('/')}`);
  throw new InvariantError('explain.wrong-input', {
    problems: problems.map(({ code, path, facts }) => ({ code, path, facts })),
  }, `explain.wrong-input: ${listed.join('; ')}`);
}
