import { sortBy } from '../../kernel/index.js';
import type { FactOf } from '../../facts/types/index.js';
import type { Chance } from '../../terms/record/index.js';
import type { AuthenticityAsk, ReportText, Unsigned } from './authenticity.js';
import { sortedSet } from './book.js';
import type { Book } from './book.js';
import { shinglesOf } from './shingles.js';
import type { ShingleBook } from './shingles.js';
import { listSimilarPairs } from './similar-pairs.js';
import type { SimilarPair } from './similar-pairs.js';

interface Report {
  readonly filed: FactOf<'EvidenceFiled'>;
  /** Its own words: shingles that are neither the form's nor everybody's. */
  readonly own: Int32Array;
}

const OFFICERS_MIN = 3;

/**
 * Shingles that are the house's and nobody's own: those of blank forms, and those that many
 * officers use. Counted by officer and not by report, since one hand that copies a hundred times
 * must not turn its words into a form.
 */
function listFormShingles(
  all: readonly { readonly officer: string; readonly shingles: Int32Array }[],
  forms: readonly Int32Array[], share: number,
): ReadonlySet<number> {
  const users = new Map<number, Set<string>>();
  for (const { officer, shingles } of all) {
    for (const s of shingles) {
      const known = users.get(s);
      if (known === undefined) users.set(s, new Set([officer]));
      else known.add(officer);
    }
  }
  const officers = new Set(all.map((r) => r.officer)).size;
  const most = Math.max(OFFICERS_MIN - 1, officers * share);
  const form = new Set<number>(forms.flatMap((f) => [...f]));
  for (const [s, names] of users) if (names.size > most) form.add(s);
  return form;
}

function readReports(
  book: Book, ask: AuthenticityAsk, texts: readonly ReportText[],
): { readonly reports: readonly Report[]; readonly reference: readonly Int32Array[] } {
  const numbers: ShingleBook = { numbers: new Map() };
  const read = sortBy(texts, (t) => t.evidence).flatMap(({ evidence, text }) => {
    const filed = book.evidenceById.get(evidence);
    return filed === undefined ? []
      : [{ filed, officer: filed.officer ?? '', shingles: shinglesOf(numbers, text) }];
  });
  const forms = (ask.forms ?? []).map((f) => shinglesOf(numbers, f));
  const form = listFormShingles(read, forms, ask.settings.formOfficersShare);
  const own = (shingles: Int32Array): Int32Array => shingles.filter((s) => !form.has(s));
  return {
    reports: read.map(({ filed, shingles }) => ({ filed, own: own(shingles) }))
      .filter((r) => r.own.length >= ask.settings.ownShinglesMin),
    reference: (ask.reference ?? []).map((text) => own(shinglesOf(numbers, text)))
      .filter((r) => r.length >= ask.settings.ownShinglesMin),
  };
}

/** Groups of reports that hang together by pairs. */
function groupPairs(pairs: readonly SimilarPair[]): readonly (readonly SimilarPair[])[] {
  const leader = new Map<number, number>();
  const find = (i: number): number => {
    let top = i;
    while (leader.has(top)) top = leader.get(top) as number;
    return top;
  };
  for (const { a, b } of pairs) {
    const [x, y] = [find(a), find(b)];
    if (x !== y) leader.set(Math.max(x, y), Math.min(x, y));
  }
  const groups = new Map<number, SimilarPair[]>();
  for (const pair of pairs) {
    const top = find(pair.a);
    groups.set(top, [...(groups.get(top) ?? []), pair]);
  }
  return [...groups.values()];
}

/** How often honest reports are at least as alike, counting the pair in question with them. */
function chanceOf(
  pairs: readonly SimilarPair[], reference: number, similarity: number,
): Chance | null {
  if (reference < 2) return null;
  const all = (reference * (reference - 1)) / 2;
  const alike = pairs.filter((p) => p.similarity >= similarity).length;
  return { atMost: (alike + 1) / (all + 1), of: 'reference-pairs' };
}

/**
 * Lists groups of reports that share most of their own words. Form text is taken out first, so
 * that two honest reports on one form are compared by their facts alone.
 * @source Shingling: Broder, On the resemblance and containment of documents, 1997. That the bound
 * on chance counts the pair itself: Phipson and Smyth, Permutation p-values should never be zero,
 * 2010.
 */
export function listNearIdentical(book: Book, ask: AuthenticityAsk): readonly Unsigned[] {
  if (ask.reports === undefined) return [];
  const least = ask.settings.similarityMin;
  const { reports, reference } = readReports(book, ask, ask.reports);
  const pairs = listSimilarPairs(reports.map((r) => r.own), least);
  const known = listSimilarPairs(reference, least);
  const filedAs = (i: number): Report['filed'] => (reports[i] as Report).filed;
  const isOwnFile = ({ a, b }: SimilarPair): boolean =>
    filedAs(a).loans.some((l) => filedAs(b).loans.includes(l));
  return [true, false].flatMap((own) => groupPairs(pairs.filter((p) => isOwnFile(p) === own))
    .map((group): Unsigned => {
      const members = [...new Set(group.flatMap((p) => [p.a, p.b]))].map(filedAs);
      const similarities = group.map((p) => p.similarity);
      const lowest = Math.min(...similarities);
      return {
        code: own ? 'report.repeats-own-file' : 'report.near-identical',
        facts: sortedSet(members.map((m) => m.id)),
        loans: sortedSet(members.flatMap((m) => m.loans)),
        officers: sortedSet(members.map((m) => m.officer)),
        figures: {
          reports: members.length, compared: reports.length,
          similarityMin: Math.round(lowest * 1000) / 1000,
          similarityMax: Math.round(Math.max(...similarities) * 1000) / 1000,
        },
        chance: chanceOf(known, reference.length, lowest),
      };
    }));
}
