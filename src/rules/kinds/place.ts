import type { Place } from '../../terms/words.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { consentEdges, reachOf, standingConsents } from '../consent-lift.js';
import { toFinding, toShared } from '../finding.js';
import { fitsFilter } from './cap-filter.js';
import type { PlaceRule } from './ceiling.shape.js';
import { livePermits, permitEdges } from './counted.js';

/**
 * Where the contact goes: a number that rings in a pocket is nowhere, but a picture from the
 * place that the contact point stands for shows it, whatever line carries it.
 */
function placeOf({ point, question }: Asked): Place | undefined {
  const isCarried = point?.line === 'mobile' && question.channel !== 'video'
    && question.channel !== 'visit';
  return question.place ?? (isCarried ? undefined : point?.place);
}

/** A visit goes to some place: which one nobody has said. */
function isNowhere(rule: PlaceRule, asked: Asked): boolean {
  return asked.question.channel === 'visit' && rule.channels.includes('visit')
    && rule.employerProvided !== true && placeOf(asked) === undefined;
}

/** Whether the contact goes to one of the rule's places. */
function isThere(rule: PlaceRule, asked: Asked): boolean {
  const { point, question } = asked;
  if (!rule.channels.includes(question.channel)) return false;
  if (rule.employerProvided === true && point?.providedBy === 'employer') return true;
  const place = placeOf(asked);
  return place !== undefined && rule.places.includes(place)
    && (rule.employerProvided !== true || point?.place === 'work');
}

/** The person's own use of the contact point, toward this actor and about one of these loans. */
function wasUsed(asked: Asked): readonly string[] {
  const { actor, channel, contactPoint, loans } = asked.question;
  return (asked.person?.contacts ?? []).filter(({ at, fact }) => at <= asked.at
    && fact.direction === 'in' && fact.contactPoint === contactPoint && fact.channel === channel
    && fact.actor === actor && (fact.loans.length === 0 || loans.length === 0
      || fact.loans.some((l) => loans.includes(l)))).map(({ fact }) => fact.id);
}

/** Consents that name the place, the channel or the contact point; a general one is not enough. */
function consented(asked: Asked): readonly string[] {
  const { person, question } = asked;
  if (person === null) return [];
  const purposes: readonly (string | null)[] =
    question.purposes.length > 0 ? question.purposes : [null];
  const ids = purposes.map((purpose) =>
    standingConsents(asked, person, reachOf(asked, purpose)).filter((c) =>
      (c.givenTo === undefined || c.givenTo === question.actor)
      && (c.lifts?.includes('place') === true || c.scope.channels?.includes(question.channel) === true
      || (question.contactPoint !== undefined
        && c.scope.contactPoints?.includes(question.contactPoint) === true))).map((c) => c.id));
  return ids.every((list) => list.length > 0) ? ids.flat() : [];
}

/** The person, or their employer as they report it, has said that the place is closed. */
function answer(rule: PlaceRule, asked: Asked, free: Finding): Finding {
  if (isNowhere(rule, asked)) {
    return toFinding(rule, 'needs-review', 'place.unknown', { dependsOn: ['question.place'] });
  }
  if (!isThere(rule, asked)) return free;
  if (rule.unlessUsed === true) {
    const used = wasUsed(asked);
    if (used.length > 0) {
      return toFinding(rule, 'permits', 'place.used', { counted: used, grounds: ['used-by-person'] });
    }
  }
  if (rule.unlessConsent === true) {
    const ids = consented(asked);
    if (ids.length > 0) {
      return toFinding(rule, 'permits', 'place.consented',
        { counted: ids, grounds: ['prior-consent'] });
    }
  }
  if (rule.lifetimeMax !== undefined) {
    const there = (asked.person?.contacts ?? []).filter(({ at, fact }) => at <= asked.at
      && fact.direction === 'out' && rule.channels.includes(fact.channel)
      && fitsFilter({ places: rule.places }, asked.person, fact, at));
    const reserved = livePermits(asked, rule.channels)
      .filter(({ at, question }) => fitsFilter({ places: rule.places }, asked.person, question, at));
    const counted = [...there.map(({ fact }) => fact.id), ...reserved.map(({ id }) => id)];
    if (counted.length < rule.lifetimeMax) {
      return toFinding(rule, 'permits', 'place.within', { counted });
    }
    return toFinding(rule, rule.breach, 'place.lifetime', { counted });
  }
  if (rule.whenStated === true) {
    const stated = (asked.person?.places ?? []).filter(({ at, fact }) => at <= asked.at
      && rule.places.includes(fact.place)).map(({ fact }) => fact.id);
    return stated.length === 0 ? free
      : toFinding(rule, rule.breach, 'place.stated', { counted: stated });
  }
  return toFinding(rule, rule.breach, 'place.closed');
}

/** A place rule as closures. */
export function compilePlace(rule: PlaceRule): RuleFaces {
  const free = toShared(toFinding(rule, 'permits', 'place.elsewhere'));
  return {
    rule,
    check: (asked) => answer(rule, asked, free),
    edges: (asked, from, until) =>
      [...rule.unlessConsent === true ? consentEdges(asked, from, until) : [],
        ...rule.lifetimeMax === undefined ? [] : permitEdges(asked)
          .filter((edge) => edge >= from && edge < until)],
  };
}
