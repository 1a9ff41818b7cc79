import { parseLocalDate } from '../../kernel/calendar.js';
import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import { decideContact, planRevisits } from '../../decide/index.js';
import { assessTier, classifyLoan, dutyFor, keepUntil, standardsOf } from '../../duties/index.js';
import { parseInstant } from '../../kernel/instant.js';
import { checkContact } from '../../permissions/index.js';
import { asKnownAt, openCase } from '../../rules/open-case.js';
import type { CaseFile } from '../../rules/case-file.js';
import { classifyMessage } from '../../rules/kinds/content.js';
import type { Policy } from '../../rules/policy.js';
import { isWorkday } from '../../rules/workday-calendar.js';
import type { Question } from '../../terms/record/question.js';
import type { Answer, Scenario } from './scenario.js';

type Ask = Scenario['ask'];

const text = (ask: Ask, key: string): string => String(ask[key] ?? '');

/** The question of a scenario; a lone source that desk work reads is a list of one. */
function toQuestion(ask: Ask): Question {
  const { question: _question, ...rest } = ask;
  const { data } = rest;
  return {
    purposes: [], loans: [], ...rest, ...(typeof data === 'string' ? { data: [data] } : {}),
  } as unknown as Question;
}

function answerContact(file: CaseFile, scenario: Scenario): Result<Answer> {
  const question = toQuestion(scenario.ask);
  if (scenario.expect.effect !== undefined) {
    const { knownAt, ...now } = question;
    const then = knownAt === undefined ? ok(file) : asKnownAt(file, knownAt);
    if (!then.ok) return then;
    const decision = decideContact(then.value, { question: now, key: scenario.id });
    if (!decision.ok) return decision;
    const { effect, verdict, deferUntil } = decision.value;
    return ok({
      got: { effect, verdict: verdict.verdict, ...(deferUntil === null ? {} : { deferUntil }) },
      deciding: verdict.deciding,
    });
  }
  const verdict = checkContact(file, question);
  if (!verdict.ok) return verdict;
  const deciding = verdict.value.findings
    .filter((f) => verdict.value.deciding.includes(f.rule));
  return ok({
    got: {
      verdict: verdict.value.verdict,
      ...(deciding[0] === undefined ? {} : { force: deciding[0].force }),
      grounds: [...new Set(deciding.flatMap((f) => f.grounds ?? []))].sort(),
    },
    deciding: verdict.value.deciding,
  });
}

/** A duty with a date, or one that a standard asks for and the house has given none. */
function answerDuty(file: CaseFile, ask: Ask): Result<Answer> {
  const purpose = text(ask, 'purpose');
  const found = dutyFor(file, {
    at: text(ask, 'at'), purpose, ...(ask['loan'] === undefined ? {} : { loan: text(ask, 'loan') }),
  });
  if (!found.ok) return found;
  const duty = found.value;
  const loan = file.state.loans.get(duty?.loan ?? text(ask, 'loan'));
  const standards = loan === undefined ? []
    : standardsOf(file, loan, parseInstant(text(ask, 'at')) as number)
      .filter((standard) => standard.purpose === purpose);
  const rules = standards.map((standard) => standard.rule);
  if (duty === null) {
    return ok({
      got: { owed: standards.some((standard) => standard.status === 'unbound') }, deciding: rules,
    });
  }
  const basis = duty.basis !== null && duty.basis !== 'missing' ? [duty.basis.rule] : [];
  return ok({
    got: {
      owed: true, dueOn: duty.latest, earliest: duty.earliest, latest: duty.latest,
      people: duty.people, accepts: duty.accepts, slackDays: duty.slackDays, aim: duty.aim,
    },
    deciding: [duty.rule, ...basis, ...rules].sort(),
  });
}

function answerLoanClass(file: CaseFile, ask: Ask): Result<Answer> {
  const found = classifyLoan(file, { at: text(ask, 'at'), loan: text(ask, 'loan') });
  if (!found.ok) return found;
  const { classification, rules } = found.value;
  return ok({ got: { classification }, deciding: rules });
}

function answerTier(file: CaseFile, ask: Ask): Result<Answer> {
  const found = assessTier(file, { at: text(ask, 'at'), loan: text(ask, 'loan') });
  if (!found.ok) return found;
  const { tier, score, rule } = found.value;
  return ok({ got: { tier, score }, deciding: rule === null ? [] : [rule] });
}

function answerKeepUntil(file: CaseFile, ask: Ask): Result<Answer> {
  const found = keepUntil(file, {
    at: text(ask, 'at'), record: text(ask, 'record'), of: text(ask, 'of'),
  });
  if (!found.ok) return found;
  // A standard of records has no time of its own: it decides that the house has to set one.
  const standards = [...file.state.loans.values()]
    .flatMap((loan) => standardsOf(file, loan, parseInstant(text(ask, 'at')) as number))
    .filter(({ records }) => records.includes(text(ask, 'record'))).map(({ rule }) => rule);
  return ok({
    got: { keepUntil: found.value.keepUntil },
    deciding: [...new Set([...found.value.rules, ...standards])].sort(),
  });
}

function answerWorkday(policy: Policy, ask: Ask): Result<Answer> {
  const day = parseLocalDate(text(ask, 'on'));
  const calendar = policy.calendars.get(text(ask, 'country'));
  if (day === null || calendar === undefined) {
    return fail([problem('scenario.no-calendar', ['ask', 'country'], {})]);
  }
  const dayClass = calendar.classOf(day);
  return ok({
    got: { workday: dayClass === null ? null : isWorkday(dayClass), dayClass },
    deciding: calendar.rules,
  });
}

function answerMessage(policy: Policy, ask: Ask): Result<Answer> {
  const message = ask['message'] as Parameters<typeof classifyMessage>[1] | undefined;
  const rule = [...policy.rules.values()].map((p) => p.rule)
    .find((r) => r.kind === 'content' && (r.messageClass ?? r.mixed) !== undefined);
  if (message === undefined || rule === undefined || rule.kind !== 'content') {
    return fail([problem('scenario.not-shipped', ['ask', 'question'], { kind: 'classification' })]);
  }
  return ok({ got: { classification: classifyMessage(rule, message) }, deciding: [rule.id] });
}

function answerPlan(file: CaseFile, ask: Ask): Result<Answer> {
  const plan = planRevisits(file, { at: text(ask, 'at'), until: text(ask, 'until') });
  if (!plan.ok) return plan;
  const first = plan.value.contacts[0];
  return ok({
    got: {
      ...(first === undefined ? {} : { channel: first.channel }),
      unmet: plan.value.unmet.map((u) => u.purpose).sort(),
    },
    deciding: [...new Set(plan.value.unmet.flatMap((u) => u.because.flatMap((b) => b.rules)))].sort(),
  });
}

/** The library's answer to a scenario's question, or the problems of its facts and question. */
export function answerScenario(policy: Policy, scenario: Scenario): Result<Answer> {
  const { ask } = scenario;
  if (ask.question === 'workday') return answerWorkday(policy, ask);
  if (ask.question === 'classify' && ask['message'] !== undefined) {
    return answerMessage(policy, ask);
  }
  const person = text(ask, 'person') || firstPerson(scenario.facts);
  const opened = openCase(policy, { person, facts: scenario.facts });
  if (!opened.ok) return opened;
  // A question about a contact says itself as of when it is asked.
  const file = ask.question === 'contact' || ask['knownAt'] === undefined ? opened
    : asKnownAt(opened.value, text(ask, 'knownAt'));
  if (!file.ok) return file;
  switch (ask.question) {
    case 'contact': return answerContact(file.value, scenario);
    case 'due':
    case 'still-owed': return answerDuty(file.value, ask);
    case 'classify': return answerLoanClass(file.value, ask);
    case 'tier': return answerTier(file.value, ask);
    case 'keep-until': return answerKeepUntil(file.value, ask);
    case 'plan': return answerPlan(file.value, ask);
    default: return fail([problem('scenario.not-shipped', ['ask', 'question'],
      { kind: ask.question })]);
  }
}

function firstPerson(facts: readonly unknown[]): string {
  for (const fact of facts as readonly { readonly type?: string; readonly person?: string }[]) {
    if (fact.type === 'PersonRegistered' && fact.person !== undefined) return fact.person;
  }
  return 'nobody';
}
