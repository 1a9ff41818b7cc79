import { parseInstant, toInstant } from '../kernel/instant.js';

const INSTANTS: ReadonlySet<string> = new Set(['at', 'recordedAt', 'until', 'sentAt', 'capturedAt']);
const SETS: ReadonlySet<string> = new Set([
  'purposes', 'loans', 'acts', 'contactPoints', 'actors', 'persons', 'evidence', 'collateral',
  'lifts', 'content', 'facts', 'into',
]);

type Tree = Record<string, unknown>;

function inScope(value: Tree): Tree {
  return Object.fromEntries(Object.entries(value).map(([key, member]) =>
    [key, SETS.has(key) || key === 'channels' ? [...member as string[]].sort() : member]));
}

function member(type: string, key: string, value: unknown): unknown {
  if (value === undefined) return undefined;
  const dated = INSTANTS.has(key) && !(type.startsWith('Delinquency') && key === 'until');
  if (dated || (type === 'HistoryCompleteFrom' && key === 'from')) {
    return toInstant(parseInstant(value as string) as number);
  }
  if (key === 'once') {
    const { from, until } = value as { from: string; until: string };
    return {
      from: toInstant(parseInstant(from) as number), until: toInstant(parseInstant(until) as number),
    };
  }
  if (key === 'scope') return inScope(value as Tree);
  // A person's own order of channels means something; elsewhere the list is a set.
  const isSet = SETS.has(key) || (key === 'channels' && type !== 'PreferenceStated');
  return isSet && Array.isArray(value) ? [...value as string[]].sort() : value;
}

/** A fact with instants in UTC milliseconds, sets sorted and absent members left out. */
export function normaliseFact(fact: Tree): Tree {
  const type = String(fact['type']);
  const entries = Object.entries(fact).flatMap(([key, value]) => {
    const made = member(type, key, value);
    return made === undefined ? [] : [[key, made] as const];
  });
  return Object.fromEntries(entries);
}
