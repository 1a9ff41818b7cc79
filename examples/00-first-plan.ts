import { compilePolicy, openCase, orThrow, planRevisits } from 'softknock';
import { explainPlan } from 'softknock/explain/en';
import { pipl, postLoanPractice } from 'softknock/packs/cn';

const at = '2026-03-02T10:00:00+08:00';
const purposes = ['classification', 'first-check', 'routine-check', 'use-of-funds-check'];
const policy = orThrow(compilePolicy({ packs: [pipl, postLoanPractice] }));
const file = orThrow(openCase(policy, { person: 'P1', facts: [
  { type: 'PersonRegistered', id: '1', at, person: 'P1', residence: { country: 'CN' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }] },
  { type: 'ContactPointAdded', id: '2', at, person: 'P1', contactPoint: 'mobile', channels: ['phone', 'sms'] },
  { type: 'LoanOpened', id: '3', at, loan: 'L1', product: 'consumer-loan', amount: 100000, currency: 'CNY', disbursedOn: '2026-03-02',
    parties: [{ person: 'P1', role: 'borrower' }], clauses: [{ clause: '8', purposes }] },
  { type: 'ActorEngaged', id: '4', at, actor: 'BANK', role: 'lender', ownName: true, loans: ['L1'] },
  { type: 'NoticeServed', id: '5', at, person: 'P1', notice: 'privacy-notice', version: '1', purposes },
  { type: 'BasisRecorded', id: '6', at, person: 'P1', purposes, basis: 'contract', reference: 'clause 8' },
] }));
const plan = orThrow(planRevisits(file, { at, until: '2026-09-02T10:00:00+08:00' }));
console.log(explainPlan(plan, policy).join('\n'));
