import type { Scenario } from 'softknock/testing';
import { AUSTRALIA } from './australia.js';
import { CN_COLLECTION } from './cn-collection.js';
import { CN_FLOOR } from './cn-floor.js';
import { CN_PERSONAL } from './cn-personal.js';
import { CN_PRACTICE } from './cn-practice.js';
import { COLOMBIA } from './colombia.js';
import { EUROPE } from './europe.js';
import { toScenarios } from './given.js';
import { INDIA } from './india.js';
import { KOREA } from './korea.js';

/** Cases at one below, at and one above each threshold, as scenarios; `source` has the operative words. */
export const CASES: readonly Scenario[] = [
  ...toScenarios('cn-personal', CN_PERSONAL), ...toScenarios('cn-collection', CN_COLLECTION),
  ...toScenarios('cn-floor', CN_FLOOR), ...toScenarios('cn-practice', CN_PRACTICE),
  ...toScenarios('australia', AUSTRALIA), ...toScenarios('india', INDIA), ...toScenarios('europe', EUROPE),
  ...toScenarios('korea', KOREA), ...toScenarios('colombia', COLOMBIA),
];
