import type { Fact, OptedOut, RefusalStated, Scope } from '../facts/types/index.js';
import { CHANNELS } from '../terms/words.js';
import type { Channel } from '../terms/words.js';
import type { RoutedPurpose } from '../terms/record/refusal.js';

/** Live contact: what 「不想回访」 without another word means. */
const LIVE: readonly Channel[] = ['phone', 'video', 'visit'];

/** What stays open under the strictest reading: ways in which nobody comes to the person. */
const QUIET: readonly Channel[] = ['desk', 'self-service', 'in-app'];

/** The channels that a refusal closes for a check that survives it. */
function closedChannels(refusal: RefusalStated, ambiguous: boolean): readonly Channel[] {
  const { channels } = refusal.scope;
  if (channels !== undefined) return channels.filter((c) => c !== 'desk');
  return ambiguous ? CHANNELS.filter((c) => !QUIET.includes(c)) : LIVE;
}

type Made = (suffix: string) => { id: string; at: string; person: string; source: string };

/**
 * A wish about how: an opt-out for each channel and contact point refused, only for the purposes
 * that survive, and the hours refused as inconvenient times. Without a known purpose it stands
 * for all.
 */
function wishFacts(
  refusal: RefusalStated, make: Made, purposes: readonly string[], ambiguous: boolean,
): readonly Fact[] {
  const { scope, until, words } = refusal;
  const shared: Partial<OptedOut> = {
    ...(purposes.length === 0 ? {} : { purposes }),
    ...(scope.loans === undefined ? {} : { loans: scope.loans }),
    ...(until === undefined ? {} : { until }),
    ...(words === undefined ? {} : { words }),
  };
  if (scope.weekly !== undefined) {
    return [{
      type: 'TimesStated', ...make('times'), kind: 'inconvenient', weekly: scope.weekly,
      ...(until === undefined ? {} : { until }),
    }];
  }
  const points: readonly (string | null)[] = scope.contactPoints ?? [null];
  const channels: readonly (Channel | null)[] =
    scope.channels === undefined && scope.contactPoints !== undefined ? [null]
      : closedChannels(refusal, ambiguous);
  return channels.flatMap((channel) => points.map((contactPoint): Fact => ({
    type: 'OptedOut',
    ...make(['no', channel, contactPoint].filter((part) => part !== null).join('-')),
    ...shared, ...(channel === null ? {} : { channel }),
    ...(contactPoint === null ? {} : { contactPoint }),
  })));
}

/** What a routing rests on beyond the purposes. */
export interface RoutingBasis {
  readonly at: string;
  readonly purposes: readonly RoutedPurpose[];
  /** A written request that a cease rule of the policy listens to. */
  readonly cease: boolean;
  /** The words allow more than one reading. */
  readonly ambiguous: boolean;
  /** It reaches purposes that nobody has named yet, and no missing basis closes those. */
  readonly reachesAll: boolean;
  /** False leaves the refusal standing unrouted, so that a person still has to look. */
  readonly settles: boolean;
}

/**
 * The facts that carry a refusal's effect: what rested on consent is withdrawn, marketing opted
 * out of, processing objected to, the manner of surviving checks narrowed; a cease where it is
 * one. The last one settles the refusal.
 */
export function refusalFacts(refusal: RefusalStated, basis: RoutingBasis): readonly Fact[] {
  const of = (...routes: RoutedPurpose['route'][]): string[] => basis.purposes
    .filter((p) => routes.includes(p.route)).map((p) => p.purpose).sort();
  const make: Made = (suffix) => ({
    id: `${refusal.id}.${suffix}`, at: basis.at, person: refusal.person, source: refusal.id,
  });
  const scope = (purposes: readonly string[]): Scope => ({ ...refusal.scope, purposes });
  const facts: Fact[] = [];
  const withdrawn = of('withdrawal', 'opt-out');
  if (withdrawn.length > 0) {
    facts.push({ type: 'ConsentWithdrawn', ...make('withdrawn'), scope: scope(withdrawn) });
  }
  const marketing = of('opt-out');
  if (marketing.length > 0) {
    facts.push({ type: 'OptedOut', ...make('opted-out'), purposes: marketing });
  }
  const objected = of('objection');
  if (objected.length > 0) {
    facts.push({ type: 'ObjectionRaised', ...make('objection'), scope: scope(objected) });
  }
  if (basis.cease && refusal.form !== undefined) {
    facts.push({
      type: 'CeaseRequested', ...make('cease'), scope: refusal.scope, form: refusal.form,
    });
  }
  // What rests on nothing on file is still refused in this manner, whatever law asks no basis for it.
  const wished = of('wish', 'nothing');
  // Routed after its end it closes nothing any more: the wish was kept, or it was not.
  const isOver = refusal.until !== undefined && refusal.until <= basis.at;
  if (!isOver && (wished.length > 0 || basis.purposes.length === 0 || basis.reachesAll)) {
    facts.push(...wishFacts(refusal, make, basis.reachesAll ? [] : wished, basis.ambiguous));
  }
  if (basis.settles) facts.push(settled(refusal, basis.at, facts.map((f) => f.id)));
  return facts;
}

/** The fact that settles a refusal, naming those that now carry its effect. */
export function settled(refusal: RefusalStated, at: string, into: readonly string[]): Fact {
  return {
    type: 'RefusalRouted', id: `${refusal.id}.routed`, at, person: refusal.person,
    source: refusal.id, refusal: refusal.id, into: [...into].sort(),
  };
}
