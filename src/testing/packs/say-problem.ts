import type { Problem } from '../../kernel/result.js';
import type { LintWarning } from '../../rules/lint/index.js';

/** What a code means to the author of a pack, and what to do; by its last part. */
const SAYS: Readonly<Record<string, string>> = {
  'country': 'is no country: two capital letters, as CN',
  'currency': 'is no currency: three capital letters, as CNY',
  'date': 'is no date of the calendar, as 2026-03-31',
  'empty-list': 'is an empty list, by which the rule would never apply: leave the member out',
  'hours-order': 'begins after it ends',
  'id': 'must be the pack\'s id, a slash and one name in small letters',
  'language': 'is no language: two small letters',
  'missing-key': 'is missing',
  'no-alternative': 'has none of the forms that may stand here',
  'not-json': 'is nothing that JSON can hold',
  'number': 'is a number out of bounds',
  'range-order': 'has a smallest that is over its largest',
  'span-order': 'ends before it begins',
  'text': 'is empty, or too long',
  'time': 'is no time of day, as 09:30',
  'too-deep': 'is nested too deep',
  'unknown-key': 'is a member that this kind does not know: a misspelling would bind nobody',
  'unknown-word': 'is not one of the words that may stand here',
  'url': 'is no address',
  'wrong-type': 'is of the wrong type',
  'after-itself': 'waits for a check of its own purpose',
  'needs': 'needs at least two lists of evidence with no kind in common, and no `accepts` beside them',
  'times': 'asks for turns although each check moves its window on, or for turns of several parts',
  'after-parts': 'waits for a check that several parts make up: say which by a purpose of its own',
  'calendar-order': 'ends before it begins',
  'not-a-weekend': 'is made up on a day that is no weekend',
  'run-order': 'is a run of days that ends before it begins',
  'tier-order': 'has a high tier that begins below the medium one',
  'unknown-kind': 'is of a kind that nobody can read',
  'zone-unknown': 'is no zone of the IANA list',
  'duplicate-id': 'has an id that stands twice',
  'basis-unknown-to-law': 'is a basis that the law does not know',
  'calendar-missing': 'counts by a calendar that is not loaded',
  'exception-cycle': 'yields to a rule that yields to it',
  'exception-unknown': 'names a rule that does not exist',
  'lineage': 'does not end on the day on which its successor begins',
  'measure': 'is a standard that does not name what its measure is of, or names more',
  'purpose-undeclared': 'names a purpose that no table declares: a misspelt one binds nobody',
  'design-as-law': 'claims to be law with a number of your own: give it force house, or a source',
  'not-a-file': 'is no file that can be read, nor a pack that is shipped',
  'bad-json': 'is no JSON',
};

/** What a warning means: it stops nothing. */
const WARNS: Readonly<Record<string, string>> = {
  'pack.no-territory': 'says no country or region: it binds everywhere',
  'pack.no-actors': 'says not whom it binds: every lender, servicer and collector',
  'pack.no-party-kinds': 'says not whom it protects: persons and organisations alike',
  'pack.no-products': 'says no products: all of them',
  'rule.calendar-elsewhere': 'counts by a calendar that another pack has to bring',
  'rule.exception-unloaded': 'yields to a rule of a pack that is not loaded',
  'rule.overlap': 'says another number than a rule on the same point',
  'rule.superseded': 'had ended when its source was read',
  'source.grade': 'is called law and its text was not read',
  'source.stale': 'rests on a reading more than twelve months older than the newest',
  'source.no-url': 'has no address of its source',
  'source.no-words': 'quotes no words',
};

const factsOf = ({ facts }: Problem): string => {
  const shown = Object.entries(facts).filter(([key, value]) => key !== 'rule' && value !== null)
    .map(([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`;
};

/** A problem of a pack as one line: where, what is wrong, and its code. */
export function sayProblem(found: Problem): string {
  const rule = found.facts['rule'];
  const place = found.path.join('.') || 'the pack';
  const last = found.code.split('.').slice(1).join('.');
  return `${typeof rule === 'string' ? `${rule}: ` : ''}${place} ${SAYS[last] ?? 'is wrong'}`
    + `${factsOf(found)} [${found.code}]`;
}

/** A warning of a pack as one line. */
export function sayWarning({ code, rule }: LintWarning): string {
  return `${rule} ${WARNS[code] ?? 'deserves a look'} [${code}]`;
}

/** Codes that have words of their own, so that a test can hold them against the linter's. */
export const SAID: { readonly problems: readonly string[]; readonly warnings: readonly string[] } =
  { problems: Object.keys(SAYS), warnings: Object.keys(WARNS) };
