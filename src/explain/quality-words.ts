import type { AuthenticityFinding } from '../terms/record/index.js';
import type { AuthenticityCode, OfficerBar, QualityMeasure } from '../terms/quality-codes.js';
import { fill } from './say.js';

/** Sentences about a finding, with {places}. */
export type FindingSentence =
  'facts' | 'officers' | 'chance-digest' | 'chance-reports' | 'no-chance' | 'question';

/** Everything that a language says about quality: the compiler proves each table complete. */
export interface QualityWords {
  readonly findings: Readonly<Record<AuthenticityCode, string>>;
  readonly bars: Readonly<Record<OfficerBar, string>>;
  readonly measures: Readonly<Record<QualityMeasure, string>>;
  readonly sentences: Readonly<Record<FindingSentence, string>>;
  readonly comma: string;
}

/** A finding in words: what came up, from which facts, how likely it is by chance; never a verdict. */
export function findingLines(words: QualityWords, finding: AuthenticityFinding): readonly string[] {
  const { sentences } = words;
  const list = (items: readonly string[]): string => items.join(words.comma);
  const { chance } = finding;
  return [
    words.findings[finding.code],
    fill(sentences.facts, { facts: list(finding.facts) }),
    ...(finding.officers.length === 0 ? []
      : [fill(sentences.officers, { officers: list(finding.officers) })]),
    chance === null ? sentences['no-chance'] : fill(
      sentences[chance.of === 'digest-collision' ? 'chance-digest' : 'chance-reports'],
      { chance: chance.atMost.toPrecision(2) }),
    sentences.question,
  ];
}
