import { ok } from '../kernel/result.js';
import type { Result } from '../kernel/result.js';
import { findConflict } from '../plan/index.js';
import type { ConflictElement } from '../plan/index.js';
import { compileProblem } from '../problem/index.js';
import type { CompiledProblem, OpenWay } from '../problem/index.js';
import type { CaseFile } from '../rules/case-file.js';
import type { ConflictPart, UnmetExplanation } from '../terms/record/conflict.js';
import type { Channel } from '../terms/words.js';
import { nameServed } from './name-served.js';
import type { PlanAsk } from './plan-revisits.js';
import { listRemedies } from './remedies.js';
import { solveAnnounced } from './solve-announced.js';

function toPart(
  file: CaseFile, compiled: CompiledProblem, target: number, ways: readonly OpenWay[],
  element: ConflictElement,
): ConflictPart {
  const inOrder = (means: readonly number[]): readonly Channel[] => {
    const closed = new Set(means.map((m) => compiled.problem.means[m]!.channel));
    return file.policy.channelOrder.filter((c) => closed.has(c));
  };
  switch (element.kind) {
    case 'rule': return {
      kind: kindOf(ways, element.rule), name: element.rule,
      channels: inOrder(ways.filter((w) => w.closed.some((c) => c.rule === element.rule)).map((w) => w.means)),
    };
    case 'evidence': return {
      kind: 'evidence', name: compiled.duties[target]!.rule,
      channels: inOrder(ways.filter((w) => !w.suitable).map((w) => w.means)),
    };
    case 'cap':
    case 'history': return {
      kind: element.kind, name: element.rule, channels: inOrder(compiled.problem.caps[element.cap]!.means),
    };
    case 'duty': {
      const set = compiled.problem.together.find((own) => own.includes(target)) ?? [];
      return {
        kind: set.includes(element.duty) ? 'part' : 'duty', channels: [],
        name: compiled.duties[element.duty]!.id,
      };
    }
    case 'turn': return {
      kind: 'turn', name: compiled.duties[compiled.problem.order[element.order]!.before]!.id, channels: [],
    };
  }
}

/** What a thing that closes days is: a rule, unless it is something that has happened. */
function kindOf(ways: readonly OpenWay[], name: string): ConflictPart['kind'] {
  return ways.flatMap((w) => w.closed).find((c) => c.rule === name)?.kind ?? 'rule';
}

/**
 * For each duty that the plan leaves unmet: a smallest set of named rules that together keep it
 * from being met, and what could be done, in order, each tried before it is named.
 *
 * @param ask - As the plan was asked for; the same ask gives the same plan.
 * @returns One entry for each unmet duty, sorted by id; a rhythm once, by its first missed duty.
 * @example
 * const reasons = orThrow(explainUnmet(file, { at, until }))
 */
export function explainUnmet(file: CaseFile, ask: PlanAsk): Result<readonly UnmetExplanation[]> {
  const result = compileProblem(file, ask);
  if (!result.ok) return result;
  const compiled = result.value;
  const { problem } = compiled;
  const solution = solveAnnounced(problem, ask.workMax);
  const unmet = new Set(solution.unmet);
  const names = nameServed(compiled, solution).unmet;
  const explained = [...unmet].map((target): UnmetExplanation => {
    const ways = compiled.waysFor(target);
    const found = findConflict({ problem, target, ways, unmet: solution.unmet }) ?? [];
    const conflict = found.map((e) => toPart(file, compiled, target, ways, e));
    const { id, purpose, loan, latest } = names.find((n) => n.index === target)!.duty;
    return {
      duty: id, purpose, loan, latest, conflict,
      remedies: listRemedies({ file, compiled, solution, target, conflict }),
    };
  });
  return ok(explained.sort((a, b) => (a.duty < b.duty ? -1 : 1)));
}
