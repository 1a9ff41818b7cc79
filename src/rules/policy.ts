import type { Hash } from '../kernel/hash.js';
import type { ZoneData } from '../kernel/zones.js';
import type { PurposeRow } from '../terms/purposes.js';
import type { Channel } from '../terms/words.js';
import type { CompiledRule } from './compiled.js';
import type { ClassificationRule, DutyRule, TieringRule } from './kinds/floor.shape.js';
import type { RecordKeeping } from './kinds/record-keeping.shape.js';
import type { StandardRule } from './kinds/standard.shape.js';
import type {
  BurdenWeights, HousePolicy, LadderTable, Precedence, Rule, RulePack, Unannounced,
} from './pack.js';
import type { Guard } from './rule.js';
import type { SelectRules } from './select-rules.js';
import type { WorkdayCalendar } from './workday-calendar.js';
import type { WorkPolicy } from './work-policy.js';

/** A rule with the pack that it stands in. */
export interface Placed<R extends Rule> {
  readonly rule: R;
  readonly pack: string;
  readonly coverage: Guard;
}

/** What a house says of plans alone. */
export interface Planning {
  /** Null: ranks. */
  readonly weights: BurdenWeights | null;
  readonly precedence: readonly Precedence[];
  readonly unannounced: Unannounced | null;
  /** Absent: silence climbs nowhere, and the policy's digest is what it was without the word. */
  readonly ladder?: Ladder;
}

/** The house's ladder with its prior filled in. */
export type Ladder = Omit<LadderTable, 'prior'> & Required<Pick<LadderTable, 'prior'>>;

/** What rules are asked with: ports and the tables in force. */
export interface RuleEnv {
  readonly zoneData: ZoneData;
  /** IANA zone in which duties count their days. */
  readonly zone: string;
  readonly purposes: ReadonlyMap<string, PurposeRow>;
  /** Channels, lightest first. */
  readonly channelOrder: readonly Channel[];
  readonly graceDays: Readonly<Record<Channel, number>>;
  readonly lookAheadDays: number;
  /** What only the plan heeds. */
  readonly planning: Planning;
  /** Workday calendars by country. */
  readonly calendars: ReadonlyMap<string, WorkdayCalendar>;
}

/** Packs and house policy, compiled: a handle that can be rebuilt from its JSON. */
export interface Policy extends RuleEnv {
  readonly hash: Hash;
  readonly digest: string;
  readonly semantics: string;
  readonly packs: readonly {
    readonly id: string; readonly version: string; readonly digest: string;
  }[];
  /** What it was compiled from: plain JSON, enough to compile it again. */
  readonly source: { readonly packs: readonly RulePack[]; readonly house?: HousePolicy };
  readonly permitHours: number;
  /** Every rule by id. */
  readonly rules: ReadonlyMap<string, Placed<Rule>>;
  /** Rules that answer about contacts, sorted by id. */
  readonly contactRules: readonly CompiledRule[];
  /** Those of them that may have something to say to a contact of a kind. */
  readonly select: SelectRules;
  readonly dutyRules: readonly Placed<DutyRule>[];
  readonly tieringRules: readonly Placed<TieringRule>[];
  readonly classificationRules: readonly Placed<ClassificationRule>[];
  readonly recordRules: readonly Placed<RecordKeeping>[];
  /** Standards, those of contact among `contactRules` too. */
  readonly standards: readonly Placed<StandardRule>[];
  /** How the house organises the work; outside the digest, since no verdict depends on it. */
  readonly work: WorkPolicy;
  /** What the linter found and did not refuse, as codes with rule ids. */
  readonly warnings: readonly { readonly code: string; readonly rule: string }[];
}
