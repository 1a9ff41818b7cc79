import type { ContactPointAdded, PersonRegistered } from '../facts/types/index.js';
import type { CaseState, LoanState, PersonState } from '../state/index.js';
import type { LighterOption } from '../terms/record/decision.js';
import type { Question } from '../terms/record/question.js';
import type { Act } from '../terms/words.js';
import type { CaseFile } from './case-file.js';
import type { RuleEnv } from './policy.js';

/** A question made ready: looked up once, asked of every rule. */
export interface Asked {
  readonly question: Question;
  readonly file: CaseFile;
  /** The moment, epoch ms. */
  readonly at: number;
  /** Every act that the contact has: see `actsOf`. */
  readonly acts: readonly Act[];
  readonly env: RuleEnv;
  readonly state: CaseState;
  /** Null when nobody of that name is on file. */
  readonly person: PersonState | null;
  readonly registration: PersonRegistered | null;
  /** Candidate zones as they stood, sorted; empty when unknown. */
  readonly zones: readonly string[];
  /** Loans of the question that stood at the moment, in the question's order. */
  readonly loans: readonly LoanState[];
  readonly point: ContactPointAdded | null;
  /** Lighter options of the question, computed on demand; only `least-impact` asks. */
  readonly lighter: (asked: Asked) => readonly LighterOption[];
}
