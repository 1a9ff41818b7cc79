/**
 * Plans problem files, and checks plans of them without the planner.
 *
 *   npm run -s plan -- FILE...
 *   npm run -s plan -- verify FILE PLAN
 *   npm run -s plan -- schema
 *
 * A file holds one problem, a list of problems, or a problem on each line. For each problem one
 * line is printed: {id, status, cost, contacts, unmet, certificate}.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkSolution } from 'softknock/audit';
import { digestProblem, parseProblem, problemJsonSchema, solve } from 'softknock/plan';
import type { Certificate, PlanProblem, PlanStatus, SolvedContact } from 'softknock/plan';

interface Read {
  readonly id: string;
  readonly problem: PlanProblem;
}

interface Line {
  readonly id: string;
  readonly status: PlanStatus;
  readonly cost: readonly number[];
  readonly contacts: readonly SolvedContact[];
  /** Ids of duties; one with a rhythm once for each missed day. */
  readonly unmet: readonly string[];
  readonly certificate: Certificate;
}

class Refusal extends Error {}

function readValues(file: string): readonly unknown[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`${file}: cannot be read`);
  }
  try {
    const whole: unknown = JSON.parse(text);
    return Array.isArray(whole) ? whole : [whole];
  } catch {
    return text.split('\n').flatMap((line, i): readonly unknown[] => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line)];
      } catch (error) {
        throw new Refusal(`${file}:${i + 1}: not JSON (${error instanceof Error ? error.message : ''})`);
      }
    });
  }
}

function readProblems(file: string): readonly Read[] {
  const values = readValues(file);
  if (values.length === 0) throw new Refusal(`${file}: holds no problem`);
  return values.map((value, i): Read => {
    const result = parseProblem(value);
    if (!result.ok) {
      const lines = result.problems.map(({ code, path, facts }) =>
        `  ${path.length === 0 ? '(whole)' : path.join('.')}: ${code} ${JSON.stringify(facts)}`);
      throw new Refusal([`${file}${values.length > 1 ? ` [${i}]` : ''}: not a plan problem`, ...lines].join('\n'));
    }
    const name = basename(file).replace(/\.[a-z]+$/, '');
    return { id: result.value.id ?? (values.length > 1 ? `${name}#${i}` : name), problem: result.value.problem };
  });
}

function toLine({ id, problem }: Read): Line {
  const { status, cost, bound, proof, contacts, unmet } = solve(problem);
  return {
    id, status, cost, contacts, unmet: unmet.map((d) => problem.duties[d]?.id ?? ''),
    certificate: { v: 1, problem: digestProblem(problem), proof, bound, cost, premises: problem.premises },
  };
}

/** A check of something from outside, which may be of any shape. */
function checkedOr<T>(check: () => T, refusal: string): T {
  try {
    return check();
  } catch (error) {
    // Parts of other types, or proofs nested without end.
    if (error instanceof TypeError || error instanceof RangeError) throw new Refusal(refusal);
    throw error;
  }
}

function verify(file: string, planFile: string): boolean {
  const lines = readValues(planFile) as readonly Line[];
  const problems = readProblems(file);
  let good = true;
  for (const { id, problem } of problems) {
    const line = problems.length === 1 && lines.length === 1 ? lines[0] : lines.find((l) => l.id === id);
    if (line?.certificate?.proof === undefined || !Array.isArray(line.contacts)) {
      throw new Refusal(`${planFile}: no plan with a certificate for ${id}`);
    }
    const check = checkedOr(() => checkSolution(problem, line.contacts, line.certificate.proof),
      `${planFile}: the plan for ${id} is not of the shape that is printed`);
    const digest = digestProblem(problem);
    const claims: readonly (readonly [field: string, claimed: unknown, found: unknown])[] = [
      ['certificate.problem', line.certificate.problem, digest],
      ['cost', line.cost, check.cost],
      ['certificate.cost', line.certificate.cost, check.cost],
      ['certificate.bound', line.certificate.bound, check.bound],
      ['unmet', line.unmet, check.unmet.map((d) => problem.duties[d]?.id ?? '')],
      // Less than was found may be claimed, more may not.
      ['status', line.status, line.status === 'proved' ? check.status : line.status],
    ];
    const differences = claims.filter(([, claimed, found]) => JSON.stringify(claimed) !== JSON.stringify(found))
      .map(([field, claimed, found]) => ({ field, claimed: claimed ?? null, found }));
    const honest = check.legal && check.boundHolds && differences.length === 0;
    if (!honest) good = false;
    console.log(JSON.stringify({
      id, honest, sameProblem: digest === line.certificate.problem, legal: check.legal, boundHolds: check.boundHolds, status: check.status,
      cost: check.cost, bound: check.bound, violations: check.violations, differences,
    }));
  }
  return good;
}

function main(argv: readonly string[]): number {
  const [verb, ...rest] = argv;
  if (verb === 'schema') {
    console.log(JSON.stringify(problemJsonSchema(), null, 2));
    return 0;
  }
  if (verb === undefined || (verb === 'verify' && rest.length !== 2)) {
    console.error('usage: npm run -s plan -- FILE... | verify FILE PLAN | schema');
    return 1;
  }
  try {
    if (verb === 'verify') return verify(rest[0] as string, rest[1] as string) ? 0 : 1;
    for (const file of argv) for (const read of readProblems(file)) console.log(JSON.stringify(toLine(read)));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = main(process.argv.slice(2));
