import { parseInstant, toInstant } from '../../kernel/instant.js';
import type { PersonState } from '../../state/index.js';
import type { Finding } from '../../terms/record/finding.js';
import { CHANNELS } from '../../terms/words.js';
import type { Asked } from '../asked.js';
import type { RuleFaces } from '../compiled.js';
import { toFinding, toShared } from '../finding.js';
import { leavesAt, windowStart } from './cap-window.js';
import type { CapWindow } from './counting.shape.js';
import type { Stop, Survivor } from './ceiling.shape.js';
import { ageEdges, peopleOf } from './counted-as-one.js';
import { livePermits, permitEdges } from './counted.js';
import { isFirstReply } from './reply.js';
import { graceEnd, listRequests } from './stop-requests.js';

const MINUTE = 60_000;

/** When the requests came: limits count from the first, a confirmation answers the last. */
interface Asking {
  readonly first: number;
  readonly last: number;
}

function isConfirmation(rule: Stop, asked: Asked, { first, last }: Asking): boolean {
  const confirmation = rule.confirmation;
  if (confirmation === undefined || asked.person === null) return false;
  const { purposes, content } = asked.question;
  if (purposes.length !== 1 || purposes[0] !== confirmation.purpose) return false;
  if (!(content ?? []).every((c) => confirmation.only.includes(c))) return false;
  const within = confirmation.withinMinutes;
  if (within !== undefined && asked.at > last + within * MINUTE) return false;
  const sent = asked.person.contacts.filter(({ at, fact }) => at >= first && at <= asked.at
    && fact.direction === 'out' && fact.channel === asked.question.channel
    && fact.purposes?.includes(confirmation.purpose) === true);
  const reserved = livePermits(asked, [asked.question.channel])
    .filter(({ question }) => question.purposes?.includes(confirmation.purpose) === true);
  return sent.length + reserved.length < confirmation.max;
}

const toSurvivor = (entry: string | Survivor): Survivor =>
  (typeof entry === 'string' ? { purposes: [entry] } : entry);

/** Entries by name alone go together: a contact may have several of their purposes. */
function survivorsOf(rule: Stop): readonly Survivor[] {
  const named = (rule.survives ?? []).filter((entry) => typeof entry === 'string');
  const limited = (rule.survives ?? []).filter((entry) => typeof entry !== 'string');
  return [...(named.length === 0 ? [] : [{ purposes: named }]), ...limited.map(toSurvivor)];
}

function fitsSurvivor(
  survivor: Survivor, contact: {
    readonly channel: string; readonly purposes?: readonly string[];
  },
): boolean {
  const { purposes, channels } = survivor;
  if (channels !== undefined && !(channels as readonly string[]).includes(contact.channel)) {
    return false;
  }
  return purposes === undefined || ((contact.purposes?.length ?? 0) > 0
    && contact.purposes?.every((p) => purposes.includes(p)) === true);
}

const windowOf = (survivor: Survivor): CapWindow =>
  (survivor.withinDays === undefined ? { lifetime: true } : { days: survivor.withinDays });

const zonesOf = (asked: Asked): readonly string[] =>
  (asked.zones.length > 0 ? asked.zones : [asked.env.zone]);

/** Earlier contacts, and live permits, that used up what a survivor leaves open, in time order. */
function spentOn(survivor: Survivor, asked: Asked, since: number): readonly number[] {
  const { zoneData } = asked.env;
  const start = Math.min(...zonesOf(asked).map((zone) =>
    windowStart(windowOf(survivor), zoneData, zone, asked.at)));
  const from = survivor.withinDays === undefined ? since : start;
  const made = (asked.person?.contacts ?? []).filter(({ at, fact }) => at >= from && at <= asked.at
    && fact.direction === 'out' && fitsSurvivor(survivor, fact));
  const reserved = livePermits(asked, CHANNELS)
    .filter(({ at, question }) => at >= from && fitsSurvivor(survivor, question));
  return [...made, ...reserved].map(({ at }) => at).sort((a, b) => a - b);
}

/** Whether a limited contact is left, and if not when one is again. */
function survivorAnswer(
  survivor: Survivor, asked: Asked, since: number,
): { readonly left: boolean; readonly opensAt: number | null } {
  const spent = spentOn(survivor, asked, since);
  if (survivor.max === undefined || spent.length < survivor.max) return { left: true, opensAt: null };
  const leaving = spent[spent.length - survivor.max] as number;
  const leaves = zonesOf(asked).map((zone) =>
    leavesAt(windowOf(survivor), asked.env.zoneData, zone, leaving) ?? Infinity);
  const opensAt = Math.max(...leaves);
  return { left: false, opensAt: Number.isFinite(opensAt) ? opensAt : null };
}

function exception(rule: Stop, asked: Asked, asking: Asking): string | null {
  if (rule.mandatorySurvives === true && asked.question.mandatory === true) {
    return 'legally-required';
  }
  for (const survivor of survivorsOf(rule)) {
    if (fitsSurvivor(survivor, asked.question)
      && survivorAnswer(survivor, asked, asking.first).left) return 'survives-stop';
  }
  if (isConfirmation(rule, asked, asking)) return 'confirms-opt-out';
  return rule.oneReply === true && isFirstReply(asked) ? 'one-reply' : null;
}

/** What closes once requests stand and no exception holds: spent survivors open again. */
function closed(rule: Stop, asked: Asked, since: number, counted: readonly string[]): Finding {
  const spent = survivorsOf(rule).filter((survivor) => fitsSurvivor(survivor, asked.question))
    .map((survivor) => survivorAnswer(survivor, asked, since).opensAt);
  const opens = spent.filter((at) => at !== null);
  return spent.length > 0
    ? toFinding(rule, rule.breach, 'stop.survivor-spent',
      { counted, opensAt: opens.length === 0 ? null : Math.min(...opens) })
    : toFinding(rule, rule.breach, 'stop.requested', { counted });
}

function answer(rule: Stop, asked: Asked, free: Finding): Finding {
  const requests = listRequests(rule, asked);
  if (requests.length === 0) return free;
  const instants = requests.map((r) => r.at);
  const asking = { first: Math.min(...instants), last: Math.max(...instants) };
  const running = requests.filter((r) => r.effectiveAt <= asked.at);
  if (running.length === 0) {
    const until = toInstant(Math.min(...requests.map((r) => r.effectiveAt)));
    return toFinding(rule, 'permits', 'stop.in-grace',
      { counted: requests.map((r) => r.id), grounds: ['opt-out-grace'], figures: { until } });
  }
  const binding = running.filter((r) => r.binds);
  const counted = (binding.length > 0 ? binding : running).map((r) => r.id);
  const ground = exception(rule, asked, asking);
  if (ground !== null) {
    return toFinding(rule, 'permits', 'stop.survives', { counted, grounds: [ground] });
  }
  return binding.length > 0 ? closed(rule, asked, asking.first, counted)
    : toFinding(rule, 'needs-review', 'stop.unclear',
      { counted, dependsOn: [...new Set(running.map((r) => r.missing))].sort() });
}

/** Instants at which graces, confirmations, refusals and spent survivors may change. */
function edgesOf(rule: Stop, asked: Asked): number[] {
  return [...ageEdges(rule.poolWithOfMinors, asked),
    ...peopleOf(rule, asked).flatMap((person) => personEdges(rule, asked, person))];
}

function personEdges(rule: Stop, asked: Asked, person: PersonState): number[] {
  const edges = permitEdges(asked, person);
  for (const { fact } of [...person.refusals, ...person.optOuts]) {
    if (fact.until !== undefined) edges.push(parseInstant(fact.until) as number);
  }
  const requests = [person.ceases, person.optOuts, person.objections, person.consentEnds,
    person.erasures, person.refusals].flatMap((list) => list.map(({ at }) => at));
  for (const at of requests) {
    if (rule.grace !== undefined) edges.push(graceEnd(asked, rule.grace, at));
    const within = rule.confirmation?.withinMinutes;
    if (within !== undefined) edges.push(at + within * MINUTE + 1);
  }
  for (const survivor of survivorsOf(rule)) {
    if (survivor.withinDays === undefined) continue;
    for (const { at } of [...person.contacts, ...person.decided]) {
      for (const zone of zonesOf(asked)) {
        const leaves = leavesAt(windowOf(survivor), asked.env.zoneData, zone, at);
        if (leaves !== null) edges.push(leaves);
      }
    }
  }
  return edges;
}

/** A stop as closures. Only a typed lifting fact opens what a request closed: never time. */
export function compileStop(rule: Stop): RuleFaces {
  const free = toShared(toFinding(rule, 'permits', 'stop.none'));
  return {
    rule,
    check: (asked) => (asked.question.channel === 'desk' && rule.reachesDesk !== true ? null
      : answer(rule, asked, free)),
    edges: (asked, from, until) =>
      edgesOf(rule, asked).filter((edge) => edge >= from && edge < until),
  };
}
