export { decideInShadow, recordShadow, SHADOW_SCHEMA } from './shadow.js';
export type { RecordedShadow, ShadowedDecision } from './shadow.js';
export { whatIf } from './what-if.js';
export type { ChangedDecision, DutyComparison, WhatIfAsk, WhatIfReport } from './what-if.js';
