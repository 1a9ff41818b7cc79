import { consentsAt } from '../../state/index.js';
import type { PersonState, Reach } from '../../state/index.js';
import type { FactOf } from '../../facts/types/index.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import { consentEdges, reachOf, standingConsents } from '../consent-lift.js';
import { toFinding } from '../finding.js';
import type { Precondition } from './ceiling.shape.js';
import { graceEnd } from './stop-requests.js';

type Consent = FactOf<'ConsentGiven'>;

/** Whether a consent is such as the rule asks for. */
function suits(rule: Precondition, asked: Asked, given: Consent): boolean {
  const { forms, separate, names } = rule.consent ?? {};
  const { channel, via, contactPoint } = asked.question;
  const { channels, contactPoints } = given.scope;
  if (forms !== undefined && !forms.includes(given.form)) return false;
  if (separate === true && given.separate !== true) return false;
  if (names?.includes('channel') === true
    && !(channels ?? []).some((c) => c === channel || c === via)) return false;
  return names?.includes('contactPoint') !== true
    || (contactPoint !== undefined && contactPoints?.includes(contactPoint) === true);
}

/** Consents that were withdrawn so lately that they still carry. */
function lately(
  rule: Precondition, asked: Asked, person: PersonState, reach: Reach,
): readonly Consent[] {
  const grace = rule.consent?.grace;
  if (grace === undefined) return [];
  return person.consentEnds.filter((end) => end.fact.type === 'ConsentWithdrawn'
    && end.at <= asked.at && graceEnd(asked, grace, end.at) > asked.at)
    .flatMap((end) => consentsAt(person, reach, end.at - 1).stands);
}

/** Whether such a consent stands for every purpose of the contact. */
export function checkConsent(rule: Precondition, asked: Asked): Finding {
  const { person, question } = asked;
  const purposes = question.purposes.length > 0 ? question.purposes : [null];
  const counted: string[] = [];
  for (const purpose of purposes) {
    if (person === null) break;
    const reach = reachOf(asked, purpose);
    const all = [...standingConsents(asked, person, reach),
      ...lately(rule, asked, person, reach)].filter((given) => suits(rule, asked, given));
    if (all.length === 0) break;
    counted.push(...all.map((given) => given.id));
    if (purpose === purposes[purposes.length - 1]) {
      return toFinding(rule, 'permits', 'precondition.met', { counted });
    }
  }
  return toFinding(rule, rule.breach, 'precondition.consent');
}

/** Instants at which a consent runs out, or a withdrawn one stops carrying. */
export function consentNeedEdges(
  rule: Precondition, asked: Asked, from: number, until: number,
): number[] {
  const grace = rule.consent?.grace;
  const graces = grace === undefined ? [] : (asked.person?.consentEnds ?? [])
    .map((end) => graceEnd(asked, grace, end.at));
  return [...consentEdges(asked, from, until),
    ...graces.filter((edge) => edge >= from && edge < until)];
}
