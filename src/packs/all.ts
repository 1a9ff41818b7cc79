import type { RulePack } from '../rules/pack.js';
import * as au from './au/index.js';
import * as br from './br/index.js';
import * as ca from './ca/index.js';
import * as cl from './cl/index.js';
import * as cn from './cn/index.js';
import * as co from './co/index.js';
import * as eu from './eu/index.js';
import * as hk from './hk/index.js';
import * as indonesia from './id/index.js';
import * as india from './in/index.js';
import * as jp from './jp/index.js';
import * as ke from './ke/index.js';
import * as kr from './kr/index.js';
import * as ph from './ph/index.js';
import * as sg from './sg/index.js';
import * as tw from './tw/index.js';
import * as uk from './uk/index.js';
import * as us from './us/index.js';
import * as vn from './vn/index.js';
import * as za from './za/index.js';

/**
 * Every pack that is shipped, by country: for the tools of this repository. A caller loads the
 * countries that it needs, by their own entry points.
 */
export const ALL_PACKS: readonly RulePack[] = [
  au, br, ca, cl, cn, co, eu, hk, indonesia, india, jp, ke, kr, ph, sg, tw, uk, us, vn, za,
].flatMap((country): readonly RulePack[] => Object.values(country));
