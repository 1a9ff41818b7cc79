import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  assessTier, decideContact, listDuties, orThrow, parseFacts, planRevisits,
} from 'softknock';
import type { Decision, Duty, Fact, Plan, PlannedContact, Policy } from 'softknock';
import {
  openRecordedCase, recordDecision, recordFacts, recordPlan, streamsOf, verifyPlan,
} from 'softknock/audit';
import type { RecordLog } from 'softknock/audit';
import type { EvidenceCase } from './own-evidence.js';
import { keepPicture } from './picture.js';
import { addBorrower, addDecision, count } from './tally.js';
import type { Tally } from './tally.js';
import type { Borrower } from './us-book.js';
import { countAlternatives } from './alternatives.js';
import { judgeUsualPractice, workingActor } from './usual-practice.js';

/** A line-by-line file that waits for the disk instead of filling memory. */
export interface LineFile {
  readonly write: (value: unknown) => Promise<void>;
  readonly close: () => Promise<void>;
}

export function lineFile(folder: string, name: string): LineFile {
  const stream: WriteStream = createWriteStream(join(folder, name));
  return {
    write: async (value) => {
      if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
    },
    close: async () => {
      stream.end();
      await once(stream, 'close');
    },
  };
}

/** What every book is worked with. */
export interface Workshop {
  readonly log: RecordLog;
  readonly plans: LineFile;
  readonly decisions: LineFile;
  /** Whose evidence is brought at the end: the first that something reaches. */
  evidence: EvidenceCase | null;
}

/** How a book is worked: its policy, its moment and its horizon. */
export interface Book {
  readonly policy: Policy;
  readonly now: string;
  readonly until: string;
  readonly tenOClock: (date: string) => string;
}

/** The instant inside a planned contact's spans at which the day's round begins. */
function roundAt(contact: PlannedContact, now: string): string | null {
  const from = Date.parse(now);
  const span = contact.spans.find((s) => s.until > from);
  return span === undefined ? null : new Date(Math.max(span.from, from)).toISOString();
}

function todaysContacts(plan: Plan, today: string): readonly PlannedContact[] {
  return plan.contacts.filter((c) => c.on === today);
}

/** Nobody telephones for what data alone can show. */
function needsAnswer(duty: Duty): boolean {
  return duty.accepts.some((kind) => kind !== 'data');
}

/** Streams that a borrower's case is read from: each that one of their facts is recorded in. */
export function streamsOfAll(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.flatMap((fact) => streamsOf(fact)))].sort();
}

/**
 * One borrower: facts recorded, case opened from the record, duties listed, a year planned and
 * checked by the independent checker, today's contacts decided and recorded.
 */
export async function workBorrower(
  borrower: Borrower, book: Book, shop: Workshop, tally: Tally,
): Promise<void> {
  const { policy, now, until } = book;
  const { log } = shop;
  const facts = orThrow(parseFacts(borrower.facts, policy.zoneData));
  const recorded = recordFacts(log, facts, now);
  if (recorded.status !== 'recorded') throw new Error(`facts of ${borrower.person}: ${recorded.status}`);
  const streams = streamsOfAll(facts);
  const opened = orThrow(openRecordedCase(log, policy, { person: borrower.person, streams }));
  const { file } = opened;
  const last = until.slice(0, 10);
  const duties = orThrow(listDuties(file, { at: now, until }))
    .filter((d) => d.status !== 'met' && d.latest <= last);
  const tiers = [...file.state.loans.keys()].map((loan) => orThrow(assessTier(file, { loan, at: now })));
  const plan = orThrow(planRevisits(file, { at: now, until }));
  const check = orThrow(verifyPlan(file, plan));
  count(tally.status, check.honest ? 'checked' : 'CHECKER DISAGREES');
  const usual = judgeUsualPractice(file, duties.filter(needsAnswer), book.tenOClock);
  addBorrower(tally, borrower, duties, tiers, plan, usual,
    countAlternatives(check.problem));
  keepPicture(tally, plan, check.problem);
  await shop.plans.write({ book: borrower.book, tier: tiers[0]?.tier ?? null, ...plan });
  const today = todaysContacts(plan, now.slice(0, 10));
  if (today.length === 0) return;
  const planned = recordPlan(log, opened, plan, now);
  if (planned.status !== 'recorded') throw new Error(`plan of ${borrower.person}: ${planned.status}`);
  for (const contact of today) {
    const decision = await decideOne(borrower, book, shop, contact, streams);
    if (decision !== null) addDecision(tally, decision);
  }
}

async function decideOne(
  borrower: Borrower, book: Book, shop: Workshop, contact: PlannedContact, streams: readonly string[],
): Promise<Decision | null> {
  const at = roundAt(contact, book.now);
  if (at === null) return null;
  const opened = orThrow(openRecordedCase(shop.log, book.policy, { person: borrower.person, streams }));
  const { file } = opened;
  const first = contact.purposes[0] ?? '';
  const decision = orThrow(decideContact(file, {
    // A duty is served by one contact, so the first one names it.
    key: `${contact.on}/${contact.channel}/${contact.duties[0] ?? ''}`,
    question: {
      at, person: borrower.person, actor: workingActor(file, contact.loans[0] ?? ''),
      loans: contact.loans, act: book.policy.purposes.get(first)?.act ?? 'monitoring',
      channel: contact.channel, purposes: contact.purposes, statesOptOut: true,
      ...(contact.via === null ? {} : { via: contact.via }),
      ...(contact.contactPoint === null ? {} : { contactPoint: contact.contactPoint }),
      ...(contact.sources.length === 0 ? {} : { data: contact.sources }),
    },
  }));
  const recorded = recordDecision(shop.log, opened, decision, at);
  if (recorded.status !== 'permitted' && recorded.status !== 'recorded') {
    throw new Error(`decision ${decision.id}: ${recorded.status}`);
  }
  const reaches = contact.channel !== 'desk';
  if (shop.evidence === null || (reaches && !shop.evidence.reaches)) {
    shop.evidence = { person: borrower.person, streams, reaches };
  }
  await shop.decisions.write({ book: borrower.book, ...decision });
  return decision;
}
