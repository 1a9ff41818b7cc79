// Run against the packed and installed package, under several TZ: the bytes must not differ.
import { createHash } from 'node:crypto';
import { compilePolicy, openCase, orThrow, planRevisits } from 'softknock';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';

// Every other entry point that needs no optional peer must at least load.
for (const entry of ['packs/us', 'audit', 'explain/en', 'explain/zh', 'log/node', 'work', 'portfolio', 'plan']) {
  const names = Object.keys(await import(`softknock/${entry}`));
  if (names.length === 0) throw new Error(`softknock/${entry} exports nothing`);
}

const person = 'P1';
const facts = [
  {
    type: 'PersonRegistered', id: 'f-01', at: '2026-01-05T02:00:00.000Z', person,
    residence: { country: 'CN' }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }],
  },
  {
    type: 'ContactPointAdded', id: 'f-02', at: '2026-01-05T02:00:00.000Z', person,
    contactPoint: 'cp-1', channels: ['sms', 'phone'], line: 'mobile',
  },
  {
    type: 'ActorEngaged', id: 'f-03', at: '2026-01-05T02:00:00.000Z', actor: 'bank',
    role: 'lender', ownName: true, capacity: 'controller', loans: ['L1'],
  },
  {
    type: 'LoanOpened', id: 'f-04', at: '2026-01-06T02:00:00.000Z', loan: 'L1',
    product: 'personal-consumer', amount: 80000, currency: 'CNY', disbursedOn: '2026-01-06',
    maturesOn: '2027-01-06', parties: [{ person, role: 'borrower' }], clauses: [],
  },
  {
    type: 'HistoryCompleteFrom', id: 'f-05', at: '2026-01-06T02:00:00.000Z', person,
    from: '2026-01-01T00:00:00.000Z',
  },
];

const policy = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice] }));
const file = orThrow(openCase(policy, { person, facts }));
const result = planRevisits(file, { at: '2026-02-02T01:00:00.000Z', until: '2026-08-02T01:00:00.000Z' });
const plan = 'ok' in result ? orThrow(result) : result;

const bytes = JSON.stringify(plan);
if (bytes === undefined || bytes === '{}') throw new Error('the plan is empty');
const sha256 = createHash('sha256').update(bytes).digest('hex');
console.log(JSON.stringify({ sha256, length: bytes.length, plan }));
