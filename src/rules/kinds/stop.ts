import { scopeTouches } from '../../state/index.js';
import type { PersonState } from '../../state/index.js';
import type { Finding } from '../../terms/record/finding.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { reachOf } from '../consent-lift.js';
import { toFinding, toShared } from '../finding.js';
import type { Stop } from './ceiling.shape.js';
import { isFirstReply } from './reply.js';

interface Request {
  readonly at: number;
  readonly id: string;
}

function ceases(rule: Stop, asked: Asked, person: PersonState): readonly Request[] {
  const purposes: readonly (string | null)[] =
    asked.question.purposes.length > 0 ? asked.question.purposes : [null];
  const list = rule.listens === 'ObjectionRaised' ? person.objections : person.ceases;
  return list.filter(({ at, fact }) => at <= asked.at
    && (fact.type !== 'CeaseRequested' || (rule.forms?.includes(fact.form) ?? true))
    && purposes.some((p) => scopeTouches(fact.scope, reachOf(asked, p))))
    .map(({ at, fact }) => ({ at, id: fact.id }));
}

function optOuts(asked: Asked, person: PersonState): readonly Request[] {
  const { channel, via, contactPoint } = asked.question;
  const reaches = (stated: string | undefined, ...asks: (string | undefined)[]): boolean =>
    stated === undefined || asks.includes(stated);
  return person.optOuts.filter(({ at, fact }) => at <= asked.at
    && reaches(fact.channel, channel, via) && reaches(fact.contactPoint, contactPoint)
    && !person.optIns.some((back) => back.at > at && back.at <= asked.at
      && reaches(back.fact.channel, fact.channel) && reaches(back.fact.contactPoint,
        fact.contactPoint)))
    .map(({ at, fact }) => ({ at, id: fact.id }));
}

function isConfirmation(rule: Stop, asked: Asked, since: number): boolean {
  const confirmation = rule.confirmation;
  if (confirmation === undefined || asked.person === null) return false;
  const { purposes, content } = asked.question;
  if (purposes.length !== 1 || purposes[0] !== confirmation.purpose) return false;
  if (!(content ?? []).every((c) => confirmation.only.includes(c))) return false;
  const sent = asked.person.contacts.filter(({ at, fact }) => at >= since && at <= asked.at
    && fact.direction === 'out' && fact.purposes?.includes(confirmation.purpose) === true);
  return sent.length < confirmation.max;
}

function exception(rule: Stop, asked: Asked, since: number): string | null {
  const { purposes, mandatory } = asked.question;
  if (rule.mandatorySurvives === true && mandatory === true) return 'legally-required';
  if (purposes.length > 0 && purposes.every((p) => rule.survives?.includes(p))) {
    return 'survives-stop';
  }
  if (isConfirmation(rule, asked, since)) return 'confirms-opt-out';
  return rule.oneReply === true && isFirstReply(asked) ? 'one-reply' : null;
}

function answer(rule: Stop, asked: Asked, free: Finding): Finding {
  const person = asked.person;
  if (person === null) return free;
  const requests = rule.listens === 'OptedOut'
    ? optOuts(asked, person) : ceases(rule, asked, person);
  if (requests.length === 0) return free;
  const counted = requests.map((r) => r.id);
  const ground = exception(rule, asked, Math.min(...requests.map((r) => r.at)));
  return ground === null ? toFinding(rule, rule.breach, 'stop.requested', { counted })
    : toFinding(rule, 'permits', 'stop.survives', { counted, grounds: [ground] });
}

/** A stop as closures. Only a typed lifting fact opens what a request closed: never time. */
export function compileStop(rule: Stop): RuleFaces {
  const free = toShared(toFinding(rule, 'permits', 'stop.none'));
  return {
    rule,
    check: (asked) => (asked.question.channel === 'desk' ? null : answer(rule, asked, free)),
    edges: () => [],
  };
}
