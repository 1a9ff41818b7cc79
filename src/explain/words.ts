import type {
  Act, Channel, DeskSource, Effect, EvidenceKind, FindingKind, Force, Grade, LawfulBasis, Tier,
} from '../terms/words.js';
import type {
  ConflictPart, LighterMeans, LighterOption, PlanStatus, RemedyKind,
} from '../terms/record/index.js';

/** Codes that a rule's finding may carry. */
export type FindingCode =
  | 'basis.ended' | 'basis.none' | 'basis.objected' | 'basis.purpose-unknown'
  | 'basis.separate-consent-provision' | 'basis.separate-consent-sensitive' | 'basis.stands'
  | 'basis.outside-hours' | 'basis.separate-consent-financial' | 'basis.uninformed'
  | 'basis.swapped' | 'basis.unknown' | 'basis.withdrawn' | 'cap.consented' | 'cap.gap'
  | 'cap.history-incomplete' | 'cap.not-counted' | 'cap.reached' | 'cap.within'
  | 'cap.zone-unknown' | 'content.as-required' | 'content.banned' | 'content.fits'
  | 'content.kept-apart' | 'content.missing' | 'content.no-opt-out' | 'content.not-pure' | 'content.unknown'
  | 'cool-down.consented' | 'cool-down.history-incomplete'
  | 'cool-down.over' | 'cool-down.running' | 'cool-down.zone-unknown'
  | 'exclusivity.consented' | 'exclusivity.free' | 'exclusivity.history-incomplete'
  | 'exclusivity.other-channel' | 'exclusivity.zone-unknown' | 'guard.unknown'
  | 'hours.calendar-unknown' | 'hours.closed' | 'hours.consented' | 'hours.open'
  | 'hours.zone-unknown' | 'least-impact.lighter-later' | 'least-impact.lighter-now'
  | 'least-impact.nothing-lighter' | 'least-impact.purpose-unknown' | 'party.age-unknown' | 'party.consented'
  | 'party.loan-unknown' | 'party.others-for' | 'party.relation' | 'party.role'
  | 'party.third-person' | 'place.closed' | 'place.consented' | 'place.elsewhere'
  | 'place.lifetime' | 'place.stated' | 'place.unknown' | 'place.used' | 'place.within' | 'precondition.attempt'
  | 'precondition.consent' | 'precondition.letter' | 'precondition.met' | 'precondition.notice'
  | 'precondition.too-soon' | 'precondition.zone-unknown' | 'protection.allows'
  | 'protection.none' | 'protection.represented' | 'protection.state' | 'protection.suspected'
  | 'rule.excepted' | 'rule.not-in-force' | 'rule.yields' | 'standard.bound'
  | 'standard.first-contact' | 'standard.own-time' | 'standard.unbound' | 'stop.in-grace'
  | 'stop.none' | 'stop.requested' | 'stop.survives' | 'stop.survivor-spent' | 'stop.unclear'
  | 'wishes.beyond-bound' | 'wishes.busy-now' | 'wishes.consented' | 'wishes.none-against'
  | 'wishes.one-reply' | 'wishes.place' | 'wishes.refusal-unrouted' | 'wishes.time'
  | 'wishes.time-stated' | 'wishes.zone-unknown';

/** Why a lighter way did not serve, in a decision or in a plan. */
export type LighterCode = NonNullable<LighterOption['ruledOutBy']> | LighterMeans['why'];

/** Routes of a refusal. */
export type RouteCode =
  'withdrawal' | 'objection' | 'opt-out' | 'cease' | 'wish' | 'times' | 'nothing';

/** Sentences with {places}; both languages fill the same places. */
export type SentenceCode =
  | 'verdict' | 'rule' | 'grade' | 'counted' | 'opens' | 'depends' | 'lifts' | 'grounds' | 'grounds-lighter'
  | 'conditions'
  | 'permit-until' | 'defer-until' | 'deny' | 'review' | 'lighter-out' | 'lighter-open'
  | 'no-rule' | 'not-advice' | 'plan-head' | 'plan-contact' | 'plan-desk' | 'plan-lighter'
  | 'plan-usual' | 'plan-announced' | 'conflict-head' | 'conflict-tail' | 'remedy-head' | 'remedy-effect'
  | 'plan-usual' | 'plan-announced' | 'conflict-head' | 'conflict-tail' | 'remedy-head'
  | 'remedy-effect' | 'remedy-late'
  | 'plan-same' | 'plan-unmet' | 'plan-unmet-why' | 'plan-cost' | 'plan-gap' | 'plan-empty' | 'premises'
  | 'duty' | 'duty-part' | 'duty-turn' | 'tier' | 'tier-part' | 'tier-held' | 'route' | 'route-head' | 'route-survives'
  | 'route-ends' | 'route-record' | 'route-duties' | 'route-ambiguous' | 'route-busy'
  | 'route-closes' | 'route-ask-form' | 'route-busy-times'
  | 'sign-head' | 'sign-told' | 'sign-asked' | 'sign-none' | 'sign-lost' | 'sign-rights'
  | 'borrower-permit' | 'borrower-defer' | 'borrower-deny' | 'borrower-review'
  | 'borrower-why' | 'borrower-basis' | 'borrower-choice' | 'borrower-ask' | 'borrower-desk';

/** Everything a language must say: the compiler proves each table complete. */
export interface Words {
  readonly sentences: Readonly<Record<SentenceCode, string>>;
  readonly findings: Readonly<Record<FindingCode, string>>;
  /** For the borrower: the finding as a person would say it; absent ones are not told. */
  readonly plain: Readonly<Partial<Record<FindingCode, string>>>;
  readonly lighter: Readonly<Record<LighterCode, string>>;
  /** Parts of a conflict: {name}, {channels}. */
  readonly conflict: Readonly<Record<ConflictPart['kind'], string>>;
  /** Ways out: {rule}, {channel}. */
  readonly remedies: Readonly<Record<RemedyKind, string>>;
  readonly routes: Readonly<Record<RouteCode, string>>;
  readonly verdicts: Readonly<Record<FindingKind, string>>;
  readonly effects: Readonly<Record<Effect, string>>;
  readonly forces: Readonly<Record<Force, string>>;
  readonly grades: Readonly<Record<Grade, string>>;
  readonly status: Readonly<Record<PlanStatus, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly sources: Readonly<Record<DeskSource, string>>;
  readonly acts: Readonly<Record<Act, string>>;
  readonly bases: Readonly<Record<LawfulBasis, string>>;
  readonly evidence: Readonly<Record<EvidenceKind, string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  /** Purposes of the default table; one that a house adds keeps its own name. */
  readonly purposes: Readonly<Record<string, string>>;
  /** Short codes: grounds, conditions, premises, rights, cost levels, contributions. */
  readonly terms: Readonly<Record<string, string>>;
  /** Which of a rule's readings these words go with. */
  readonly language: 'en' | 'zh';
  readonly comma: string;
  readonly stop: string;
}
