import type { Result } from '../../kernel/result.js';
import { decideContact, planRevisits } from '../../decide/index.js';
import type { CaseFile } from '../../rules/case-file.js';
import type { Decision } from '../../terms/record/decision.js';
import type { Plan } from '../../terms/record/plan.js';
import type { ReadableAnswer } from './recorded-answer.js';

/**
 * Decides or plans once more, as the record says that it was asked.
 * @param seed - Opens the commitment to unannounced days, where a house made one.
 */
export function askAgain(
  file: CaseFile, answer: ReadableAnswer, seed?: string,
): Result<Decision | Plan> {
  if (answer.kind === 'decision') {
    const { question, key } = answer.body;
    return decideContact(file, { question, key });
  }
  const { at, until, previous, announced } = answer.body;
  return planRevisits(file, {
    at, until, previous, announced, ...(seed === undefined ? {} : { seed }),
  });
}
