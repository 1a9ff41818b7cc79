/**
 * The closed word lists of the library. Code, packs, facts and scenario files use these words
 * and no others; `glossary.md` beside this file pairs each with its Chinese term.
 */

/** The nature of a contact in law. Mixed content takes the strictest. */
export const ACTS = [
  'monitoring', 'servicing', 'reminder', 'collection', 'inspection', 'statutory-notice', 'reply',
  'survey', 'marketing',
] as const;
export type Act = (typeof ACTS)[number];

/** Channels in the default order of intrusion, lightest first. */
export const CHANNELS = [
  'desk', 'self-service', 'in-app', 'email', 'chat', 'sms', 'letter', 'phone', 'video', 'visit',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where desk work reads: each is processing, has a burden of its own and needs a basis. */
export const DESK_SOURCES = [
  'ledger', 'public-register', 'account-flow', 'bureau', 'location',
] as const;
export type DeskSource = (typeof DESK_SOURCES)[number];

/** What discharges a check. A check is not a contact: many are met from the desk. */
export const EVIDENCE_KINDS = [
  'data', 'statement', 'document', 'conversation', 'live-video', 'inspection',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Grounds on which processing may rest; each pack says which it knows. */
export const LAWFUL_BASES = [
  'consent', 'contract', 'legal-obligation', 'legitimate-interest', 'public-task',
  'vital-interest', 'disclosed-data',
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

export const PERSON_KINDS = ['natural-person', 'organisation'] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

export const ACTOR_ROLES = ['lender', 'servicer', 'collector'] as const;
export type ActorRole = (typeof ACTOR_ROLES)[number];

export const PARTY_ROLES = [
  'borrower', 'co-borrower', 'guarantor', 'legal-representative', 'controller', 'sponsor',
  'referee',
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/**
 * How a person is related to another. `executor`: an administrator of the estate too. `successor`:
 * one confirmed to have succeeded to the other's interest in what secures the loan.
 */
export const RELATION_KINDS = [
  'spouse', 'parent', 'guardian', 'executor', 'sibling', 'relative', 'neighbour', 'colleague',
  'acquaintance', 'employer', 'attorney', 'successor', 'other',
] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Outcomes of an attempt. Not reached is not refused. */
export const OUTCOMES = [
  'busy', 'not-in-service', 'no-answer', 'dropped', 'recording', 'voicemail', 'bounced',
  'returned', 'undelivered', 'wrong-party', 'delivered', 'opened', 'replied', 'answered',
  'conversation', 'completed', 'refused-at-door',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Live exchanges with the right party. */
export const CONVERSATION_OUTCOMES = ['conversation', 'completed'] as const;

/** Outcomes in which nobody was reached and nothing was left. */
export const NOT_REACHED_OUTCOMES = [
  'busy', 'not-in-service', 'no-answer', 'dropped', 'recording', 'voicemail', 'bounced',
  'returned', 'undelivered',
] as const;

export const REFUSAL_REASONS = [
  'privacy', 'trust', 'busy', 'distress', 'dispute', 'other', 'unstated',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export const PROTECTION_KINDS = [
  'bankruptcy', 'hardship', 'dispute', 'moratorium', 'deceased', 'vulnerable', 'grievance',
  'litigation', 'hospital', 'disaster',
] as const;
export type ProtectionKind = (typeof PROTECTION_KINDS)[number];

export const CLASSIFICATIONS = [
  'normal', 'special-mention', 'substandard', 'doubtful', 'loss',
] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

export const PLACES = ['home', 'work', 'personal', 'business', 'site'] as const;
export type Place = (typeof PLACES)[number];

export const TIERS = ['low', 'medium', 'high'] as const;
export type Tier = (typeof TIERS)[number];

/** What a consent may lift beyond processing: consent to processing is not consent to exceed. */
export const LIFTS = ['frequency', 'hours', 'place', 'third-party'] as const;
export type Lift = (typeof LIFTS)[number];

/** Answers of a rule or a question, from free to barred; the last two stand outside the order. */
/** Why a piece of work was laid down. */
export const TASK_CAUSES = [
  'plan', 'duty', 'follow-up', 'draw', 'complaint', 'request', 'survey', 'offer',
] as const;
export type TaskCause = (typeof TASK_CAUSES)[number];

/** How a task came to its officers. */
export const TASK_MOVES = ['assigned', 'reassigned', 'handed-over', 'escalated'] as const;
export type TaskMove = (typeof TASK_MOVES)[number];

/** Why a duty was not met in time: what the register asks for. */
export const UNMET_CAUSES = [
  'no-permitted-way', 'borrower-refused', 'not-reached', 'no-basis', 'evidence-missing',
  'officer-absent', 'overlooked', 'other',
] as const;
export type UnmetCause = (typeof UNMET_CAUSES)[number];

/** What a committed seed draws. */
export const DRAW_KINDS = ['second-line', 'unannounced'] as const;
export type DrawKind = (typeof DRAW_KINDS)[number];

export const FINDING_KINDS = [
  'permits', 'presumed-compliant', 'needs-review', 'presumed-violation', 'forbids',
  'not-applicable', 'not-in-force',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const FORCES = ['law', 'guidance', 'self-regulation', 'house'] as const;
export type Force = (typeof FORCES)[number];

export const BREACHES = ['forbids', 'presumed-violation', 'needs-review'] as const;
export type Breach = (typeof BREACHES)[number];

/** How sure we are of a number: see the README's table of grades. */
export const GRADES = ['text', 'quoted', 'secondary', 'practice', 'recalled', 'design'] as const;
export type Grade = (typeof GRADES)[number];

export const EFFECTS = ['permit', 'defer', 'review', 'deny'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What a message holds or lacks: see the vocabulary. */
export const CONTENT_FLAGS = [
  'limited-content-message', 'confirms-opt-out', 'asks-payment', 'offers-discount',
  'opt-out-by-reply', 'opt-out-by-link', 'opt-out-by-post-only', 'opt-out-fee',
  'opt-out-asks-personal-data', 'visible-to-others', 'identifies-collector',
  'no-named-addressee', 'mentions-debt', 'asks-reason-for-default', 'payment-failed-notice',
  'promotional-offer', 'location-track', 'states-name', 'states-balance', 'states-cause',
  'states-rights', 'states-how-to-query', 'states-how-to-dispute', 'states-contact', 'seal',
  'neutral-business-name', 'business-name-shows-collection', 'asks-to-reply', 'names-person',
  'gives-telephone-number', 'salutation', 'date-and-time', 'suggested-times',
  'any-representative', 'state-required-words', 'cut-off',
] as const;
export type ContentFlag = (typeof CONTENT_FLAGS)[number];

/** What a telephone number rings. */
export const LINE_KINDS = ['mobile', 'landline'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** How a statement was made. */
export const STATEMENT_FORMS = ['written', 'electronic', 'oral'] as const;
export type StatementForm = (typeof STATEMENT_FORMS)[number];
