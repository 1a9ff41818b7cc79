import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { Policy } from '../../rules/policy.js';
import type { Guard, RuleBase } from '../../rules/rule.js';
import { channelRow } from '../../terms/channels.js';
import { REPORT_KINDS } from '../../terms/check-questions.js';
import type { PurposeRow } from '../../terms/purposes.js';
import type {
  Procedure, ProcedureMeans, ProcedureRhythm, ProcedureRule,
} from '../../terms/record/procedure.js';
import type { LawfulBasis } from '../../terms/words.js';
import { questionsFor } from '../findings/questions.js';
import { endsInFinding } from '../tasks/complete-task.js';
import { needsOf } from '../tasks/needs.js';

/** Whether a guard leaves room for the purpose; what else it asks depends on the case. */
function reaches(guard: Guard | undefined, row: PurposeRow): boolean {
  if (guard === undefined) return true;
  return (guard.acts?.includes(row.act) ?? true) && !(guard.actsExcept?.includes(row.act) ?? false)
    && (guard.purposes?.includes(row.purpose) ?? true)
    && !(guard.purposesExcept?.includes(row.purpose) ?? false);
}

/** Bases that every loaded law knows and allows for the act, in the house's order. */
function basesOf(policy: Policy, row: PurposeRow): readonly LawfulBasis[] {
  return row.bases.filter((basis) => policy.contactRules.every(({ rule, coverage }) =>
    rule.kind !== 'lawful-basis' || !reaches(coverage, row) || !reaches(rule.guard, row)
    || (rule.knows.includes(basis) && (rule.byAct?.[row.act]?.includes(basis) ?? true))));
}

function rhythmOf(policy: Policy, row: PurposeRow): readonly ProcedureRhythm[] {
  return policy.dutyRules.filter(({ rule }) => rule.purpose === row.purpose)
    .map(({ rule }): ProcedureRhythm => ({
      rule: rule.id, anchor: rule.anchor, latest: rule.latest, earliest: rule.earliest ?? null,
      every: rule.recurrence === undefined ? null
        : 'oncePer' in rule.recurrence ? rule.recurrence.oncePer : rule.recurrence.atMostEvery,
      variants: (rule.variants ?? []).map(({ earliest: _earliest, ...variant }) => variant),
      accepts: rule.accepts ?? row.accepts, needs: rule.needs ?? [], times: rule.times ?? null,
      after: rule.after ?? null, apartFrom: rule.apartFrom ?? [], people: rule.people ?? 1,
    }));
}

function meansOf(policy: Policy, row: PurposeRow): readonly ProcedureMeans[] {
  return policy.channelOrder.flatMap((channel): readonly ProcedureMeans[] => {
    const table = channelRow(channel);
    const yields = table.yields.filter((kind) => row.accepts.includes(kind));
    if (yields.length === 0 || (channel === 'desk' && row.sources.length === 0)) return [];
    const needs = needsOf(policy, { channel, purposes: [row.purpose], people: 1 });
    return [{
      channel, carriers: table.carriers, sources: channel === 'desk' ? row.sources : [], yields,
      authorities: needs.authorities, qualifications: needs.qualifications, people: needs.people,
      graceDays: policy.graceDays[channel],
    }];
  });
}

function ruleRow(rule: RuleBase & { readonly kind: string }): ProcedureRule {
  return {
    rule: rule.id, kind: rule.kind, force: rule.force, cite: rule.source.cite,
    reading: rule.reading, grade: rule.source.grade,
    ...(rule.readingZh === undefined ? {} : { readingZh: rule.readingZh }),
  };
}

function rulesOf(policy: Policy, row: PurposeRow): readonly ProcedureRule[] {
  const contact = policy.contactRules
    .filter(({ rule, coverage }) => reaches(coverage, row) && reaches(rule.guard, row))
    .map(({ rule }) => ruleRow(rule));
  const floor = policy.dutyRules.filter(({ rule }) => rule.purpose === row.purpose)
    .map(({ rule }) => ruleRow(rule));
  return [...floor, ...contact];
}

const COURTED = ['marketing', 'survey'];

function sayings(policy: Policy, row: PurposeRow, rules: readonly ProcedureRule[]):
Pick<Procedure, 'say' | 'never' | 'record'> {
  const kinds = new Set(rules.map(({ kind }) => kind));
  const courted = COURTED.includes(row.act);
  const contacted = meansOf(policy, row).some(({ channel }) => channel !== 'desk');
  const onSite = meansOf(policy, row).some(({ channel }) => channel === 'visit' || channel === 'video');
  const consentOnly = basesOf(policy, row).every((basis) => basis === 'consent');
  const when = (holds: boolean, ...codes: readonly string[]): readonly string[] => (holds ? codes : []);
  const owesFinding = endsInFinding(policy, [row.purpose]);
  return {
    say: when(contacted, 'say.name-and-lender', 'say.purpose-and-basis', 'say.ask-if-convenient',
      ...when(kinds.has('honour-wishes'), 'say.may-choose-time-and-way'),
      ...when(consentOnly, 'say.may-refuse'), ...when(kinds.has('stop') && courted, 'say.how-to-opt-out'),
      ...when(['collection', 'inspection', 'monitoring'].includes(row.act), 'say.offer-help'),
      'say.may-complain', 'say.name-and-nothing-more'),
    never: [
      ...when(contacted, 'never.tell-others', 'never.threaten', 'never.promise-outcome'),
      ...when(contacted && !courted, 'never.bundle-offer'),
      ...when(contacted && consentOnly, 'never.pretend-required'),
      ...when(contacted, 'never.press-after-refusal'),
      ...when(onSite && policy.contactRules.some(({ rule }) => rule.kind === 'place'),
        'never.enter-home-uninvited'),
      'never.take-more-than-needed',
    ],
    record: [
      'record.permit-first',
      ...when(contacted, 'record.attempt', 'record.words-of-refusal', 'record.times-stated'),
      'record.evidence', ...when(owesFinding, 'record.finding', 'record.rectification'),
      ...when(row.act === 'collection' || row.act === 'reminder', 'record.promise'),
    ],
  };
}

/**
 * The standard process for one purpose: why, on which basis, how often, by which means in which
 * order, by whom with which authority, what to say and never to say, what to record. Made from
 * the policy each time, so that it cannot drift from what is enforced.
 *
 * @returns The procedure as data, or `procedure.purpose-undeclared`.
 * @example
 * const paper = explainProcedure(orThrow(procedure('routine-check', policy)))
 */
export function procedure(purpose: string, policy: Policy): Result<Procedure> {
  const row = policy.purposes.get(purpose);
  if (row === undefined) {
    return fail([problem('procedure.purpose-undeclared', ['purpose'], { purpose })]);
  }
  const rules = rulesOf(policy, row);
  const { work } = policy;
  const house = (use: 'say' | 'never'): Procedure['houseSay'] => work.sayings
    .filter((s) => s.use === use && (s.purposes?.includes(purpose) ?? true))
    .map(({ en, zh }) => ({ en, zh }));
  const asked = new Map(REPORT_KINDS.flatMap((kind) => questionsFor(policy, [purpose], kind))
    .map((question) => [question.question, question]));
  return ok({
    v: 1, policy: policy.digest, purpose, act: row.act, why: row.why, bases: basesOf(policy, row),
    accepts: row.accepts, rhythm: rhythmOf(policy, row), means: meansOf(policy, row), rules,
    questions: [...asked.values()], ...sayings(policy, row, rules), houseSay: house('say'),
    houseNever: house('never'),
    houseQuestions: Object.fromEntries(work.questions.filter((q) => q.purposes.includes(purpose))
      .map(({ question, en, zh }) => [question, { en, zh }])),
    remindDaysBefore: work.remindDaysBefore, escalateDaysAfter: work.escalateDaysAfter,
  });
}
