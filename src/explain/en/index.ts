import type { Problem } from '../../kernel/result.js';
import type { RefusalRouting, SigningNotice } from '../../decide/index.js';
import type { Policy } from '../../rules/policy.js';
import type { Decision, Duty, Plan, TierAssessment, Verdict } from '../../terms/record/index.js';
