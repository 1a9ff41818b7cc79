import type { Json } from '../kernel/json.js';
import { fill } from './say.js';
import type { Words } from './words.js';

/** What a language says about facts. */
export interface FactWords {
  readonly types: Readonly<Record<string, string>>;
  readonly members: Readonly<Record<string, string>>;
  /** Codes of facts that read better in other words; the rest stay as they are. */
  readonly codes: Readonly<Record<string, string>>;
  readonly erased: string;
  readonly someone: string;
  readonly head: string;
  readonly line: string;
  readonly details: string;
  /** {what} is said of {count} records alike. */
  readonly alike: string;
}

/** A fact as plain JSON. */
export type PlainFact = Readonly<Record<string, Json>>;

/** A person's file, as `readPersonFile` in `softknock/audit` gives it. */
export interface PlainPersonFile {
  readonly person: string;
  readonly facts: readonly { readonly recordedAt: string; readonly fact: object | null }[];
}

/** Said by the line itself, or of no use to a reader. */
const UNSAID = new Set([
  'type', 'id', 'at', 'recordedAt', 'source', 'body', 'policy', 'person', 'contact', 'plan',
  'replacement',
]);

/** One fact in one line: when, what, and its parts. Nobody but the person is named. */
export function factLine(
  words: Words, said: FactWords, fact: PlainFact, person: string,
): string {
  const parts = Object.entries(fact).flatMap(([member, value]) => {
    const name = said.members[member];
    if (UNSAID.has(member) || name === undefined) return [];
    return [`${name}: ${valueText(words, said, value)}`];
  });
  const isOthers = typeof fact['person'] === 'string' && fact['person'] !== person;
  const all = isOthers ? [said.someone, ...parts] : parts;
  const details = all.length === 0 ? '' : fill(said.details, { list: all.join(words.comma) });
  const type = String(fact['type']);
  return fill(said.line, {
    at: String(fact['at']).slice(0, 16).replace('T', ' '), what: said.types[type] ?? type, details,
  });
}

/** A whole file in words, the reading of it first. */
export function personFileLines(
  words: Words, said: FactWords, { person, facts }: PlainPersonFile,
): readonly string[] {
  const reading = facts.map(({ fact }) => fact as PlainFact | null)
    .filter((fact) => fact?.['type'] === 'FileRead').at(-1);
  const head = fill(said.head, {
    person, count: facts.length, officer: String(reading?.['officer'] ?? ''),
    purpose: String(reading?.['purpose'] ?? ''),
  });
  return [head, ...facts.map(({ fact }) =>
    (fact === null ? said.erased : factLine(words, said, fact as PlainFact, person)))];
}

/** A list's items; what is said alike of several records is said once, with their number. */
function itemsText(words: Words, said: FactWords, items: readonly Json[]): readonly string[] {
  const isOfRecord = (item: Json): item is Readonly<Record<string, Json>> =>
    typeof item === 'object' && item !== null && 'seq' in item;
  const alike = new Map<string, number>();
  for (const { seq: _, ...rest } of items.filter(isOfRecord)) {
    const what = valueText(words, said, rest);
    alike.set(what, (alike.get(what) ?? 0) + 1);
  }
  return [
    ...items.filter((item) => !isOfRecord(item)).map((item) => valueText(words, said, item)),
    ...[...alike].map(([what, count]) => fill(said.alike, { what, count })),
  ];
}

function valueText(words: Words, said: FactWords, value: Json): string {
  if (Array.isArray(value)) {
    return itemsText(words, said, value as readonly Json[]).join(words.comma);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).map((item) => valueText(words, said, item as Json)).join(' ');
  }
  return typeof value === 'string' ? said.codes[value] ?? wordFor(words, value) : String(value);
}

/** Codes have words; names and what somebody said stay as they are. */
function wordFor(words: Words, code: string): string {
  for (const table of [words.purposes, words.channels, words.bases, words.acts, words.effects, words.evidence]) {
    const word = (table as Readonly<Record<string, string>>)[code];
    if (word !== undefined) return word;
  }
  return code;
}
