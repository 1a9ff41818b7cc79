import { contactPointsAt } from '../state/index.js';
import type { PersonState, StandingPoint } from '../state/index.js';
import { channelRow } from '../terms/channels.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { Means } from '../terms/record/plan-problem.js';
import type { RuleEnv } from '../rules/policy.js';
import type { Channel } from '../terms/words.js';
import { DESK_SOURCES } from '../terms/words.js';

/** Names of the burden levels, heaviest first: disturbance, then data use, then carriers. */
export function burdenLevels({ channelOrder, planning }: Burdened): readonly string[] {
  if (planning.weights !== null) return ['disturbance', 'data'];
  const channels = channelOrder.filter((c) => c !== 'desk').reverse();
  const sources = [...DESK_SOURCES].reverse().map((s) => `data.${s}`);
  return [...channels, ...sources, 'carrier'];
}

/** What a policy says of burden. */
type Burdened = Pick<RuleEnv, 'channelOrder' | 'planning'>;

function burdenOf(
  levels: readonly string[], { channelOrder, planning: { weights } }: Burdened,
  means: Omit<Means, 'burden'>,
): readonly number[] {
  const heaviest = means.sources[means.sources.length - 1];
  if (weights !== null) {
    if (means.channel === 'desk') return [0, heaviest === undefined ? 0 : weights.sources[heaviest]];
    // Somebody has to be invited to self-service: the invitation weighs with it.
    const via = means.via === null || means.via === 'desk' ? 0 : weights.channels[means.via];
    return [weights.channels[means.channel] + via, 0];
  }
  return levels.map((level) => {
    if (means.channel === 'desk') return heaviest !== undefined && level === `data.${heaviest}` ? 1 : 0;
    if (level === means.channel) return 1;
    return level === 'carrier' && means.via !== null ? channelOrder.indexOf(means.via) : 0;
  });
}

/** The desk source offered for a purpose: the lightest that can show it, and no other. */
export function deskSource(row: PurposeRow): (typeof DESK_SOURCES)[number] | null {
  // Offering heavier sources as well would let a refusal of contact widen the use of data.
  return row.sources[0] ?? null;
}

const bare = (channel: Channel, parts: Partial<Omit<Means, 'burden'>>): Omit<Means, 'burden'> => ({
  channel, via: null, contactPoint: null, sources: [], ...parts,
});

function selfService(
  points: readonly StandingPoint[], order: readonly Channel[],
): readonly Omit<Means, 'burden'>[] {
  if (!points.some((p) => p.channels.includes('self-service'))) return [];
  const carriers = channelRow('self-service').carriers;
  return order.filter((c) => carriers.includes(c)).flatMap((via) => points
    .filter((p) => p.channels.includes(via))
    .map((p) => bare('self-service', { via, contactPoint: p.contactPoint })));
}

/** Every way to meet duties that this person's contact points and the desk allow, lightest first. */
export function listMeans(
  person: PersonState | null, at: number, policy: Burdened, rows: readonly PurposeRow[],
): readonly Means[] {
  const order = policy.channelOrder;
  const levels = burdenLevels(policy);
  const each = policy.planning.weights?.perDuty ?? 0;
  const points = person === null ? [] : contactPointsAt(person, at);
  const sources = DESK_SOURCES.filter((s) => rows.some((row) => deskSource(row) === s));
  const list = order.flatMap((channel) => {
    if (channel === 'desk') return sources.map((s) => bare('desk', { sources: [s] }));
    if (channel === 'self-service') return selfService(points, order);
    return points.filter((p) => p.channels.includes(channel))
      .map((p) => bare(channel, { contactPoint: p.contactPoint }));
  });
  return list.map((means) => ({
    ...means, burden: burdenOf(levels, policy, means),
    ...(each === 0 ? {} : { perDuty: means.channel === 'desk' ? [0, each] : [each, 0] }),
  }));
}
