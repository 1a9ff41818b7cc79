/** Facts of a refusal in China: one consumer, two loans, contract and consent recorded. */
export function chinaFacts(): object[] {
  const at = '2026-03-02T10:00:00+08:00';
  const purposes = [
    'address-confirmation', 'arrears-contact', 'first-check', 'repayment-reminder', 'routine-check',
    'use-of-funds-check', 'warning-check',
  ];
  const loan = (id: string, on: string): object => ({
    type: 'LoanOpened', id: `${id}.opened`, at, loan: id, product: 'consumer-loan', amount: 120000,
    currency: 'CNY', disbursedOn: on, maturesOn: '2028-03-02',
    parties: [{ person: 'P1', role: 'borrower' }], clauses: [{ clause: '8.2', purposes }],
  });
  return [
    {
      type: 'PersonRegistered', id: 'p', at, person: 'P1', residence: { country: 'CN', region: 'SH' },
      zones: [{ zone: 'Asia/Shanghai', basis: 'address' }], language: 'zh',
    },
    { type: 'ContactPointAdded', id: 'cp1', at, person: 'P1', contactPoint: 'mobile', channels: ['phone', 'sms'] },
    { type: 'ContactPointAdded', id: 'cp2', at, person: 'P1', contactPoint: 'app', channels: ['self-service', 'in-app'] },
    { type: 'ContactPointAdded', id: 'cp3', at, person: 'P1', contactPoint: 'home', channels: ['letter', 'visit'], place: 'home' },
    loan('L1', '2026-03-02'), loan('L2', '2026-03-02'),
    { type: 'ActorEngaged', id: 'a', at, actor: 'BANK', role: 'lender', ownName: true, loans: ['L1', 'L2'] },
    { type: 'NoticeServed', id: 'n', at, person: 'P1', notice: 'privacy-notice', version: '1',
      purposes: [...purposes, 'satisfaction-survey'] },
    { type: 'BasisRecorded', id: 'b', at, person: 'P1', purposes, basis: 'contract', reference: 'clause 8' },
    { type: 'ConsentGiven', id: 'c', at, person: 'P1', scope: { purposes: ['satisfaction-survey'] }, form: 'written',
      notice: { id: 'privacy-notice', version: '1' } },
    { type: 'LoanObserved', id: 'o1', at: '2026-04-01T08:00:00+08:00', loan: 'L1', on: '2026-04-01', pastDueDays: 0 },
    { type: 'LoanObserved', id: 'o2', at: '2026-04-01T08:00:00+08:00', loan: 'L2', on: '2026-04-01', pastDueDays: 0 },
  ];
}

/** A person in default whose loan a collector works, with seven unanswered calls. */
export function collectorFacts(calls: number): object[] {
  const at = '2024-03-15T09:00:00-04:00';
  const attempts = Array.from({ length: calls }, (_, i) => ({
    type: 'ContactAttempted', id: `call${i}`, at: `2026-04-0${i + 1}T10:00:00-04:00`, contact: `call${i}`,
    direction: 'out', channel: 'phone', contactPoint: 'mobile', person: 'P1', actor: 'C1', loans: ['D1'],
    purposes: ['arrears-contact'], act: 'collection', outcome: 'no-answer',
  }));
  return [
    {
      type: 'PersonRegistered', id: 'p', at, person: 'P1', residence: { country: 'US', region: 'NY' },
      zones: [{ zone: 'America/New_York', basis: 'address' }],
    },
    { type: 'ContactPointAdded', id: 'cp', at, person: 'P1', contactPoint: 'mobile', channels: ['phone', 'sms'] },
    {
      type: 'LoanOpened', id: 'l', at, loan: 'D1', product: 'credit-card', amount: 4200, currency: 'USD',
      disbursedOn: '2024-03-15', parties: [{ person: 'P1', role: 'borrower' }], clauses: [],
    },
    { type: 'ActorEngaged', id: 'a', at: '2026-01-02T09:00:00-05:00', actor: 'C1', role: 'collector', ownName: true,
      loans: ['D1'], loanStatusWhenObtained: 'default' },
    ...attempts,
  ];
}
