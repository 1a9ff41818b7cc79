import type { CompiledProblem } from '../problem/index.js';
import type { Duty } from '../terms/record/duty.js';
import type { Channel } from '../terms/words.js';

/** How a duty is met by habit: by a call, by a visit where eyes are asked for, or at the desk. */
function habitOf(duty: Duty): Channel | null {
  const has = (kind: Duty['accepts'][number]): boolean => duty.accepts.includes(kind);
  if (has('conversation') || has('statement') || has('document')) return 'phone';
  return has('inspection') || has('live-video') ? 'visit' : null;
}

/**
 * What the usual practice would do for the same duties: one call for each on its due day, a visit
 * where something has to be seen; nothing bundled, no lighter way asked for.
 */
export function usualPractice(
  compiled: CompiledProblem,
): Readonly<Partial<Record<Channel, number>>> {
  const counts: Partial<Record<Channel, number>> = {};
  for (const { duties } of compiled.chains) {
    for (const duty of duties) {
      const channel = habitOf(duty);
      if (channel !== null) counts[channel] = (counts[channel] ?? 0) + 1;
    }
  }
  return counts;
}
