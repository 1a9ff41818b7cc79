import type { RulePack } from '../rules/pack.js';
import * as au from './au/index.js';
import * as ca from './ca/index.js';
import * as cn from './cn/index.js';
import * as eu from './eu/index.js';
import * as uk from './uk/index.js';
import * as us from './us/index.js';

/**
 * Every pack that is shipped, by country: for the tools of this repository. A caller loads the
 * countries that it needs, by their own entry points.
 */
export const ALL_PACKS: readonly RulePack[] = [au, ca, cn, eu, uk, us]
  .flatMap((country): readonly RulePack[] => Object.values(country));
