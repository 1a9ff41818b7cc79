import { type CaseFile, checkContact, openCase, orThrow, type Policy, type Verdict } from 'softknock';
import type { Case } from './histories/us.js';
import { type Answer, type Paragraph, tell } from './told.js';

/** How often a rule was asked, by what the oracle said, and what was left open. */
export interface Tally {
  readonly said: Map<string, number>;
  readonly leftOpen: Map<string, number>;
}

export type Tallies = Map<string, Tally>;

const OPEN = ['permits', 'presumed-compliant'];
const CLOSED = ['forbids', 'presumed-violation'];

function agrees(expected: Exclude<Answer, object>, got: string): boolean {
  if (expected === 'open') return OPEN.includes(got);
  if (expected === 'closed') return CLOSED.includes(got);
  if (expected === 'clear') return OPEN.includes(got) || got === 'not-applicable';
  return expected === got;
}

const STRICTEST = ['forbids', 'presumed-violation', 'needs-review', 'presumed-compliant', 'permits', 'not-applicable'];

/**
 * What the library found for a paragraph; a rule that is not among the findings did not apply. Where
 * several rules ship one paragraph ("a + b"), the strictest of them.
 */
function found(verdict: Verdict, rule: string): string {
  const kinds = rule.split(' + ').map((one) => (verdict.notInForce.includes(one) ? 'not-in-force'
    : verdict.findings.find((f) => f.rule === one)?.finding ?? 'not-applicable'));
  return STRICTEST.find((kind) => kinds.includes(kind as (typeof kinds)[number])) ?? kinds[0]!;
}

const bump = (map: Map<string, number>, key: string): void => {
  map.set(key, (map.get(key) ?? 0) + 1);
};

/** Asks both, keeps the tally, and returns each disagreement as a line. */
export function compare(
  policy: Policy, paragraphs: readonly Paragraph[], { facts, question }: Case, tallies: Tallies,
): readonly string[] {
  const file: CaseFile = orThrow(openCase(policy, { person: question.person, facts }));
  const verdict = orThrow(checkContact(file, question));
  const told = tell(facts, question);
  const lines: string[] = [];
  for (const { rule, says, source } of paragraphs) {
    const expected = says(told, question);
    const tally = tallies.get(rule) ?? { said: new Map(), leftOpen: new Map() };
    tallies.set(rule, tally);
    if (typeof expected === 'object') {
      bump(tally.leftOpen, expected.leftOpen);
      continue;
    }
    bump(tally.said, expected);
    const got = found(verdict, rule);
    if (!agrees(expected, got)) lines.push(`${rule}: ${source} says ${expected}, found ${got}`);
  }
  return lines;
}

/** Share of the compared answers of a rule that close, and that do not. */
export function shares(tally: Tally): { readonly closed: number; readonly open: number; readonly asked: number } {
  const count = (...kinds: string[]): number => kinds.reduce((n, k) => n + (tally.said.get(k) ?? 0), 0);
  const closed = count('forbids', 'presumed-violation', 'closed');
  const open = count('permits', 'presumed-compliant', 'open', 'clear');
  const asked = [...tally.said.values()].reduce((a, b) => a + b, 0);
  return { closed: closed / Math.max(1, closed + open), open: open / Math.max(1, closed + open), asked };
}
