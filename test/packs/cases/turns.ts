import { casesOf, daysAfter, on, scene, tried } from './america.js';
import type { Turn } from './america.js';
import type { Given, Told } from './given.js';

/** Before any rule of these packs begins, and after its person is on file. */
export const EARLY = '2019-06-03T15:00:00Z';
/** A creditor that collects its own debts in its own name. */
export const LENDER = { role: 'lender', ownName: true, loanStatusWhenObtained: 'current' };
/** Not in default when it was obtained. */
export const CURRENT = { loanStatusWhenObtained: 'current' };
export const NONE = 'not-applicable';

export const turn = (says: string, verdict: string, ask: object = {}, facts: readonly Given[] = []): Turn => ({ says, verdict, ask, facts });

/** Where a window of so many dates begins and ends, asked at noon of a date; the rest fell on the date before. */
export function windowTurns(
  { max, days, date = '2026-04-15', more = {}, ask = {}, open = 'permits', closed = 'forbids', extra = [] }: {
    readonly max: number; readonly days: number; readonly date?: string; readonly more?: object; readonly ask?: object;
    readonly open?: string; readonly closed?: string; readonly extra?: readonly Given[];
  },
): readonly Turn[] {
  const before = (count: number) => Array.from({ length: count }, (_, i) => tried(on(daysAfter(date, -1), `${String(9 + i).padStart(2, '0')}:15:00`), more));
  const first = tried(on(daysAfter(date, 1 - days), '00:00:00'), more);
  const outside = tried(on(daysAfter(date, -days), '23:59:59'), more);
  const at = { at: on(date), ...ask };
  return [
    turn(`${max - 1} before`, open, at, [...extra, ...before(max - 1)]),
    turn(`${max} before, the first of them ${days} dates ago with its own counted`, closed, at, [...extra, first, ...before(max - 1)]),
    turn(`${max} before, the first of them a date earlier`, open, at, [...extra, outside, ...before(max - 1)]),
  ];
}

/** Noon of the last date that is not bound and of the first that is. */
export const sides = (from: string, closed: string, before: string, facts: readonly Given[], ask: object = {}): readonly Turn[] =>
  [[daysAfter(from, -1), before], [from, closed]].map(([date = '', verdict = '']) => turn(`at noon of ${date}`, verdict, { at: on(date), ...ask }, facts));

/** Who is bound, where and for what. */
export function bound(pack: string, residence: object, more: { readonly actors: readonly (readonly [string, object, string])[];
  readonly places: readonly (readonly [string, object, string])[]; readonly acts: readonly (readonly [string, string])[]; readonly extra?: readonly Given[] }): readonly Told[] {
  const told = (says: string, base: readonly Given[], verdict: string, ask: object = {}): readonly Told[] =>
    casesOf([pack], [...base, ...more.extra ?? []], pack, 'whom it binds', [turn(says, verdict, ask)]).map((t) => ({ ...t, expect: { verdict } }));
  return [
    ...more.actors.flatMap(([says, actor, verdict]) => told(says, scene({ residence, actor }), verdict)),
    ...more.places.flatMap(([says, where, verdict]) => told(says, scene({ residence: where }), verdict)),
    ...told('a company', scene({ residence, person: { kind: 'organisation' } }), 'not-applicable'),
    ...told('an actor that nobody engaged', scene({ residence }), 'needs-review', { actor: 'C9' }),
    ...more.acts.flatMap(([act, verdict]) => told(act, scene({ residence }), verdict, { act, purposes: [] })),
  ];
}
