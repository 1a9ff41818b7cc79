import { decideContact, listDuties, orThrow, planRevisits, routeRefusal } from 'softknock';
import type { Decision, Plan, RefusalRouting } from 'softknock';
import type { Fact } from 'softknock';
import type { Agenda } from './agenda.js';
import type { Branch } from './morning.js';
import { caseOf, clock, put } from './morning.js';

/** What became of one refusal, minute by minute. */
export interface RefusalStory {
  readonly person: string;
  readonly words: string;
  readonly saidAt: number;
  /** A call asked for right after: nobody has routed the refusal yet. */
  readonly before: Decision;
  readonly routedAt: number;
  readonly routing: RefusalRouting;
  readonly after: Decision;
  readonly plan: Plan;
  readonly dutiesLeft: number;
}

function call(branch: Branch, person: string, minute: number, purpose: string): Decision {
  const { file } = caseOf(branch, person);
  const loans = [...file.state.loans.keys()];
  return orThrow(decideContact(file, {
    key: `call ${minute}`, question: { at: clock(minute), person, actor: 'bank-cn', loans, act: branch.policy.purposes.get(purpose)?.act ?? 'monitoring',
      channel: 'phone', contactPoint: 'mobile', purposes: [purpose], statesOptOut: true },
  }));
}

/**
 * 「不想回访」 said at the door: at once nothing may go out by the ways refused; within the hour
 * a person routes it purpose by purpose, the wishes behind it are recorded, and the plan is made anew.
 */
export function honourRefusal(
  branch: Branch, day: Agenda, refusal: Extract<Fact, { type: 'RefusalStated' }>, saidAt: number, told: (story: RefusalStory) => void,
): void {
  const { person } = refusal;
  const purpose = refusal.scope.purposes?.[0] ?? 'arrears-contact';
  day.at(saidAt + 3, (asked) => {
    const before = call(branch, person, asked, purpose);
    day.at(saidAt + 25, (routedAt) => {
      const routing = route(branch, refusal, clock(routedAt));
      day.at(routedAt + 2, (later) => {
        const { file } = caseOf(branch, person);
        const horizon = { at: clock(later), until: '2026-07-16T23:59:59+08:00' };
        told({
          person, words: refusal.words ?? '', saidAt, before, routedAt, routing, after: call(branch, person, later, purpose),
          plan: orThrow(planRevisits(file, horizon)),
          dutiesLeft: orThrow(listDuties(file, horizon)).filter((d) => d.status !== 'met').length,
        });
      });
    });
  });
}

/** What the refusal is in law, and the wishes behind it, on record. */
function route(branch: Branch, refusal: Extract<Fact, { type: 'RefusalStated' }>, at: string): RefusalRouting {
  const { person } = refusal;
  const routing = orThrow(routeRefusal(caseOf(branch, person).file, { refusal: refusal.id, at }));
  put(branch, [
    ...routing.facts,
    { type: 'OptedOut', id: `${refusal.id}.sms`, at, person, channel: 'sms', words: '不要短信' },
    { type: 'OptedOut', id: `${refusal.id}.phone`, at, person, channel: 'phone', words: '不要电话' },
    { type: 'PlaceStated', id: `${refusal.id}.home`, at, person, place: 'home', kind: 'forbidden' },
    { type: 'PlaceStated', id: `${refusal.id}.business`, at, person, place: 'business', kind: 'forbidden' },
  ], at);
  return routing;
}
