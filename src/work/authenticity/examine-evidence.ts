import { canonicalJson, fail, ok, problem, sortBy } from '../../kernel/index.js';
import type { Problem, Result } from '../../kernel/index.js';
import { applyCorrections } from '../../facts/index.js';
import type { AuthenticityFinding } from '../../terms/record/index.js';
import type { AuthenticityAsk, Unsigned } from './authenticity.js';
import { openBook } from './book.js';
import type { Book } from './book.js';
import { listClockOrder } from './clock-order.js';
import { listImpossibleTravel } from './impossible-travel.js';
import { listNearIdentical } from './near-identical.js';
import { listReusedEvidence } from './reused-evidence.js';
import { listUndecidedContacts } from './undecided-contacts.js';
import { listUnsupportedChecks } from './unsupported-checks.js';

function listProblems(book: Book, ask: AuthenticityAsk): readonly Problem[] {
  const { settings, reports = [] } = ask;
  const problems: Problem[] = [];
  const inRange: readonly (readonly [keyof typeof settings, boolean])[] = [
    ['kmPerHourMax', settings.kmPerHourMax > 0], ['placeToleranceM', settings.placeToleranceM >= 0],
    ['similarityMin', settings.similarityMin > 0 && settings.similarityMin <= 1],
    ['ownShinglesMin', Number.isInteger(settings.ownShinglesMin) && settings.ownShinglesMin > 0],
    ['formOfficersShare', settings.formOfficersShare >= 0 && settings.formOfficersShare <= 1],
  ];
  for (const [name, good] of inRange) {
    if (!good) problems.push(problem('authenticity.setting', ['settings', name], {}));
  }
  const officers = new Set(reports.map((r) => book.evidenceById.get(r.evidence)?.officer)).size;
  // Below three hands nobody can tell the house's form from one hand's copy.
  if (reports.length > 0 && officers < 3 && (ask.forms ?? []).length === 0) {
    problems.push(problem('authenticity.form-unknown', ['forms'], { officers }));
  }
  reports.forEach(({ evidence }, i) => {
    if (!book.evidenceById.has(evidence)) {
      problems.push(problem('authenticity.unknown-evidence', ['reports', i], { evidence }));
    }
  });
  return problems;
}

/**
 * What does not fit together in a book's evidence: codes with the facts they rest on and, where
 * one can be given, how likely honest work is to look like that. A finding is a question to a
 * person, never an answer: `judgeFinding` records what that person made of it.
 *
 * @returns Findings sorted by code and facts; or `authenticity.*` and `correction.*` problems.
 * Order and repeats of facts and reports change nothing.
 */
export function examineEvidence(ask: AuthenticityAsk): Result<readonly AuthenticityFinding[]> {
  const unique = [...new Map(ask.facts.map((f) => [f.id, f])).values()];
  const corrected = applyCorrections(sortBy(sortBy(unique, (f) => f.id), (f) => f.at));
  if (corrected.problems.length > 0) return fail(corrected.problems);
  const book = openBook(corrected.facts);
  const problems = listProblems(book, ask);
  if (problems.length > 0) return fail(problems);
  const unsigned: readonly Unsigned[] = [
    ...listReusedEvidence(book), ...listClockOrder(book, ask.policy),
    ...listUndecidedContacts(book),
    ...listImpossibleTravel(book, ask), ...listUnsupportedChecks(book, ask.policy),
    ...listNearIdentical(book, ask),
  ];
  const signed = unsigned.map((body): AuthenticityFinding =>
    ({ id: `a-${ask.policy.hash(canonicalJson(body)).slice(0, 24)}`, ...body }));
  return ok(sortBy(sortBy(signed, (f) => f.facts.join('\n')), (f) => f.code));
}
