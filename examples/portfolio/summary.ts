import type { Counts, Manner, Tally } from './tally.js';

const share = (part: number, whole: number): string =>
  (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
const n = (value: number): string => value.toLocaleString('en-US');

/** The share of a count, largest first. */
export function ranked(counts: Counts, most = 12): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
}

/** Contacts that disturb someone: everything but the desk. */
export function disturbing(tally: Tally): number {
  return Object.entries(tally.contacts).filter(([c]) => c !== 'desk').reduce((sum, [, k]) => sum + k, 0);
}

const WAYS = [
  ['desk', 'from the desk'], ['self-service', 'by self-service'], ['message', 'by message'],
  ['call', 'by call'], ['visit', 'by visit'],
] as const;

const MANNERS: readonly (readonly [Manner, string])[] = [
  ['calendar', 'fixed calendar of calls'], ['unbundled', 'lightest channel, unbundled'],
  ['greedy', 'greedy bundling'], ['plan', 'this plan'],
];

/** Contacts by way, and duties left unmet, for each manner of planning; the calendar looks at no rule. */
export function mannerRows(tally: Tally): readonly (readonly [manner: string, contacts: string, left: string])[] {
  return MANNERS.map(([manner, text]) => {
    const counts = tally.manners[manner];
    const live = Object.entries(counts).filter(([way]) => way !== 'desk').reduce((sum, [, k]) => sum + k, 0);
    const ways = WAYS.map(([way]) => way).filter((way) => (counts[way] ?? 0) > 0)
      .map((way) => `${way} ${n(counts[way] ?? 0)}`).join(', ') || 'none';
    const left = manner === 'calendar' ? 'not known: rules are not looked at' : n(tally.left[manner]);
    return [text, `${n(live)} that disturb (${ways})`, left] as const;
  });
}

/** The rows that both the terminal and the page show; how else one might plan stands apart. */
export function summaryRows(tally: Tally): readonly (readonly [string, string])[] {
  const unmet = Object.values(tally.unmet).reduce((a, b) => a + b, 0);
  const checks = Object.values(tally.planned).reduce((a, b) => a + b, 0) + unmet;
  const tiers = ['low', 'medium', 'high'].map((t) => `${t} ${n(tally.tiers[t] ?? 0)}`).join(', ');
  return [
    ['borrowers', n(tally.borrowers)],
    ['loans by tier', tiers],
    ['duties in 12 months', n(tally.duties)],
    ['checks in 12 months, an early one calling for more', n(checks)],
    ...WAYS.map(([way, text]) => [`  can be met ${text} (planned, not met)`,
      `${n(tally.planned[way] ?? 0)} (${share(tally.planned[way] ?? 0, checks)})`] as const),
    ['  cannot be met', `${n(unmet)} (${share(unmet, checks)})`],
    ['contacts that disturb, planned', n(disturbing(tally))],
    ['usual practice: one call per duty that is not for data alone', n(tally.usual.calls)],
    ['  of those calls, forbidden by a loaded rule of law', n(tally.usual.forbidden)],
    ['  forbidden by the house\'s own rules alone', n(tally.usual.forbiddenByHouse)],
    ['  presumed a violation', n(tally.usual.presumed)],
    ['  left to a person\'s judgement', n(tally.usual.needReview)],
    ['desk work, by source', ranked(tally.dataUse).map(([s, k]) => `${s} ${n(k)}`).join(', ') || 'none'],
    ['plans proved of least declared burden', `${n(tally.status['proved'] ?? 0)} (${share(tally.status['proved'] ?? 0, tally.borrowers)})`],
    ['  search finished, bound has a gap', n(tally.status['searched'] ?? 0)],
    ['  bounded, gap stated in the plan', n(tally.status['bounded'] ?? 0)],
    ['plans that the independent checker confirms', n(tally.status['checked'] ?? 0)],
    ['decided today', ranked(tally.effects).map(([e, k]) => `${e} ${n(k)}`).join(', ') || 'none'],
  ];
}

/** The summary as lines for a terminal. */
export function summaryLines(title: string, tally: Tally): readonly string[] {
  const rows = [...summaryRows(tally), ['contacts and burden, four ways of planning', ''] as const,
    ...mannerRows(tally).map(([name, value, left]) => [`  ${name}`, `${value}; duties left unmet: ${left}`] as const)];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = [title, ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`.trimEnd())];
  if (Object.keys(tally.unmetWhy).length > 0) {
    lines.push('  why duties cannot be met:');
    lines.push(...ranked(tally.unmetWhy, 8).map(([why, k]) => `    ${String(k).padStart(6)}  ${why}`));
  }
  if (Object.keys(tally.usualRules).length > 0) {
    lines.push('  rules against calls of the usual practice:');
    lines.push(...ranked(tally.usualRules, 8).map(([why, k]) => `    ${String(k).padStart(6)}  ${why}`));
  }
  return lines;
}
