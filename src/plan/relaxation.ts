import type { CostScale } from './cost-scale.js';
import { toScale } from './cost-scale.js';
import { costBounds, isKept } from './model.js';
import type { Model } from './model.js';
import { startProgram } from './program.js';
import type { Program, ProgramColumn } from './program.js';
import type { Row, Rows } from './rows.js';

/** Limbs of the program stay so small that rounded fractions of them still compare well. */
const LIMB_MAX = 2 ** 32;

/** A contact that a fraction of may be made. */
export interface Offer {
  readonly day: number;
  /** -1 where no contact is meant. */
  readonly means: number;
  readonly cost: Float64Array;
  /** Added once for each group that it serves; null: nothing is. */
  readonly rate: Float64Array | null;
  /** Needs met by one serving: a duty, or windows of one rhythm. */
  readonly groups: readonly (readonly number[])[];
  /** Caps under which it counts. */
  readonly caps: readonly number[];
  /** Rows of the windows in which it counts. */
  readonly within: number[];
}

/** A window of a cap that is a row of the program. */
export interface Place {
  readonly cap: number;
  readonly window: number;
  readonly from: number;
  readonly to: number;
  readonly room: number;
}

/** The problem with fractions of contacts allowed, as a program under work. */
export interface Relaxation {
  readonly model: Model;
  readonly rows: Rows;
  readonly scale: CostScale;
  readonly program: Program;
  readonly offers: Offer[];
  readonly places: Place[];
  /** Per need: its own column, which leaves it unmet. */
  readonly unmet: readonly ProgramColumn[];
  /** What a place too many costs: more than leaving every duty unmet. */
  readonly excess: Float64Array;
  /** Costs of the model in the scale of the program. */
  readonly inScale: (cost: Float64Array) => Float64Array;
}

function groupsOf({ model, rows }: Relaxation, { members }: Row): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const bySeries = new Map<number, number[]>();
  for (const need of members) {
    if (need < model.duties) groups.push([need]);
    else {
      const { series } = rows.windows[need - model.duties]!;
      const own = bySeries.get(series);
      if (own === undefined) bySeries.set(series, [need]);
      else own.push(need);
    }
  }
  return [...groups, ...bySeries.values()];
}

function capsOf({ model, rows }: Relaxation, row: Row): readonly number[] {
  const duties = row.members.map((need) => (need < model.duties ? need
    : model.series[rows.windows[need - model.duties]!.series]!.duty));
  return model.caps.flatMap((cap, g) => (cap.means[row.means] === 1
    && duties.some((d) => ((cap.duties[d >> 5]! >>> (d & 31)) & 1) === 1) ? [g] : []));
}

/** Lets fractions of more contacts be made, or of what leaves several needs unmet. */
export function addOffers(relaxation: Relaxation, rows: readonly Row[]): void {
  const { model, inScale, offers, places } = relaxation;
  for (const row of rows) {
    const { day, means } = row;
    if (means < 0) {
      offers.push({ day, means, cost: inScale(row.cost), rate: null, groups: [row.members], caps: [], within: [] });
      continue;
    }
    const caps = capsOf(relaxation, row);
    offers.push({
      day, means, caps, groups: groupsOf(relaxation, row),
      cost: inScale(isKept(model, day, means) ? model.keptBurden[means]! : model.burden[means]!),
      rate: model.rates === null ? null : inScale(model.rates[means]!),
      within: places.flatMap(({ cap, from, to }, p) =>
        (caps.includes(cap) && from <= day && day <= to ? [relaxation.unmet.length + p] : [])),
    });
  }
}

/** The relaxation in which all is left unmet so far, with the rows of some columns on offer. */
export function toRelaxation(model: Model, rows: Rows): Relaxation {
  const most = costBounds(model.problem);
  const scale = toScale(most, true, LIMB_MAX);
  // Equal costs are one array in the model: each is put into the new scale once.
  const known = new Map<Float64Array, Float64Array>();
  const inScale = (cost: Float64Array): Float64Array => {
    const own = known.get(cost) ?? scale.pack(model.scale.unpack(cost, 0));
    known.set(cost, own);
    return own;
  };
  const excess = scale.pack(most.map((_, level) => (level === 0 ? rows.needs + 1 : 0)));
  const isRhythm = new Set(model.series.map(({ duty }) => duty));
  const unmet = Array.from({ length: rows.needs }, (_, need): ProgramColumn => {
    const alone = need < model.duties && (model.together[need] ?? null) === null;
    const cost = isRhythm.has(need) ? new Float64Array(scale.limbs)
      : alone ? inScale(model.penalty[need]!) : excess;
    return { rows: [need], values: [1], cost, tag: -1 };
  });
  const relaxation: Relaxation = {
    model, rows, scale, offers: [], places: [], unmet, excess, inScale,
    program: startProgram(scale.limbs, unmet, unmet.map(() => 1)),
  };
  addOffers(relaxation, rows.rows);
  return relaxation;
}
