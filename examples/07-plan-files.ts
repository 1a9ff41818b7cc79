/**
 * Plans problem files, and checks plans of them without the planner. Paths are those of the folder
 * from which it is called.
 *
 *   npm run -s plan -- FILE...
 *   npm run -s plan -- verify FILE PLAN
 *   npm run -s plan -- schema
 *
 * A file holds one problem, a list of problems, or a problem on each line. For each problem one
 * line is printed: {id, status, cost, contacts, unmet, certificate}.
 *
 * Exit code 0: done. 1: a plan is not what it claims to be. 2: asked in a way that is not known, or
 * a file that cannot be read or holds something else.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkSolution } from 'softknock/audit';
import { explainProblems } from 'softknock/explain/en';
import { digestProblem, parseProblem, problemJsonSchema, solve } from 'softknock/plan';
import type { Certificate, PlanProblem, PlanStatus, SolvedContact } from 'softknock/plan';
import { fromCaller } from './caller.js';

const USAGE = `usage: npm run -s plan -- FILE...              plans each problem of the files, a line each
       npm run -s plan -- verify FILE PLAN     checks the plans in PLAN without the planner
       npm run -s plan -- schema               prints the JSON Schema of a problem

FILE holds one problem, a list of problems, or a problem on each line. Paths are those of the folder
from which you call. Exit code 0: done; 1: a plan is not what it claims to be; 2: bad usage, or a file
that cannot be read or holds something else.`;

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

class Refusal extends Error {
  readonly exitCode: 1 | 2;
  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

const WHY_UNREAD: Readonly<Record<string, string>> = { ENOENT: 'no such file', EISDIR: 'is a folder, not a file', EACCES: 'may not be read' };

const parsed = (text: string): unknown => JSON.parse(text) as unknown;

function readValues(file: string): readonly unknown[] {
  let text: string;
  try {
    text = readFileSync(fromCaller(file), 'utf8');
  } catch (error) {
    throw new Refusal(`${file}: ${WHY_UNREAD[(error as NodeJS.ErrnoException).code ?? ''] ?? 'cannot be read'}`);
  }
  let whole: string;
  try {
    const value = parsed(text);
    return Array.isArray(value) ? value : [value];
  } catch (error) {
    whole = (error as Error).message;
  }
  return text.split('\n').flatMap((line, i): readonly unknown[] => {
    if (line.trim() === '') return [];
    try {
      return [parsed(line)];
    } catch (error) {
      // Where its first line is no JSON of its own, the file was meant as a whole.
      throw new Refusal(i === 0 ? `${file}: not JSON (${whole})` : `${file}:${i + 1}: not JSON (${(error as Error).message})`);
    }
  });
}

function readProblems(file: string): readonly Read[] {
  const values = readValues(file);
  if (values.length === 0) throw new Refusal(`${file}: holds no problem`);
  return values.map((value, i): Read => {
    const result = parseProblem(value);
    if (!result.ok) {
      throw new Refusal([`${file}${values.length > 1 ? ` [${i}]` : ''}: not a plan problem`,
        ...explainProblems(result.problems).map((line) => `  ${line}`)].join('\n'));
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
    if (error instanceof TypeError || error instanceof RangeError) throw new Refusal(refusal, 1);
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
      throw new Refusal(`${planFile}: no plan with a certificate for ${id}`, 1);
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
  if (verb === '--help' || verb === '-h') {
    console.log(USAGE);
    return 0;
  }
  if (verb === 'schema' && rest.length === 0) {
    console.log(JSON.stringify(problemJsonSchema(), null, 2));
    return 0;
  }
  if (verb === undefined || verb.startsWith('-') || verb === 'schema' || (verb === 'verify' && rest.length !== 2)) {
    console.error(USAGE);
    return 2;
  }
  try {
    if (verb === 'verify') return verify(rest[0] as string, rest[1] as string) ? 0 : 1;
    // Every file is read before anything is planned: a list of plans is whole or is not there.
    for (const read of argv.flatMap(readProblems)) console.log(JSON.stringify(toLine(read)));
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

process.exitCode = main(process.argv.slice(2));
