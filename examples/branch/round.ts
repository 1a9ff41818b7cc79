import { decideContact, orThrow } from 'softknock';
import type { Decision, Fact } from 'softknock';
import { recordDecision } from 'softknock/audit';
import type { Permit } from 'softknock/audit';
import { addToBook, briefOf, isOver, questionsFor, reportKindOf, resultFacts, tasksOfOfficer, taskOf } from 'softknock/work';
import type { Answer, Disposition, FindingInput, ReportKind, ResultReport, Task } from 'softknock/work';
import { seeded } from '../portfolio/seeded.js';
import type { Seeded } from '../portfolio/seeded.js';
import type { Agenda } from './agenda.js';
import { caseOf, clock, order, put } from './morning.js';
import type { Branch } from './morning.js';

const BANK = 'bank-cn';
/** The doors close; a minute of the day. */
export const CLOSES: number = 17 * 60 + 30;
/** Minutes that a task takes, its papers included: assumed for the example. */
const MINUTES = { desk: 12, 'self-service': 6, 'in-app': 6, email: 8, chat: 10, sms: 6, letter: 15, phone: 20, video: 30, visit: 90 } as const;

/** What the day counts. */
export interface DayCounts {
  readonly permits: Map<Decision['effect'], number>;
  /** Canonical results of tries, by channel. */
  readonly results: Map<Task['channel'], Map<Disposition, number>>;
  /** Refusals heard, with the minute. */
  readonly refusals: { readonly fact: Extract<Fact, { type: 'RefusalStated' }>; readonly minute: number }[];
}

export const emptyCounts = (): DayCounts => ({ permits: new Map(), results: new Map(), refusals: [] });
const count = <K>(map: Map<K, number>, key: K): void => { map.set(key, (map.get(key) ?? 0) + 1); };

/** The decision at the moment, into the record and from there into the book; a permit only with its receipt. */
export function askFor(branch: Branch, task: Task, minute: number, counts: DayCounts): Permit | Decision {
  const recorded = caseOf(branch, task.person);
  const brief = briefOf(branch.policy, task, { at: clock(minute), actor: BANK, report: reportKindOf(branch.book, task.loans[0] ?? '') });
  const decision = orThrow(decideContact(recorded.file, {
    key: `${task.task}/${minute}`, question: { ...brief.waitsFor, statesOptOut: true },
  }));
  const written = recordDecision(branch.log, recorded, decision, clock(minute));
  if (written.status !== 'permitted' && written.status !== 'recorded') throw new Error(`decision: ${written.status}`);
  const stood = branch.log.read(`person/${task.person}`).flatMap((entry) => entry.opening?.body ?? []);
  branch.book = orThrow(addToBook(branch.book, stood.slice(-1)));
  count(counts.permits, decision.effect);
  return written.status === 'permitted' ? written.permit : decision;
}

/** Answers in words, by question. */
const TEXTS: Readonly<Record<string, string>> = {
  'use.paid-to': '合同约定的收款方（受托支付）', 'repay.source': '经营回款及工资收入，月末到账', 'ops.orders': '在手订单约两个月，库存正常',
  'sponsor.standing': '经营正常，公开登记未见变更', 'covenant.breach': '逾期提交季度报表，已限期补交', 'risk.signal': '已向客户核实，属暂时性，持续关注',
};
const ADVERSE = ['use.restricted', 'risk.help-needed', 'risk.litigation', 'income.more-debt', 'ops.control-changed', 'sponsor.changed', 'collateral.value-fell'];

function answerTo(kind: string, question: string, amount: number, r: Seeded): Answer {
  switch (kind) {
    case 'yes-no': return ADVERSE.includes(question) ? r.chance(0.06) : r.chance(0.96);
    case 'percent': return r.whole(35, 70);
    case 'count': return r.whole(2, 9);
    case 'ratio': return 1 + r.whole(15, 60) / 100;
    case 'amount': return Math.round(amount * r.whole(8, 45) / 100);
    default: return TEXTS[question] ?? '已核实，与登记一致';
  }
}

/** A finding as an officer would write it, from the seed: required questions always, others mostly. */
function findingFor(branch: Branch, task: Task, r: Seeded): FindingInput {
  const report: ReportKind = reportKindOf(branch.book, task.loans[0] ?? '');
  const [file] = branch.log.read(`loan/${task.loans[0] ?? ''}`).flatMap((entry) => {
    const fact = entry.opening?.body as unknown as Fact | undefined;
    return fact?.type === 'LoanOpened' ? [fact] : [];
  });
  const amount = file?.amount ?? 0;
  const answers: Record<string, Answer> = Object.fromEntries(questionsFor(branch.policy, task.purposes, report)
    .filter((q) => q.question !== 'covenant.breach' && (q.requiredFor.length > 0 || (task.channel !== 'desk' && r.chance(0.75))))
    .map((q) => [q.question, answerTo(q.answer, q.question, amount, r)]));
  if (answers['covenant.kept'] === false) answers['covenant.breach'] = TEXTS['covenant.breach'] as string;
  const worry = answers['repay.on-time'] === false || answers['risk.help-needed'] === true || answers['use.restricted'] === true || answers['use.as-agreed'] === false || answers['covenant.kept'] === false;
  return {
    report, answers,
    conclusion: worry ? '存在需关注事项，已与借款人沟通，按整改要求跟进。' : '未见异常，贷款用途与还款正常，维持现有管理措施。',
    classification: worry ? { suggested: 'special-mention', reasons: ['还款或用途存在疑点，须跟进'] }
      : { suggested: 'normal', reasons: ['还款正常', '未见不利变化'] },
    ...(worry ? {
      rectifications: [{ what: '补充还款来源证明材料', owner: task.officers[0] ?? '', dueOn: '2026-07-15' }],
      followUp: { purpose: 'routine-check', dueOn: '2026-07-31' },
    } : {}),
  };
}

/** Evidence filed for every purpose, and the task completed with its finding. */
export function finish(branch: Branch, task: Task, by: string, minute: number): void {
  const r = seeded(`finding ${task.task}`);
  const kinds = new Set(task.accepts.map(({ evidence }) => evidence.includes('inspection') ? 'inspection' : evidence[0]));
  const at = clock(minute);
  const evidence = [...kinds].map((kind) => `${task.task}.${kind}`);
  put(branch, [...kinds].map((kind) => ({
    type: 'EvidenceFiled', id: `${task.task}.${kind}`, at, evidence: `${task.task}.${kind}`, kind, loans: task.loans, purposes: task.purposes,
    digest: branch.policy.hash(`content of ${task.task}.${kind}`), capturedAt: clock(minute - 1), officer: by,
    ...(task.channel === 'visit' ? { place: '经营场所' } : {}),
  })), at);
  const done = order(branch, { type: 'CompleteTask', id: `${task.task}.complete`, at, by, task: task.task, evidence,
    finding: findingFor(branch, task, r) });
  if (!done) throw new Error(`task ${task.task} could not be completed`);
}

/** Results by channel, from the seed, as house codes where officers would use them. */
function resultOf(task: Task, r: Seeded): Pick<ResultReport, 'code' | 'disposition' | 'said'> {
  const draw = r.next();
  if (task.channel === 'visit') {
    if (draw < 0.08) return { code: '不想回访', said: { words: '不想回访，以后别再上门，也别打电话发短信', reason: 'privacy', scope: { channels: ['phone', 'sms', 'visit'] } } };
    if (draw < 0.2) return { code: '非本人' };
    return draw < 0.35 ? { disposition: 'promised', said: { promise: { amount: 2000, dueOn: '2026-06-25' } } } : { code: '本人配合' };
  }
  if (task.channel === 'phone') return draw < 0.3 ? { code: '无人接听' } : draw < 0.4 ? { code: '本人在忙' } : { code: '本人配合' };
  if (task.channel === 'sms' && draw < 0.4) return { disposition: 'replied' };
  return { code: '已送达' };
}

/**
 * One task taken up at a minute: asked, begun, tried and, where somebody answered, finished.
 * @returns Minutes until its officer is free again.
 */
export function takeUp(branch: Branch, day: Agenda, task: Task, by: string, minute: number, counts: DayCounts): number {
  const r = seeded(`round ${task.task}`);
  const answer = askFor(branch, task, minute, counts);
  if (!('receipt' in answer)) return 2;
  const takes = MINUTES[task.channel];
  day.at(minute + 1, (now) => {
    if (!order(branch, { type: 'StartTask', id: `${task.task}.start.${now}`, at: clock(now), by, task: task.task, permit: answer })) return;
    day.at(now + 1, (then) => tell(branch, day, task, { by, minute: then, permit: answer, takes, r }, counts));
  });
  return takes;
}

interface Try { readonly by: string; readonly minute: number; readonly permit: Permit; readonly takes: number; readonly r: Seeded }

/** What came of a try, and what follows from it. */
function tell(branch: Branch, day: Agenda, task: Task, { by, minute, permit, takes, r }: Try, counts: DayCounts): void {
  const contact = `${task.task}.contact.${minute}`;
  const result = task.channel === 'desk' ? { disposition: 'check-completed' as const } : resultOf(task, r);
  const facts = orThrow(resultFacts(branch.policy, permit.decision, { contact, at: clock(minute), officer: by, ...result }));
  put(branch, facts, clock(minute));
  const name = result.code ?? result.disposition ?? '';
  const disposition = branch.policy.work.codes.get(result.code ?? '') ?? result.disposition;
  if (disposition !== undefined) {
    const held = counts.results.get(task.channel) ?? new Map<Disposition, number>();
    counts.results.set(task.channel, held);
    count(held, disposition);
  }
  const refusal = facts.find((fact) => fact.type === 'RefusalStated');
  if (refusal !== undefined) counts.refusals.push({ fact: refusal, minute });
  const answered = task.channel === 'desk' || name === '本人配合' || name === 'promised' || name === 'replied';
  const back = task.channel === 'self-service' && (r.chance(0.6) || task.person === 'CN-PROJECT');
  if (!answered && !back) return;
  day.at(answered ? minute + takes - 3 : minute + r.whole(60, 400), (now) => {
    const held = taskOf(branch.book, task.task);
    if (held?.status === 'started' && now < CLOSES) finish(branch, held, by, now);
  });
}

/** The next task that an officer can take up: mine to lead, accepted, the earliest deadline first. */
export function nextTask(branch: Branch, officer: string, tried: ReadonlySet<string>): Task | null {
  return tasksOfOfficer(branch.book, officer)
    .filter((task) => task.officers[0] === officer && task.status === 'accepted' && !isOver(task) && !tried.has(task.task))
    .sort((a, b) => (a.channel === 'desk' ? 1 : 0) - (b.channel === 'desk' ? 1 : 0) || (a.dueOn < b.dueOn ? -1 : 1))[0] ?? null;
}
