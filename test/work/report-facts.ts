import { orThrow } from 'softknock';
import { addToBook, decideWork, openBook } from '../../src/work/index.js';
import type { FindingInput, TaskSpec, WorkBook, WorkTables } from '../../src/work/index.js';
import { at, attempt, bankPolicy, decided, decision, evidence, spec, TABLES } from './given.js';

const NAMED: WorkTables = {
  ...TABLES,
  units: (TABLES.units ?? []).map((u) => ({ ...u, name: { HO: '总行', B1: '城东分行', S1: '解放路支行' }[u.unit] ?? u.unit })),
  officers: (TABLES.officers ?? []).map((o) => ({ ...o, name: { LI: '李敏', WANG: '王强', HEAD1: '陈静' }[o.officer] ?? o.officer })),
  questions: [{ question: 'house.green', purposes: ['project-progress-check'], section: 'construction', answer: 'yes-no',
    en: 'Is dust and noise control in place?', zh: '扬尘、噪声防治措施是否到位' }],
};
export const reportPolicy = bankPolicy(NAMED);

const PROJECT = ['cash-flow-check', 'collateral-inspection', 'covenant-test', 'project-progress-check', 'sponsor-check', 'use-of-funds-check'];

const loan = (id: string, product: string, amount: number, more: object = {}): object => ({
  type: 'LoanOpened', id: `${id}.opened`, at: '2026-02-10T10:00:00+08:00', loan: id, product, amount, currency: 'CNY',
  disbursedOn: '2026-02-10', maturesOn: '2028-02-10', parties: [{ person: `P-${id}`, role: 'borrower' }],
  clauses: [{ clause: '8', purposes: ['routine-check'] }], ...more,
});
const observed = (id: string, outstanding: number, more: object = {}): object => ({
  type: 'LoanObserved', id: `${id}.seen`, at: '2026-05-01T08:00:00+08:00', loan: id, on: '2026-05-01', pastDueDays: 0,
  outstanding, grade: 'A2', classification: 'normal', ...more,
});
const person = (id: string, kind: string): object => ({ type: 'PersonRegistered', id: `P-${id}`, at: '2026-02-10T09:00:00+08:00',
  person: `P-${id}`, kind, residence: { country: 'CN', region: 'SH' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }] });

interface Told {
  readonly work: TaskSpec; readonly facts: readonly object[]; readonly kind: string; readonly more?: string; readonly outcome: string;
  readonly finding: FindingInput; readonly officers: readonly string[];
}

/** A check done from opening to review, through the verbs. */
function story({ work, facts, kind, more, outcome, finding, officers }: Told): WorkBook {
  const permit = decision(`d-${work.task}`, work, at(12, 9), at(12, 17));
  const [lead = ''] = officers;
  const id = work.task;
  let book = orThrow(openBook(reportPolicy, [...facts, decided(permit)]));
  const order = (command: Parameters<typeof decideWork>[1]): void => {
    book = orThrow(addToBook(book, orThrow(decideWork(book, command))));
  };
  order({ type: 'OpenTask', id: `${id}.1`, at: at(8, 9), by: 'planner', task: work });
  order({ type: 'AssignTask', id: `${id}.2`, at: at(8, 10), by: 'BOSS1', task: id, officers });
  order({ type: 'AcceptTask', id: `${id}.3`, at: at(8, 11), by: lead, task: id });
  order({ type: 'StartTask', id: `${id}.4`, at: at(12, 10), by: lead, task: id,
    permit: { decision: permit, receipt: { seqs: [42], recordedAt: at(12, 9) } } });
  book = orThrow(addToBook(book, [
    ...work.channel === 'desk' ? [] : [{ ...attempt(`${id}.k`, permit, at(12, 10, 20), outcome), officer: lead }],
    evidence(`${id}.e`, kind, at(12, 11), { loans: work.loans, purposes: work.purposes, officer: lead, place: '经营场所' }),
    ...more === undefined ? [] : [evidence(`${id}.e2`, more, at(12, 12), { loans: work.loans, purposes: work.purposes, officer: lead, place: '项目现场' })],
  ]));
  order({ type: 'CompleteTask', id: `${id}.5`, at: at(12, 15), by: lead, task: id, evidence: more === undefined ? [`${id}.e`] : [`${id}.e`, `${id}.e2`], finding });
  return orThrow(addToBook(book, [{ type: 'AttestationMade', id: `${id}.6`, at: at(13, 9), by: 'HEAD1', statement: 'finding.reviewed',
    about: `${id}.5.finding` }]));
}

/** The three kinds of report, each from a check that was done through the verbs. */
export const STORIES: Readonly<Record<'consumer' | 'small-company' | 'project', () => WorkBook>> = {
  consumer: () => story({
    work: spec('T-C', { person: 'P-C', loans: ['C'], purposes: ['use-of-funds-check'], channel: 'desk', contactPoint: null,
      accepts: [{ purpose: 'use-of-funds-check', evidence: ['data'] }], dueOn: '2026-05-31' }),
    facts: [person('C', 'natural-person'), loan('C', 'consumer-loan', 180_000, { use: '住房装修' }), observed('C', 165_432.1)],
    kind: 'data', outcome: '', officers: ['LI'],
    finding: {
      report: 'consumer', conclusion: '贷款资金于2月11日受托支付至装修公司账户，与合同约定一致，未发现流入限制性领域；还款正常。',
      answers: { 'use.as-agreed': true, 'use.paid-to': '上海某装饰工程有限公司', 'use.vouchers': 3, 'use.restricted': false },
      classification: { suggested: 'normal', reasons: ['用途真实', '还款正常'] },
    },
  }),
  'small-company': () => story({
    work: spec('T-S', { person: 'P-S', loans: ['S'], purposes: ['warning-check'], channel: 'visit', contactPoint: 'shop',
      accepts: [{ purpose: 'warning-check', evidence: ['conversation', 'inspection'] }], people: 2 }),
    facts: [person('S', 'organisation'), loan('S', 'business-loan', 2_000_000, { use: '采购原材料', collateral: ['厂房抵押-01'],
      parties: [{ person: 'P-S', role: 'borrower' }, { person: 'P-G', role: 'guarantor' }] }),
    observed('S', 1_850_000, { grade: 'B1', classification: 'special-mention', pastDueDays: 6 }),
    { type: 'SignalRaised', id: 'S.signal', at: '2026-05-06T09:00:00+08:00', signal: '预警-0506', loans: ['S'], kind: 'account-idle', severity: 2 }],
    kind: 'inspection', outcome: 'completed', officers: ['LI', 'WANG'],
    finding: {
      report: 'small-company', conclusion: '企业订单下降约三成，账户往来减少系主要客户更换结算行所致，经营未停；需补充新账户流水并关注回款。',
      answers: { 'use.as-agreed': true, 'ops.running': true, 'ops.orders': '在手订单约两个月，库存正常', 'ops.control-changed': false,
        'fin.revenue': 5_230_000, 'fin.receivables': 1_760_000, 'fin.other-lenders': 800_000, 'fin.flow-fits': false,
        'repay.on-time': false, 'repay.source': '6月应收账款回款', 'collateral.sound': true, 'guarantor.able': true,
        'risk.signal': '账户沉淀下降，系结算行更换，已核实合同', 'risk.litigation': false, 'risk.help-needed': true },
      classification: { suggested: 'special-mention', reasons: ['短期逾期6天', '结算账户往来减少'] },
      rectifications: [{ what: '提供新结算账户近三个月流水', owner: 'LI', dueOn: '2026-05-31' },
        { what: '签订资金归集协议', owner: 'WANG', dueOn: '2026-06-15' }],
      followUp: { purpose: 'routine-check', dueOn: '2026-06-12' },
    },
  }),
  project: () => story({
    work: spec('T-P', { person: 'P-P', loans: ['P'], purposes: PROJECT, channel: 'visit', contactPoint: 'site',
      accepts: PROJECT.map((purpose) => ({ purpose, evidence: [purpose === 'collateral-inspection' ? 'inspection' : 'document'] })),
      dueOn: '2026-05-31' }),
    facts: [person('P', 'organisation'), loan('P', 'project-loan', 480_000_000, { use: '产业园一期建设', project: '临港产业园一期',
      facility: 'F1', collateral: ['土地使用权', '在建工程'],
      parties: [{ person: 'P-P', role: 'borrower' }, { person: 'CN-SPONSOR', role: 'sponsor' }] }),
    observed('P', 210_000_000),
    { type: 'CovenantAgreed', id: 'P.c1', at: '2026-02-10T10:00:00+08:00', loan: 'P', covenant: '偿债备付率不低于1.2', due: '2026-09-30' },
    { type: 'CovenantAgreed', id: 'P.c2', at: '2026-02-10T10:00:00+08:00', loan: 'P', covenant: '资本金比例不低于30%', due: '2026-03-31' },
    { type: 'CovenantTested', id: 'P.t2', at: '2026-03-31T10:00:00+08:00', loan: 'P', covenant: '资本金比例不低于30%', due: '2026-03-31', result: 'met' }],
    kind: 'document', more: 'inspection', outcome: 'completed', officers: ['LI'],
    finding: {
      report: 'project', conclusion: '主体工程按计划推进，监理已签认，提款与进度匹配；资本金到位略有滞后，发起人承诺6月底前补足。',
      answers: { 'use.matches-progress': true, 'build.percent': 46, 'build.on-schedule': true, 'build.invested': 231_500_000, 'build.permits': true,
        'build.supervised': true, 'house.green': true, 'sponsor.equity-paid': 82.5, 'sponsor.standing': '经营正常，评级未变', 'sponsor.changed': false,
        'use.as-agreed': true, 'use.paid-to': '总包单位及设备供应商（受托支付）', 'use.vouchers': 17, 'use.restricted': false, 'cash.collected': true,
        'cash.coverage': 1.34, 'cash.forecast-kept': true, 'covenant.kept': true, 'collateral.sound': true, 'collateral.value-fell': false,
        'collateral.insured': true },
      classification: { suggested: 'normal', reasons: ['进度与提款匹配'] },
      rectifications: [{ what: '补足资本金缺口17.5%', owner: '项目发起人', dueOn: '2026-06-30' }],
      followUp: { purpose: 'cash-flow-check', dueOn: '2026-08-10' },
    },
  }),
};
