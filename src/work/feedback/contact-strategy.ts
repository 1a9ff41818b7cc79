import { byText } from '../../kernel/sort.js';
import type { Fact, FactOf, FactType } from '../../facts/types/index.js';
import { channelRow } from '../../terms/channels.js';
import { CONVERSATION_OUTCOMES } from '../../terms/words.js';
import type { Channel } from '../../terms/words.js';
import { factsAbout } from '../tasks/book.js';
import type { WorkBook } from '../tasks/book.js';
import { settles } from './complaints.js';

/** How often a person has answered a channel. */
export interface ResponseEstimate {
  readonly channel: Channel;
  readonly tried: number;
  readonly answered: number;
  /**
   * Chance that the next try is answered, (answered + 1) / (tried + 2).
   * @source Laplace's rule of succession
   */
  readonly share: number;
}

/** One change of how a person is approached, and what caused it. */
export interface StrategyChange {
  readonly code:
    | 'strategy.preference' | 'strategy.opted-out' | 'strategy.complaint' | 'strategy.low-score'
    | 'strategy.answers-better';
  readonly from: readonly Channel[];
  readonly to: readonly Channel[];
  /** Facts, sorted. */
  readonly cause: readonly string[];
}

/** How a person is best approached, inside what the house and the rules allow anyway. */
export interface ContactStrategy {
  readonly person: string;
  /** Channels to consider, in this order; those left out are not to be used. */
  readonly order: readonly Channel[];
  readonly estimates: readonly ResponseEstimate[];
  readonly changes: readonly StrategyChange[];
}

const ANSWERED: readonly string[] = [...CONVERSATION_OUTCOMES, 'replied', 'answered'];

function ofType<T extends FactType>(facts: readonly Fact[], type: T): readonly FactOf<T>[] {
  return facts.filter((fact): fact is FactOf<T> => fact.type === type);
}

function estimatesOf(facts: readonly Fact[]): readonly ResponseEstimate[] {
  const counts = new Map<Channel, { tried: number; answered: number }>();
  for (const contact of ofType(facts, 'ContactAttempted')) {
    if (contact.direction !== 'out') continue;
    const held = counts.get(contact.channel) ?? { tried: 0, answered: 0 };
    held.tried += 1;
    if (ANSWERED.includes(contact.outcome)) held.answered += 1;
    counts.set(contact.channel, held);
  }
  return [...counts].map(([channel, { tried, answered }]) =>
    ({ channel, tried, answered, share: (answered + 1) / (tried + 2) }))
    .sort((a, b) => byText(a.channel, b.channel));
}

interface Draft { order: readonly Channel[]; readonly changes: StrategyChange[] }

function change(
  draft: Draft, code: StrategyChange['code'], to: readonly Channel[], cause: readonly string[],
): void {
  if (to.join() === draft.order.join()) return;
  draft.changes.push({ code, from: draft.order, to, cause: [...cause].sort(byText) });
  draft.order = to;
}

/** Better answered first, but only among channels of one class: never a heavier class sooner. */
function byAnswers(
  draft: Draft, estimates: readonly ResponseEstimate[], facts: readonly Fact[],
): void {
  const share = new Map(estimates.map((e) => [e.channel, e.share]));
  const slots = new Map<string, Channel[]>();
  for (const channel of draft.order) {
    if (!share.has(channel)) continue;
    const kind = channelRow(channel).class;
    slots.set(kind, [...slots.get(kind) ?? [], channel]);
  }
  const better = new Map([...slots].map(([kind, list]) =>
    [kind, [...list].sort((a, b) => (share.get(b) as number) - (share.get(a) as number))]));
  const to = draft.order.map((channel) =>
    (share.has(channel) ? better.get(channelRow(channel).class)?.shift() ?? channel : channel));
  const moved = to.filter((channel, i) => channel !== draft.order[i]);
  change(draft, 'strategy.answers-better', to, ofType(facts, 'ContactAttempted')
    .filter((c) => moved.includes(c.channel)).map(({ id }) => id));
}

/** The person's own order comes first: contact that they ask for is no burden. */
function byPreference(draft: Draft, facts: readonly Fact[]): void {
  const stated = ofType(facts, 'PreferenceStated');
  const last = stated[stated.length - 1];
  if (last === undefined) return;
  const wanted = last.channels.filter((c) => draft.order.includes(c) && c !== 'desk');
  const rest = draft.order.filter((channel) => !wanted.includes(channel) && channel !== 'desk');
  const desk = draft.order.filter((channel) => channel === 'desk');
  change(draft, 'strategy.preference', [...desk, ...wanted, ...rest], [last.id]);
}

/** Last among its own class: a discontent never brings a heavier class sooner. */
function lastOfClass(order: readonly Channel[], channel: Channel): readonly Channel[] {
  const kind = channelRow(channel).class;
  const slots = order.filter((c) => channelRow(c).class === kind);
  const turned = slots.includes(channel) ? [...slots.filter((c) => c !== channel), channel] : slots;
  return order.map((c) => (channelRow(c).class === kind ? turned.shift() ?? c : c));
}

/**
 * Channels of contacts that were complained of rest until the complaint is answered; those scored
 * low come last in their class. The desk disturbs nobody and stays where it is.
 */
function byDiscontent(draft: Draft, facts: readonly Fact[], lowMax: number | null): void {
  const contacts = new Map(ofType(facts, 'ContactAttempted')
    .filter(({ channel }) => channel !== 'desk').map((c) => [c.contact, c]));
  const ends = ofType(facts, 'ComplaintResolved');
  for (const feedback of ofType(facts, 'FeedbackGiven')) {
    const contact = contacts.get(feedback.about);
    if (contact === undefined || lowMax === null || (feedback.score ?? Infinity) > lowMax) continue;
    change(draft, 'strategy.low-score', lastOfClass(draft.order, contact.channel),
      [feedback.id, contact.id]);
  }
  for (const complaint of ofType(facts, 'ComplaintRaised')) {
    const contact = contacts.get(complaint.about);
    if (contact === undefined || ends.some((end) => settles(end, complaint))) continue;
    change(draft, 'strategy.complaint', draft.order.filter((c) => c !== contact.channel),
      [complaint.id, contact.id]);
  }
}

/** A channel opted out of is gone until the person opts in again. */
function byOptOut(draft: Draft, facts: readonly Fact[]): void {
  const ins = ofType(facts, 'OptedIn');
  for (const out of ofType(facts, 'OptedOut')) {
    const back = ins.some((fact) => fact.at > out.at
      && (fact.channel === undefined || fact.channel === out.channel));
    if (back) continue;
    // One that names a contact point alone closes that point, and no channel.
    const reaches = (c: Channel): boolean => (out.channel === undefined
      ? out.contactPoint === undefined : c === out.channel);
    const to = draft.order.filter((c) => c === 'desk' || !reaches(c));
    change(draft, 'strategy.opted-out', to, [out.id]);
  }
}

/**
 * How a person is best approached, learned from what they said and answered: each change with the
 * facts that caused it. It only reorders or leaves out what the house offers: it adds no channel,
 * never brings a heavier class before a lighter one unless the person asked for it, and opens
 * nothing that a rule closes, since every contact is decided all the same.
 *
 * @param at - An instant in UTC as facts carry it; what comes later does not exist.
 */
export function contactStrategy(
  book: WorkBook, ask: { readonly person: string; readonly at: string },
): ContactStrategy {
  const facts = factsAbout(book, `person/${ask.person}`).filter((fact) => fact.at <= ask.at)
    .sort((a, b) => byText(a.at, b.at) || byText(a.id, b.id));
  const estimates = estimatesOf(facts);
  const draft: Draft = { order: book.policy.channelOrder, changes: [] };
  byAnswers(draft, estimates, facts);
  byPreference(draft, facts);
  byDiscontent(draft, facts, book.policy.work.lowScoreMax);
  byOptOut(draft, facts);
  return { person: ask.person, order: draft.order, estimates, changes: draft.changes };
}
