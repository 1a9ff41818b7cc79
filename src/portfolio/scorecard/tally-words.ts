import { DAY_MS } from '../../kernel/index.js';
import { leadParty } from '../../state/index.js';
import { TOOK_PLACE } from '../../work/index.js';
import { listRefusals, msAt } from './refusals.js';
import { note } from './tally.js';
import { placeOf } from './tally-desk.js';
import type { TallyDesk } from './tally-desk.js';

/** Refusals and how they were honoured; complaints. */
export function tallyWords(desk: TallyDesk): void {
  const { file, ask, tally, groupOf } = desk;
  const { from, until } = desk;
  const loan = [...file.state.loans.values()].find((l) => leadParty(l) === file.person)?.loan;
  for (const { refusal, hours, contactsBefore } of listRefusals(file, from, until)) {
    const group = groupOf({
      person: file.person, loan: refusal.scope.loans?.[0] ?? loan, officer: undefined,
      at: refusal.at,
    });
    const honoured = hours !== null && hours <= ask.honourHours;
    note(tally, group, 'refusals.honoured-in-time', honoured ? 1 : 0, 1);
    const again = contactsBefore.length > 0;
    note(tally, group, 'refusals.contacted-before-honoured', again ? 1 : 0, 1);
  }
  const contacts = new Map((file.state.persons.get(file.person)?.contacts ?? [])
    .map((c) => [c.fact.contact, c.fact]));
  for (const fact of file.state.facts) {
    const at = msAt(fact.at);
    if (at < from || at >= until) continue;
    if (fact.type === 'ComplaintRaised' && fact.person === file.person) {
      const about = contacts.get(fact.about);
      const group = groupOf(about === undefined
        ? { person: file.person, loan, officer: undefined, at: fact.at } : placeOf(about));
      note(tally, group, 'complaints.per-thousand-contacts', 1, 0);
    }
  }
}

/** Promises whose end came in the period. */
export function tallyPromises(desk: TallyDesk): void {
  const { file, tally, groupOf, from, until } = desk;
  const made = new Map(file.state.facts.flatMap((f) =>
    (f.type === 'PromiseMade' ? [[f.promise, f] as const] : [])));
  for (const fact of file.state.facts) {
    if (fact.type !== 'PromiseKept' && fact.type !== 'PromiseBroken') continue;
    const promise = made.get(fact.promise);
    const at = msAt(fact.at);
    if (promise === undefined || at < from || at >= until) continue;
    const group = groupOf({
      person: file.person, loan: promise.loans[0], officer: undefined, at: fact.at,
    });
    note(tally, group, 'promises.kept', fact.type === 'PromiseKept' ? 1 : 0, 1);
  }
}

/** Loans contacted in the period, and those of them that left for elsewhere soon after. */
export function tallyLosses(desk: TallyDesk): void {
  const { file, ask, tally, groupOf, burdens } = desk;
  for (const loan of file.state.loans.values()) {
    if (leadParty(loan) !== file.person) continue;
    const own = burdens.filter((c) => c.loans.includes(loan.loan));
    const last = own[own.length - 1];
    if (last === undefined) continue;
    const within = ask.lost.withinDays * DAY_MS;
    const lost = loan.closed.some((c) => ask.lost.reasons.includes(c.fact.reason)
      && own.some(({ at }) => c.at >= msAt(at) && c.at - msAt(at) <= within));
    note(tally, groupOf(placeOf(last)), 'customers.lost-after-contact', lost ? 1 : 0, 1);
  }
}

/** Visits that took place by the officer's word, and how many of them the borrower confirmed. */
export function tallyConfirmations(desk: TallyDesk): void {
  const { file, tally, groupOf, burdens, until } = desk;
  for (const contact of burdens) {
    if (contact.channel !== 'visit' || contact.outcome !== 'completed') continue;
    const confirmed = file.state.attestations.some(({ at, fact }) => at < until
      && fact.about === contact.contact && fact.by === file.person
      && fact.statement === TOOK_PLACE);
    note(tally, groupOf(placeOf(contact)), 'visits.confirmed-by-person', confirmed ? 1 : 0, 1);
  }
}
