import { LIMITS } from '../../kernel/limits.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Problem, Result } from '../../kernel/result.js';
import { readIssues, valueAt } from '../../rules/lint/read-issues.js';
import type { Defect } from '../../rules/lint/read-issues.js';
import type { DayRun, PlanProblem, ProblemCap, ProblemDuty } from '../../terms/record/plan-problem.js';
import { problemFileSchema } from './problem-schema.js';
import type { FileCap, FileDuty, ProblemFile } from './problem-schema.js';

/** A problem and the name that its file gives it. */
export interface NamedProblem {
  readonly id: string | null;
  readonly problem: PlanProblem;
}

type Path = Problem['path'];

const ascending = (list: readonly number[]): readonly number[] =>
  [...new Set(list)].sort((a, b) => a - b);

function refs(list: readonly number[], count: number, path: Path): readonly Problem[] {
  return list.flatMap((value, i) => (value < count ? []
    : [problem('problem.no-such-index', [...path, i], { value, count })]));
}

function runProblems(runs: readonly DayRun[], path: Path): readonly Problem[] {
  return runs.flatMap(([from, to], i) => (from <= to ? []
    : [problem('problem.backward-run', [...path, i], { from, to })]));
}

function meansProblems(file: ProblemFile): readonly Problem[] {
  const { length } = file.levels;
  return file.means.flatMap(({ burden, perDuty }, m) => [
    ...(burden.length === length ? []
      : [problem('problem.levels', ['means', m, 'burden'], { got: burden.length, levels: length })]),
    ...(perDuty === undefined || perDuty.length === length ? []
      : [problem('problem.levels', ['means', m, 'perDuty'], { got: perDuty.length, levels: length })]),
  ]);
}

function dutyProblems(file: ProblemFile): readonly Problem[] {
  const ids = new Map<string, number>();
  return file.duties.flatMap((duty, d): readonly Problem[] => {
    const path = ['duties', d];
    const first = ids.get(duty.id);
    if (first === undefined) ids.set(duty.id, d);
    const listed = duty.open.map(([m]) => m);
    const bare = duty.every !== undefined && (duty.earliest === undefined || duty.latest === undefined);
    return [
      ...(first === undefined ? [] : [problem('problem.same-id', [...path, 'id'], { id: duty.id, first })]),
      ...(new Set(listed).size === listed.length ? []
        : [problem('problem.means-twice', [...path, 'open'], {})]),
      ...(bare ? [problem('problem.rhythm-without-span', path, {})] : []),
      ...refs(listed, file.means.length, [...path, 'open']),
      ...duty.open.flatMap(([, runs], o) => runProblems(runs, [...path, 'open', o, 1])),
    ];
  });
}

function capProblems(file: ProblemFile): readonly Problem[] {
  return file.caps.flatMap((cap, g) => [
    ...refs(cap.means, file.means.length, ['caps', g, 'means']),
    ...refs(cap.duties ?? [], file.duties.length, ['caps', g, 'duties']),
    ...('runs' in cap.window ? runProblems(cap.window.runs, ['caps', g, 'window', 'runs']) : []),
  ]);
}

function relationProblems(file: ProblemFile): readonly Problem[] {
  const count = file.duties.length;
  const hasRhythm = (d: number): boolean => file.duties[d]?.every !== undefined;
  const inSet = file.together.flat();
  return [
    ...file.apart.flatMap((pair, i) => [
      ...refs(pair, count, ['apart', i]),
      ...(pair[0] === pair[1] ? [problem('problem.pair-of-one', ['apart', i], {})] : []),
    ]),
    ...file.together.flatMap((set, i) => [
      ...refs(set, count, ['together', i]),
      ...(set.length < 2 ? [problem('problem.set-too-small', ['together', i], {})] : []),
      ...(set.some(hasRhythm) ? [problem('problem.rhythm-in-relation', ['together', i], {})] : []),
      ...(set.some((d) => inSet.filter((e) => e === d).length > 1)
        ? [problem('problem.sets-overlap', ['together', i], {})] : []),
    ]),
    ...file.order.flatMap(({ before, after }, i) => [
      ...refs([before], count, ['order', i, 'before']), ...refs([after], count, ['order', i, 'after']),
      ...(before === after ? [problem('problem.pair-of-one', ['order', i], {})] : []),
      ...(hasRhythm(before) || hasRhythm(after)
        ? [problem('problem.rhythm-in-relation', ['order', i], {})] : []),
      ...(inSet.includes(before) ? [problem('problem.before-in-set', ['order', i, 'before'], {})] : []),
    ]),
    ...file.previous.flatMap((p, i) => [
      ...refs([p.means], file.means.length, ['previous', i]),
      ...(p.day >= 0 && p.day < file.days ? []
        : [problem('problem.day-outside', ['previous', i, 'day'], { day: p.day, days: file.days })]),
    ]),
  ];
}

function toDuty(duty: FileDuty): ProblemDuty {
  const runs = duty.open.flatMap(([, own]) => own);
  const { every, earliest, latest, ...rest } = duty;
  return {
    ...rest, earliest: earliest ?? (runs.length === 0 ? 0 : Math.min(...runs.map(([from]) => from))),
    latest: latest ?? (runs.length === 0 ? 0 : Math.max(...runs.map(([, to]) => to))),
    open: [...duty.open].sort((a, b) => a[0] - b[0]),
    ...(every === undefined ? {} : { every }),
  };
}

function toCap(cap: FileCap, duties: number): ProblemCap {
  const all = Array.from({ length: duties }, (_, d) => d);
  return {
    ...cap, means: ascending(cap.means), duties: cap.duties === undefined ? all : ascending(cap.duties),
    history: [...cap.history].sort((a, b) => a - b),
  };
}

const MOST: Readonly<Record<string, number>> = {
  means: LIMITS.meansPerCase, duties: LIMITS.dutiesPerCase, caps: LIMITS.capsPerProblem,
};

/** A defect as the schema found it; of a list that is only too long, how long it is and may be. */
function toProblem({ code, path, facts }: Defect, input: unknown): Problem {
  const [list, more] = path;
  const value = valueAt(input, path);
  const max = more === undefined && Array.isArray(value) ? MOST[String(list)] : undefined;
  return max === undefined || !Array.isArray(value) || value.length <= max
    ? problem(`problem.${code}`, path, facts)
    : problem('problem.too-many', path, { count: value.length, max });
}

/**
 * A problem file read strictly, with what it leaves out filled in: the same problem gives the same
 * bytes whether it was written out or not.
 *
 * @param input - Anything, as JSON gives it.
 * @returns The problem with the file's `id`, or every `problem.*` problem at once.
 */
export function parseProblem(input: unknown): Result<NamedProblem> {
  const parsed = problemFileSchema.safeParse(input);
  if (!parsed.success) {
    return fail(readIssues(parsed.error.issues, [], input).map((d) => toProblem(d, input)));
  }
  const { id, $schema: _schema, ...file } = parsed.data;
  const wrong = [
    ...meansProblems(file), ...dutyProblems(file), ...capProblems(file), ...relationProblems(file),
  ];
  if (wrong.length > 0) return fail(wrong);
  return ok({
    id: id ?? null,
    problem: {
      ...file, duties: file.duties.map(toDuty), caps: file.caps.map((c) => toCap(c, file.duties.length)),
    },
  });
}
