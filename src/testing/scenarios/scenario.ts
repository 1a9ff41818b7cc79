import type { HousePolicy } from '../../rules/pack.js';

/** A rule's test as data: a compliance officer can write one without TypeScript. */
export interface Scenario {
  readonly id: string;
  readonly source?: string;
  readonly grade?: string;
  readonly says?: string;
  readonly packs: readonly string[];
  readonly house?: HousePolicy;
  readonly facts: readonly unknown[];
  readonly ask: Readonly<Record<string, unknown>> & { readonly question: string };
  readonly expect: Expectation;
}

export interface Expectation {
  readonly verdict?: string;
  readonly effect?: string;
  readonly force?: string;
  readonly grounds?: readonly string[];
  readonly deferUntil?: string;
  readonly dueOn?: string;
  readonly earliest?: string;
  readonly latest?: string;
  readonly classification?: string | null;
  readonly workday?: boolean | null;
  /** Of a date: what hours go by; a holiday on a Sunday is no plain Sunday. */
  readonly dayClass?: string | null;
  readonly owed?: boolean;
  /** Of a duty: people that it needs, evidence that it accepts, slack, and which end it aims at. */
  readonly people?: number;
  readonly accepts?: readonly string[];
  readonly slackDays?: number;
  readonly aim?: string;
  readonly tier?: string;
  readonly score?: number;
  readonly keepUntil?: string | null;
  readonly channel?: string;
  readonly unmet?: readonly string[];
  readonly because?: readonly string[];
}

/** Every key of an expectation: one that is misspelt would expect nothing. */
export const EXPECTATION_KEYS: readonly string[] = Object.keys({
  verdict: true, effect: true, force: true, grounds: true, deferUntil: true, dueOn: true,
  earliest: true, latest: true, classification: true, workday: true, dayClass: true, owed: true,
  people: true, accepts: true, slackDays: true, aim: true, tier: true, score: true,
  keepUntil: true, channel: true, unmet: true, because: true,
} satisfies Readonly<Record<keyof Expectation, true>>);

/** What any question may say of whom and when it is asked, whether its answer needs it or not. */
const ANY = ['question', 'at', 'person', 'actor', 'loan', 'loans', 'knownAt'];

/**
 * Every key of a question, by the question: one that is misspelt would ask something else. What is
 * asked of a contact is read by the verb that answers it.
 */
export const ASK_KEYS: Readonly<Partial<Record<string, readonly string[]>>> = {
  due: [...ANY, 'purpose'], 'still-owed': [...ANY, 'purpose'], tier: ANY,
  classify: [...ANY, 'message'], 'keep-until': [...ANY, 'record', 'of'],
  workday: [...ANY, 'on', 'country'], plan: [...ANY, 'until'],
};

/** What was answered, in the words of an expectation. */
export interface Answer {
  readonly got: Expectation;
  /** Rules that decided, sorted. */
  readonly deciding: readonly string[];
}

export type ScenarioResult =
  | { readonly status: 'passed'; readonly id: string }
  | { readonly status: 'skipped'; readonly id: string; readonly why: string }
  | {
    readonly status: 'failed'; readonly id: string; readonly expected: Expectation;
    readonly got: Expectation | null; readonly deciding: readonly string[]; readonly why: string;
  };
