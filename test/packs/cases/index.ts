import type { Scenario } from 'softknock/testing';
import { AUSTRALIA } from './australia.js';
import { CA_PROVINCES } from './ca-provinces.js';
import { CN_COLLECTION } from './cn-collection.js';
import { CN_FLOOR } from './cn-floor.js';
import { CN_PERSONAL } from './cn-personal.js';
import { CN_PRACTICE } from './cn-practice.js';
import { COLOMBIA } from './colombia.js';
import { EUROPE } from './europe.js';
import { toScenarios } from './given.js';
import { HONG_KONG } from './hong-kong.js';
import { INDIA } from './india.js';
import { INDONESIA } from './indonesia.js';
import { JAPAN } from './japan.js';
import { KENYA } from './kenya.js';
import { KOREA } from './korea.js';
import { PHILIPPINES } from './philippines.js';
import { SINGAPORE } from './singapore.js';
import { SOUTH_AFRICA } from './south-africa.js';
import { TAIWAN } from './taiwan.js';
import { US_COUNTED } from './us-counted-as-one.js';
import { US_FDCPA } from './us-collectors.js';
import { US_EAST } from './us-east.js';
import { US_PRACTICE } from './us-practice.js';
import { US_REG_F } from './us-reg-f.js';
import { US_REG_X } from './us-reg-x.js';
import { US_TCPA } from './us-tcpa.js';
import { US_WEST } from './us-west.js';

/** Cases at one below, at and one above each threshold, as scenarios; `source` has the operative words. */
export const CASES: readonly Scenario[] = [
  ...toScenarios('cn-personal', CN_PERSONAL), ...toScenarios('cn-collection', CN_COLLECTION),
  ...toScenarios('cn-floor', CN_FLOOR), ...toScenarios('cn-practice', CN_PRACTICE),
  ...toScenarios('australia', AUSTRALIA), ...toScenarios('india', INDIA), ...toScenarios('europe', EUROPE),
  ...toScenarios('korea', KOREA), ...toScenarios('colombia', COLOMBIA),
  ...toScenarios('japan', JAPAN), ...toScenarios('taiwan', TAIWAN), ...toScenarios('philippines', PHILIPPINES),
  ...toScenarios('hong-kong', HONG_KONG), ...toScenarios('indonesia', INDONESIA), ...toScenarios('kenya', KENYA),
  ...toScenarios('singapore', SINGAPORE), ...toScenarios('south-africa', SOUTH_AFRICA),
  ...toScenarios('us-fdcpa', US_FDCPA), ...toScenarios('us-reg-f', US_REG_F),
  ...toScenarios('us-reg-x', US_REG_X), ...toScenarios('us-tcpa', US_TCPA),
  ...toScenarios('us-east', US_EAST), ...toScenarios('us-west', US_WEST), ...toScenarios('ca-provinces', CA_PROVINCES),
  ...toScenarios('us-practice', US_PRACTICE), ...toScenarios('us-counted', US_COUNTED),
];
