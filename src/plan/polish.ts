import type { SolvedContact } from '../terms/record/plan.js';
import { compareLimbs } from './cost-scale.js';
import { holds } from './duty-set.js';
import { isKept } from './model.js';
import type { Model } from './model.js';
import { bestDay, mayJoin } from './place.js';
import { withoutIdle } from './plan-cost.js';

/** Rounds after which a plan is left as it is; each ends with every contact on its best day. */
const ROUNDS_MAX = 20;

const byDay = (a: SolvedContact, b: SolvedContact): number => a.day - b.day || a.means - b.means;

/** Each duty with the first contact that may serve it; contacts left with none go. */
function joinFirst(model: Model, contacts: SolvedContact[]): boolean {
  let changed = false;
  for (let duty = 0; duty < model.duties; duty += 1) {
    if (holds(model.seriesBits, duty)) continue;
    const own = contacts.findIndex((c) => c.serves.includes(duty));
    const first = contacts.findIndex((_, i) => i === own
      || (isNoDearer(model, contacts[i], contacts[own]) && mayJoin(model, contacts, i, duty)));
    if (first === -1 || first === own) continue;
    if (own !== -1) {
      const served = contacts[own]!.serves.filter((d) => d !== duty);
      contacts[own] = { ...contacts[own]!, serves: served };
    }
    const joined = [...contacts[first]!.serves, duty].sort((a, b) => a - b);
    contacts[first] = { ...contacts[first]!, serves: joined };
    if (own !== -1 && contacts[own]!.serves.length === 0) contacts.splice(own, 1);
    changed = true;
  }
  return changed;
}

/** Whether one duty more costs no more with one contact than with another, or than unserved. */
function isNoDearer(
  model: Model, to: SolvedContact | undefined, from: SolvedContact | undefined,
): boolean {
  const { rates } = model;
  if (rates === null || to === undefined || from === undefined) return true;
  return compareLimbs(rates[to.means]!, 0, rates[from.means]!, 0, model.scale.limbs) <= 0;
}

function moveAll(model: Model, contacts: SolvedContact[]): boolean {
  let changed = false;
  for (let moved = true, round = 0; moved && round < ROUNDS_MAX; round += 1) {
    moved = false;
    for (let i = contacts.length - 1; i >= 0; i -= 1) {
      const contact = contacts[i]!;
      if (isKept(model, contact.day, contact.means)) continue;
      const others = contacts.filter((_, j) => j !== i);
      const day = bestDay(model, others, contact, contact.day);
      if (day === null || day === contact.day) continue;
      contacts[i] = { ...contact, day };
      moved = true;
      changed = true;
    }
    contacts.sort(byDay);
  }
  return changed;
}

/**
 * The normal form of a plan, at no greater cost: each duty with the first contact that may serve
 * it, and no contact outside the plan before that could stand on a day it likes better.
 */
export function polish(model: Model, plan: readonly SolvedContact[]): readonly SolvedContact[] {
  const contacts = [...withoutIdle(model, plan)].sort(byDay);
  moveAll(model, contacts);
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    if (!joinFirst(model, contacts)) break;
    moveAll(model, contacts);
  }
  const left = [...withoutIdle(model, contacts)];
  // A duty of a set may have joined in vain: what it joined may like another day without it.
  if (servedBy(left) < servedBy(contacts)) moveAll(model, left);
  return left;
}

const servedBy = (contacts: readonly SolvedContact[]): number =>
  contacts.reduce((sum, c) => sum + c.serves.length, 0);
