import {
  aName, anInstant, aNumber, atLeast, listOf, maybe, oneOf, orNull, recordOf, someWords,
} from '../../kernel/read-input.js';
import type { Reader } from '../../kernel/read-input.js';
import { CHANNELS, EFFECTS, FINDING_KINDS, FORCES, GRADES } from '../words.js';
import type { Decision, LighterOption } from './decision.js';
import type { Finding, Verdict } from './finding.js';
import { aQuestion } from './read-question.js';

const words = listOf(someWords);

const aFigure: Reader<string | number> = (value, path, found) =>
  (typeof value === 'number' ? aNumber : someWords)(value as never, path, found);

/** Reads what explanations say of a finding; other members are nobody's to refuse. */
const aFinding: Reader<Finding> = atLeast<Finding>({
  rule: aName, finding: oneOf(FINDING_KINDS), force: oneOf(FORCES), grade: oneOf(GRADES),
  code: aName, counted: words, opensAt: maybe(anInstant), grounds: maybe(words),
  dependsOn: maybe(words), lifts: maybe(words), conditions: maybe(words),
  figures: maybe(recordOf(aFigure)),
});

/** Reads a verdict as far as explanations need it. */
export const aVerdict: Reader<Pick<Verdict, 'verdict' | 'deciding' | 'findings'>> =
  atLeast<Pick<Verdict, 'verdict' | 'deciding' | 'findings'>
    & { readonly moments: readonly { readonly offsetMinutes: number }[] }>({
      verdict: oneOf(FINDING_KINDS), deciding: words, findings: listOf(aFinding),
      moments: listOf(atLeast<{ readonly offsetMinutes: number }>({ offsetMinutes: aNumber })),
    });

/** A permit as far as a contact that rests on it needs it. */
export type PermitParts = Pick<Decision, 'id' | 'question' | 'effect' | 'validUntil'>;

/** Reads the parts of a decision on which an attempt and its count rest. */
export const aPermit: Reader<PermitParts> = atLeast<PermitParts>({
  id: aName, question: aQuestion, effect: oneOf(EFFECTS), validUntil: orNull(anInstant),
});

/** Reads a decision as far as explanations need it. */
export const aDecision: Reader<unknown> = atLeast<Pick<Decision, keyof PermitParts
  | 'conditions' | 'deferUntil'> & { readonly verdict: object; readonly justification: object }>({
    id: aName, question: aQuestion, effect: oneOf(EFFECTS), validUntil: orNull(anInstant),
    deferUntil: orNull(anInstant), conditions: words, verdict: aVerdict,
    justification: atLeast<{ readonly options: readonly Partial<LighterOption>[] }>({
      options: listOf(atLeast<Pick<LighterOption, 'channel' | 'ruledOutBy' | 'opensAt' | 'rules'>>({
        channel: oneOf(CHANNELS), opensAt: orNull(anInstant), rules: words,
        ruledOutBy: orNull(oneOf(
          ['evidence-unsuitable', 'no-contact-point', 'no-permitted-opening', 'tried'])),
      })),
    }),
  });
