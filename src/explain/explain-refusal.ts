import type { RefusalRouting, SigningNotice, SigningRow } from '../terms/record/index.js';
import { aNotice, aRouting } from '../terms/record/read-answers.js';
import { mustBeShown } from './read-shown.js';
import { list, say, term } from './say.js';
import type { Words } from './words.js';

const typesOf = (routing: RefusalRouting): readonly string[] =>
  [...new Set(routing.facts.map((f) => f.type))];

/** What a refusal is in law, purpose by purpose, and what stays owed. */
export function routingLines(words: Words, routing: RefusalRouting): readonly string[] {
  mustBeShown(['routing', aRouting, routing]);
  const name = (purpose: string): string => term(words.purposes, purpose);
  if (routing.code === 'refusal.busy-ask-for-times') return [say(words, 'route-busy')];
  if (routing.code === 'refusal.busy-times') return [say(words, 'route-busy-times')];
  const rows = routing.purposes.map((p) => say(words, 'route', {
    purpose: name(p.purpose), basis: p.basis === null ? '-' : words.bases[p.basis],
    route: words.routes[p.route],
  }));
  const survives = routing.purposes.filter((p) => p.survives).map((p) => name(p.purpose));
  const ends = routing.purposes.filter((p) => !p.survives && p.route !== 'nothing')
    .map((p) => name(p.purpose));
  return [
    say(words, 'route-head'), ...rows,
    ...(survives.length === 0 ? [] : [say(words, 'route-survives', { purposes: list(words, survives) })]),
    ...(ends.length === 0 ? [] : [say(words, 'route-ends', { purposes: list(words, ends) })]),
    ...(routing.closes.length === 0 ? []
      : [say(words, 'route-closes', { channels: list(words, routing.closes.map((c) => words.channels[c])) })]),
    say(words, 'route-record', { facts: list(words, typesOf(routing).map((t) => term(words.terms, `fact.${t}`))) }),
    ...(routing.code === 'refusal.ask-for-form' ? [say(words, 'route-ask-form')] : []),
    say(words, 'route-duties', { count: routing.dutiesLeft.length }),
    ...(routing.ambiguous ? [say(words, 'route-ambiguous')] : []),
  ];
}

function rowLines(words: Words, row: SigningRow): readonly string[] {
  const told = say(words, `sign-${row.choice}`, {
    purpose: term(words.purposes, row.purpose),
    basis: row.basis === null ? '' : words.bases[row.basis],
    channels: list(words, row.channels.map((c) => words.channels[c])),
  });
  return row.lostOnWithdrawal.length === 0 ? [told]
    : [told, `  ${say(words, 'sign-lost', { rules: list(words, row.lostOnWithdrawal) })}`];
}

/** The notice and choices at the signing, told before asked. */
export function signingLines(words: Words, notice: SigningNotice): readonly string[] {
  mustBeShown(['notice', aNotice, notice]);
  const rows = (['told', 'asked', 'none'] as const)
    .flatMap((choice) => notice.rows.filter((r) => r.choice === choice));
  return [
    say(words, 'sign-head', { loan: notice.loan, actor: notice.actor }),
    ...rows.flatMap((row) => rowLines(words, row)),
    say(words, 'sign-rights', { rights: list(words, notice.rights.map((r) => term(words.terms, `right.${r}`))) }),
    say(words, 'not-advice'),
  ];
}
