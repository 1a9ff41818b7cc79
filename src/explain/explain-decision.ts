import type { Policy } from '../rules/policy.js';
import type { Decision, Finding, LighterOption, Verdict } from '../terms/record/index.js';
import { aDecision, aVerdict } from '../terms/record/read-decision.js';
import type { FindingKind } from '../terms/words.js';
import { atOffset, fill, ground, list, say, term } from './say.js';
import { aPolicyShown, areOptions, mustBeShown } from './read-shown.js';
import type { ExplainOptions } from './read-shown.js';
import type { FindingCode, SentenceCode, Words } from './words.js';

/** Findings on which nothing may go out without a person's judgement. */
const CLOSING: ReadonlySet<FindingKind> =
  new Set<FindingKind>(['needs-review', 'presumed-violation', 'forbids']);

function figuresOf(words: Words, finding: Finding): Record<string, string | number> {
  const { purpose, purposes, basis, place, ...rest } = finding.figures ?? {};
  return {
    ...rest,
    ...(purpose === undefined ? {} : { purpose: term(words.purposes, String(purpose)) }),
    ...(purposes === undefined ? {} : {
      purposes: list(words, String(purposes).split(' ').map((p) => term(words.purposes, p))) }),
    ...(basis === undefined ? {} : {
      basis: list(words, String(basis).split(' ').map((b) => term(words.bases, b))) }),
    ...(place === undefined ? {} : { place: term(words.terms, `place.${String(place)}`) }),
  };
}

/** Lighter ways are named as such: some of them may open only later. */
function groundsSentence({ grounds = [] }: Finding): SentenceCode {
  return grounds.every((g) => g.startsWith('lighter.')) ? 'grounds-lighter' : 'grounds';
}

/** What one rule says: its sentence, source, force and how sure, and what would change it. */
export function findingLines(
  words: Words, finding: Finding, policy: Policy, offset: number | undefined,
): readonly string[] {
  const placed = policy.rules.get(finding.rule)?.rule;
  const code = finding.code as FindingCode;
  const what = fill(words.findings[code] ?? finding.code, figuresOf(words, finding));
  const lines = [say(words, 'rule', {
    rule: finding.rule, what, verdict: words.verdicts[finding.finding],
    force: words.forces[finding.force], cite: term(words.terms, placed?.source.cite ?? ''),
    reading: (words.language === 'zh' ? placed?.readingZh : undefined) ?? placed?.reading ?? '',
    words: placed?.source.words ?? '',
  })];
  if (finding.grade !== 'text') lines.push(say(words, 'grade', { grade: words.grades[finding.grade] }));
  if (finding.counted.length > 0) lines.push(say(words, 'counted', { facts: list(words, finding.counted) }));
  if (finding.opensAt !== undefined) {
    lines.push(say(words, 'opens', { at: atOffset(finding.opensAt, offset) }));
  }
  if (finding.dependsOn !== undefined) {
    lines.push(say(words, 'depends', { facts: list(words, finding.dependsOn) }));
  }
  if (finding.lifts !== undefined) lines.push(say(words, 'lifts', { rules: list(words, finding.lifts) }));
  if (finding.grounds !== undefined) {
    lines.push(say(words, groundsSentence(finding),
      { list: list(words, finding.grounds.map((g) => ground(words, g))) }));
  }
  return lines.map((line, i) => (i === 0 ? line : `  ${line}`));
}

/** The verdict with each deciding rule in full. */
export function verdictLines(words: Words, verdict: Verdict, policy: Policy): readonly string[] {
  mustBeShown(['verdict', aVerdict, verdict], ['policy', aPolicyShown, policy]);
  const offset = verdict.moments[0]?.offsetMinutes;
  const head = say(words, 'verdict', { verdict: words.verdicts[verdict.verdict] });
  const closing = verdict.findings.filter((f) => CLOSING.has(f.finding));
  const shown = closing.length > 0 ? closing
    : verdict.findings.filter((f) => verdict.deciding.includes(f.rule));
  if (shown.length === 0) return [head, say(words, 'no-rule')];
  return [head, ...shown.flatMap((f) => findingLines(words, f, policy, offset))];
}

function optionLine(words: Words, option: LighterOption, offset: number | undefined): string {
  const channel = words.channels[option.channel];
  if (option.ruledOutBy === null) {
    return say(words, 'lighter-open',
      { channel, at: option.opensAt === null ? '' : atOffset(option.opensAt, offset) });
  }
  return say(words, 'lighter-out', {
    channel, why: words.lighter[option.ruledOutBy],
    rules: option.rules.length === 0 ? '' : ` [${list(words, option.rules)}]`,
  });
}

function outcomeLine(words: Words, decision: Decision): string {
  const offset = decision.verdict.moments[0]?.offsetMinutes;
  const effect = words.effects[decision.effect];
  switch (decision.effect) {
    case 'permit': return say(words, 'permit-until',
      { effect, until: decision.validUntil === null ? '' : atOffset(decision.validUntil, offset) });
    case 'defer': return say(words, 'defer-until',
      { effect, until: decision.deferUntil === null ? '' : atOffset(decision.deferUntil, offset) });
    case 'review': return say(words, 'review', { effect });
    case 'deny': return say(words, 'deny', { effect });
  }
}

function officerLines(words: Words, decision: Decision, policy: Policy): readonly string[] {
  const offset = decision.verdict.moments[0]?.offsetMinutes;
  const conditions = decision.conditions.length === 0 ? []
    : [say(words, 'conditions', { list: list(words, decision.conditions.map((c) => ground(words, c))) })];
  return [
    outcomeLine(words, decision), ...verdictLines(words, decision.verdict, policy), ...conditions,
    ...decision.justification.options.map((o) => optionLine(words, o, offset)), say(words, 'not-advice'),
  ];
}

function plainReasons(words: Words, decision: Decision): readonly string[] {
  const closing = decision.verdict.findings.filter((f) => CLOSING.has(f.finding));
  const told = closing.flatMap((f) => {
    const text = words.plain[f.code as FindingCode];
    return text === undefined ? [] : [fill(text, figuresOf(words, f))];
  });
  return [...new Set(told)];
}

function borrowerLines(words: Words, decision: Decision): readonly string[] {
  const { question, verdict } = decision;
  const offset = verdict.moments[0]?.offsetMinutes;
  const purposes = list(words, question.purposes.map((p) => term(words.purposes, p)));
  const channel = words.channels[question.channel];
  const places = {
    channel, purposes,
    until: decision.deferUntil === null ? '' : atOffset(decision.deferUntil, offset),
  };
  const basis = verdict.findings.find((f) => f.code === 'basis.stands')?.figures?.['basis'];
  const sources = list(words, (question.data ?? []).map((s) => words.sources[s]));
  return [
    question.channel === 'desk' ? say(words, 'borrower-desk', { ...places, sources })
      : say(words, `borrower-${decision.effect}`, places),
    ...plainReasons(words, decision),
    ...(decision.effect === 'permit' && purposes !== '' ? [say(words, 'borrower-why', places)] : []),
    ...(basis === undefined ? [] : [say(words, 'borrower-basis', {
      purposes, basis: list(words, String(basis).split(' ').map((b) => term(words.bases, b))),
    })]),
    say(words, 'borrower-choice'), say(words, 'borrower-ask'),
  ];
}

/** A decision in words, for the officer or for the borrower. */
export function decisionLines(
  words: Words, decision: Decision, policy: Policy, options: ExplainOptions = {},
): readonly string[] {
  mustBeShown(['decision', aDecision, decision], ['policy', aPolicyShown, policy],
    ['options', areOptions, options]);
  return options.audience === 'borrower' ? borrowerLines(words, decision)
    : officerLines(words, decision, policy);
}
