import { byText, parseInstant } from '../../kernel/index.js';
import type { Fact, FactOf } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';
import type { Decision } from '../../terms/record/decision.js';
import type { Question } from '../../terms/record/question.js';

/** A question that history put: a decision on file, or a contact that nobody decided. */
export interface PastAsk {
  /** Id of the decision, or of the contact. */
  readonly id: string;
  readonly at: number;
  readonly question: Question;
  readonly key: string;
  /** Facts that are the answer and its outcome: they cannot count for the question. */
  readonly own: readonly string[];
  /** The contact that took place, if one did. */
  readonly contact: FactOf<'ContactAttempted'> | null;
}

type Contact = FactOf<'ContactAttempted'>;

/** The question behind a contact that nobody decided. */
function questionOf(policy: Policy, contact: Contact): Question {
  const purposes = contact.purposes ?? [];
  return {
    at: contact.at, person: contact.person, actor: contact.actor, loans: contact.loans,
    act: contact.act ?? policy.purposes.get(purposes[0] ?? '')?.act ?? 'servicing',
    channel: contact.channel, purposes,
    ...(contact.via === undefined ? {} : { via: contact.via }),
    ...(contact.contactPoint === undefined ? {} : { contactPoint: contact.contactPoint }),
    ...(contact.place === undefined ? {} : { place: contact.place }),
    ...(contact.content === undefined ? {} : { content: contact.content }),
    ...(contact.prerecorded === undefined ? {} : { prerecorded: contact.prerecorded }),
    ...(contact.autodialled === undefined ? {} : { autodialled: contact.autodialled }),
    ...(contact.inReplyTo === undefined ? {} : { inReplyTo: contact.inReplyTo }),
    ...(contact.mandatory === undefined ? {} : { mandatory: contact.mandatory }),
  };
}

function readDecision(fact: FactOf<'ContactDecided'>): Decision | null {
  const body = fact.body as unknown as Partial<Decision> | null;
  const whole = typeof body === 'object' && body !== null
    && typeof body.question === 'object' && typeof body.key === 'string' && body.key !== '';
  return whole ? body as Decision : null;
}

/**
 * Lists what history asked in a stretch of time about one person, in order of time and id: each
 * recorded decision whose question can be read, and each outbound contact without one.
 */
export function listPastAsks(
  facts: readonly Fact[], policy: Policy, person: string, from: number, until: number,
): readonly PastAsk[] {
  const contacts = new Map<string, Contact>();
  for (const fact of facts) {
    if (fact.type !== 'ContactAttempted' || fact.decision === undefined) continue;
    contacts.set(fact.decision, fact);
  }
  const decided = new Set<string>();
  const asks: PastAsk[] = [];
  for (const fact of facts) {
    if (fact.type !== 'ContactDecided' || fact.person !== person) continue;
    const body = readDecision(fact);
    if (body === null) continue;
    decided.add(fact.decision);
    const contact = contacts.get(fact.decision) ?? null;
    asks.push({
      id: fact.decision, at: parseInstant(body.question.at) as number, question: body.question,
      key: body.key, contact, own: contact === null ? [fact.id] : [fact.id, contact.id],
    });
  }
  for (const fact of facts) {
    if (fact.type !== 'ContactAttempted' || fact.person !== person) continue;
    if (fact.direction !== 'out') continue;
    if (fact.decision !== undefined && decided.has(fact.decision)) continue;
    asks.push({
      id: fact.contact, at: parseInstant(fact.at) as number, question: questionOf(policy, fact),
      key: `what-if/${fact.id}`, contact: fact, own: [fact.id],
    });
  }
  return asks.filter((a) => a.at >= from && a.at < until)
    .sort((a, b) => a.at - b.at || byText(a.id, b.id));
}
