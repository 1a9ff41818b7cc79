import type { RulePack } from '../rules/pack.js';
import * as cn from './cn/index.js';
import * as us from './us/index.js';

/**
 * Every pack that is shipped, by country: for the tools of this repository. A caller loads the
 * countries that it needs, by their own entry points.
 */
export const ALL_PACKS: readonly RulePack[] = [cn, us].flatMap((country) => Object.values(country));
