import { WORDS as EN } from '../../explain/en/words.js';
import { EVIDENCE_WORDS as EN_EVIDENCE } from '../../explain/en/evidence.js';
import { FACT_WORDS as EN_FACTS } from '../../explain/en/facts.js';
import { type BothLines, evidencePage } from '../../explain/evidence/page.js';
import { decisionLines } from '../../explain/explain-decision.js';
import { planLines } from '../../explain/explain-plan.js';
import { factLine, type PlainFact } from '../../explain/fact-lines.js';
import { atOffset, fill } from '../../explain/say.js';
import type { Words } from '../../explain/words.js';
import { EVIDENCE_WORDS as ZH_EVIDENCE } from '../../explain/zh/evidence.js';
import { FACT_WORDS as ZH_FACTS } from '../../explain/zh/facts.js';
import { WORDS as ZH } from '../../explain/zh/words.js';
import type { Fact } from '../../facts/types/index.js';
import type { Policy } from '../../rules/policy.js';
import type { Decision } from '../../terms/record/decision.js';
import type { Plan } from '../../terms/record/plan.js';
import type { Files } from './policy-files.js';
import type { SelectedEntry } from './select-entries.js';

interface Shown {
  readonly index: number;
  readonly fact: Fact;
}

const both = (say: (words: Words) => readonly string[]): BothLines => ({ en: say(EN), zh: say(ZH) });

/** Whom a folder is about, of which log, under which rules, and when it was made. */
export interface ProseAsk {
  readonly person: string;
  readonly origin: string;
  readonly policies: readonly Policy[];
  readonly at: string;
}

/** What people read: how to check the folder, and the page. */
export function proseFiles(
  selected: readonly Omit<SelectedEntry, 'recorded'>[],
  { person, origin, policies, at: date }: ProseAsk,
  log: { readonly size: number; readonly root: string },
): Files {
  const { size, root } = log;
  const places = { person, origin, size, date };
  const shown = listShown(selected);
  const policyOf = (digest: string): Policy | null =>
    policies.find((policy) => policy.digest === digest) ?? null;
  const page = {
    person, origin, size, root, date,
    decisions: shown.flatMap((one) => decisionCards(one, policyOf)),
    overrides: shown.filter(({ fact }) => fact.type === 'OverrideGranted')
      .map(({ index, fact }) => ({ index, said: factLines(fact, person) })),
    plans: shown.flatMap((one) => planCards(one, policyOf)),
    facts: shown.filter(({ fact }) => fact.type !== 'ContactDecided' && fact.type !== 'PlanMade')
      .map(({ index, fact }) => ({ index, said: factLines(fact, person) })),
    hidden: selected.flatMap(({ entry, hidden }) =>
      (hidden === null ? [] : [{ index: entry.leaf.seq, why: hidden }])),
  };
  return {
    'README.md': `${fill(EN_EVIDENCE.readme, places)}\n---\n\n${fill(ZH_EVIDENCE.readme, places)}`,
    'index.html': evidencePage({ en: EN_EVIDENCE, zh: ZH_EVIDENCE }, page),
  };
}

/** Each fact once, though it stands in several streams. */
function listShown(selected: readonly Omit<SelectedEntry, 'recorded'>[]): readonly Shown[] {
  const byId = new Map<string, Shown>();
  for (const { entry, fact, hidden } of selected) {
    if (fact === null || hidden !== null || byId.has(fact.id)) continue;
    byId.set(fact.id, { index: entry.leaf.seq, fact });
  }
  return [...byId.values()];
}

function factLines(fact: Fact, person: string): BothLines {
  const plain = fact as unknown as PlainFact;
  return {
    en: [factLine(EN, EN_FACTS, plain, person)], zh: [factLine(ZH, ZH_FACTS, plain, person)],
  };
}

type Card = Parameters<typeof evidencePage>[1]['decisions'][number];

function decisionCards(
  { index, fact }: Shown, policyOf: (digest: string) => Policy | null,
): readonly Card[] {
  if (fact.type !== 'ContactDecided') return [];
  const decision = fact.body as unknown as Decision;
  const policy = policyOf(decision.policy.digest);
  const none: BothLines = { en: [], zh: [] };
  const full = policy === null ? none : both((words) => decisionLines(words, decision, policy));
  const plain = policy === null ? none
    : both((words) => decisionLines(words, decision, policy, { audience: 'borrower' }));
  const { effect, verdict } = decision;
  const said = `${EN.effects[effect]} ${ZH.effects[effect]}`;
  const at = atOffset(fact.at, verdict.moments[0]?.offsetMinutes);
  return [{ index, at, effect, said, plain, full }];
}

function planCards(
  { index, fact }: Shown, policyOf: (digest: string) => Policy | null,
): readonly { readonly index: number; readonly said: BothLines }[] {
  const policy = fact.type === 'PlanMade' ? policyOf(fact.policy?.digest ?? '') : null;
  if (fact.type !== 'PlanMade' || policy === null) return [];
  const plan = fact.body as unknown as Plan;
  return [{ index, said: both((words) => planLines(words, plan, policy)) }];
}
