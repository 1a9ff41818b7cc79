import { fail, localDayOf, ok, parseLocalDate, problem } from '../../kernel/index.js';
import type { Result } from '../../kernel/index.js';
import { assessTier } from '../../duties/index.js';
import type { FactOf } from '../../facts/types/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import { leadParty } from '../../state/index.js';
import { listDutyOutcomes } from '../duty-outcomes.js';
import type { DutyOutcome } from '../duty-outcomes.js';
import { aaporRates, dispositionOf, finalDisposition } from './aapor.js';
import type { Disposition } from './aapor.js';
import { FINDING_PREFIX } from './measures.js';
import { msAt } from './refusals.js';
import { groupFinder } from './roster.js';
import { closeTally, note } from './tally.js';
import type { OpenTally, QualityTally } from './tally.js';
import { isBurden, placeOf } from './tally-desk.js';
import type { QualityAsk, TallyDesk } from './tally-desk.js';
import { tallyConfirmations, tallyLosses, tallyPromises, tallyWords } from './tally-words.js';

type Contact = FactOf<'ContactAttempted'>;

const NO_EVIDENCE = ['check.evidence-missing', 'check.use-of-funds-unproved'];
/** Channels on which somebody answers or does not. */
const LIVE = ['phone', 'video', 'visit'];

function tallyDuties(desk: TallyDesk, outcomes: readonly DutyOutcome[]): void {
  const { file, tally, groupOf } = desk;
  const dayOf = (at: number): number => localDayOf(file.policy.zoneData, file.policy.zone, at);
  const checks = new Map([...file.state.loans.values()].flatMap((l) => l.checks)
    .map((c) => [c.fact.id, c.fact]));
  for (const { duty, metOn, outcome, check } of outcomes) {
    const done = check === null ? undefined : checks.get(check);
    const group = groupOf({
      person: file.person, loan: duty.loan, officer: done?.officer, at: done?.at ?? desk.ask.until,
    });
    note(tally, group, 'duties.met-on-time', outcome === 'on-time' ? 1 : 0, 1);
    if (metOn === null || done === undefined) continue;
    const touched = file.state.persons.get(file.person)?.contacts.some((c) =>
      c.fact.direction === 'out' && c.fact.channel !== 'desk' && c.fact.loans.includes(duty.loan)
      && (c.fact.purposes ?? []).includes(duty.purpose) && c.at <= msAt(done.at)
      && dayOf(c.at) >= (parseLocalDate(duty.earliest) as number)) === true;
    note(tally, group, 'duties.met-without-contact', touched ? 0 : 1, 1);
    note(tally, group, 'burden.contacts-per-duty-met', 0, 1);
  }
}

function tallyContacts(desk: TallyDesk): void {
  const { file, tally, groupOf, burdens } = desk;
  for (const contact of burdens) {
    const group = groupOf(placeOf(contact));
    note(tally, group, 'burden.contacts-per-duty-met', 1, 0);
    note(tally, group, 'burden.contacts-per-person', 1, 0);
    note(tally, group, 'complaints.per-thousand-contacts', 0, 1);
    if (!LIVE.includes(contact.channel)) continue;
    const reached = ['I', 'P', 'R', 'O'].includes(dispositionOf(contact.outcome));
    note(tally, group, 'contacts.right-party', reached ? 1 : 0, 1);
  }
  // Everybody on the book counts, contacted or not.
  const groups = new Set([...file.state.loans.values()]
    .filter((loan) => leadParty(loan) === file.person && loan.opened.at < desk.until)
    .map((loan) => groupOf({
      person: file.person, loan: loan.loan, officer: undefined, at: desk.ask.until,
    })));
  for (const group of groups) note(tally, group, 'burden.contacts-per-person', 0, 1);
}

/** A case for these rates is one loan whose person somebody tried to reach live. */
function tallyAapor(desk: TallyDesk): void {
  const cases = new Map<string, { attempts: Disposition[]; last: Contact }>();
  for (const contact of desk.burdens) {
    if (!LIVE.includes(contact.channel)) continue;
    for (const loan of contact.loans) {
      const held = cases.get(loan) ?? { attempts: [], last: contact };
      held.attempts.push(dispositionOf(contact.outcome));
      held.last = contact;
      cases.set(loan, held);
    }
  }
  for (const { attempts, last } of cases.values()) {
    const counts = { I: 0, P: 0, R: 0, NC: 0, O: 0, UH: 0, UO: 0 };
    counts[finalDisposition(attempts)] += 1;
    const { CON1, COOP1, REF1 } = aaporRates(counts);
    const group = desk.groupOf(placeOf(last));
    for (const [name, { count, of }] of Object.entries({ CON1, COOP1, REF1 })) {
      note(desk.tally, group, `aapor.${name}`, count, of);
    }
  }
}

function tallyChecks(desk: TallyDesk): void {
  const { file, ask, tally, groupOf } = desk;
  if (ask.findings === undefined) return;
  const standing = ask.findings.filter((f) => ask.judgements?.get(f.id) !== 'explained');
  const evidence = new Map([...file.state.loans.values()].flatMap((l) => l.evidence)
    .map((e) => [e.fact.evidence, e.fact.id]));
  const seen = new Set<string>();
  for (const loan of file.state.loans.values()) {
    if (leadParty(loan) !== file.person) continue;
    for (const { at, fact } of loan.checks) {
      if (at < desk.from || at >= desk.until || seen.has(fact.id)) continue;
      seen.add(fact.id);
      const own = new Set([fact.id, ...fact.evidence.map((id) => evidence.get(id) ?? '')]);
      const touching = standing.filter((f) => f.facts.some((id) => own.has(id)));
      const codes = new Set(touching.map((f) => f.code));
      const lacking = [...codes].some((c) => NO_EVIDENCE.includes(c));
      const group = groupOf({
        person: file.person, loan: loan.loan, officer: fact.officer, at: fact.at,
      });
      note(tally, group, 'checks.evidence-complete', lacking ? 0 : 1, 1);
      note(tally, group, 'checks.without-open-question', codes.size === 0 ? 1 : 0, 1);
      for (const code of new Set(ask.findings.map((f) => f.code))) {
        note(tally, group, `${FINDING_PREFIX}${code}`, codes.has(code) ? 1 : 0, 1);
      }
    }
  }
}

/**
 * What one case says about the quality of the work on it, as whole numbers that add up: tally each
 * case, add (`addTallies`), then draw up (`toScorecards`). Counted are contacts with the file's own
 * person and loans whose lead party that is, so that no contact counts in two cases.
 *
 * @returns Counts by group and measure; or `period.*` and `quality.*` problems.
 */
export function tallyQuality(file: CaseFile, ask: QualityAsk): Result<QualityTally> {
  if (!(ask.honourHours >= 0)) return fail([problem('quality.honour-hours', ['honourHours'], {})]);
  if (!(ask.lost.withinDays >= 0)) {
    return fail([problem('quality.lost-days', ['lost', 'withinDays'], {})]);
  }
  const outcomes = listDutyOutcomes(file, ask);
  if (!outcomes.ok) return outcomes;
  const from = msAt(ask.from);
  const until = msAt(ask.until);
  const tally: OpenTally = new Map();
  const tierOf = (loan: string, at: string): string => {
    const assessed = assessTier(file, { loan, at });
    return assessed.ok ? assessed.value.tier : 'unplaced';
  };
  const burdens = (file.state.persons.get(file.person)?.contacts ?? [])
    .filter((c) => c.at >= from && c.at < until && isBurden(file, c.fact)).map((c) => c.fact);
  const groupOf = groupFinder(ask.roster, ask.by, tierOf);
  const desk: TallyDesk = { file, ask, from, until, tally, groupOf, burdens };
  tallyDuties(desk, outcomes.value);
  tallyContacts(desk);
  tallyAapor(desk);
  tallyChecks(desk);
  tallyWords(desk);
  tallyPromises(desk);
  tallyLosses(desk);
  tallyConfirmations(desk);
  return ok(closeTally(tally));
}
