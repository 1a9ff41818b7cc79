import type { Fact, FactOf, FactType } from '../../src/facts/types/index.js';
import { parseInstant } from '../../src/kernel/instant.js';
import { orThrow } from '../../src/kernel/result.js';
import { intlZoneData } from '../../src/kernel/zones.js';
import type { CaseFile } from '../../src/rules/case-file.js';
import type { CompiledRule } from '../../src/rules/compiled.js';
import type { LawfulBasisRule } from '../../src/rules/kinds/ceiling.shape.js';
import type { DutyRule, TieringRule, WorkdaysRule } from '../../src/rules/kinds/floor.shape.js';
import type { Placed, Policy } from '../../src/rules/policy.js';
import type { Guard, RuleBase } from '../../src/rules/rule.js';
import { compileCalendar } from '../../src/rules/workday-calendar.js';
import type { WorkdayCalendar } from '../../src/rules/workday-calendar.js';
import { toWorkPolicy } from '../../src/rules/work-policy.js';
import { foldFacts } from '../../src/state/index.js';
import { listDuties } from '../../src/duties/index.js';
import type { Duty } from '../../src/terms/record/duty.js';
import { PURPOSE_TABLE } from '../../src/terms/purposes.js';

export const base: Omit<RuleBase, 'id'> = {
  force: 'house', breach: 'forbids', span: { from: '1900-01-01', until: null },
  source: { cite: 'test', words: 'test', readOn: '2026-01-01', grade: 'design' }, reading: 'test',
};

export const cn2026: WorkdayCalendar = compileCalendar('CN', [{
  ...base, id: 't/workdays', kind: 'workdays', country: 'CN',
  validFrom: '2026-01-01', validUntil: '2026-12-31',
  off: [['2026-02-15', '2026-02-23'], ['2026-05-01', '2026-05-05']],
  workdays: ['2026-02-14', '2026-02-28', '2026-05-09'],
} satisfies WorkdaysRule]);

export const duty = (rule: Partial<DutyRule> = {}): DutyRule => ({
  ...base, id: 't/first-check', kind: 'duty', purpose: 'first-check', anchor: 'disbursedOn',
  earliest: { days: 15 }, latest: { days: 30 }, ...rule,
});

export const tiering = (rule: Partial<TieringRule> = {}): TieringRule => ({
  ...base, id: 't/tiering', kind: 'tiering', from: { medium: 1, high: 3 }, dwellDays: 30,
  points: [
    { code: 'dpd-1', points: 1, pastDueDaysMin: 1 },
    { code: 'dpd-30', points: 2, pastDueDaysMin: 30 },
    { code: 'grade', points: 1, grades: ['B2', 'C'] },
    { code: 'signal', points: 3, signalSeverityMin: 2 },
  ],
  ...rule,
});

export const basisRule = (rule: Partial<LawfulBasisRule> = {}): LawfulBasisRule => ({
  ...base, id: 't/basis', kind: 'lawful-basis', force: 'law',
  knows: ['consent', 'contract', 'legal-obligation'], noSwap: true, ...rule,
});

export interface Rules {
  readonly duties?: readonly DutyRule[];
  readonly tierings?: readonly TieringRule[];
  readonly bases?: readonly LawfulBasisRule[];
  readonly coverage?: Guard;
}

const zoneData = intlZoneData();

export function policyOf(rules: Rules): Policy {
  const coverage = rules.coverage ?? {};
  const placed = <R extends DutyRule | TieringRule>(list: readonly R[]): readonly Placed<R>[] =>
    list.map((rule) => ({ rule, pack: 't', coverage }));
  const compiled = (rules.bases ?? []).map((rule): CompiledRule =>
    ({ rule, pack: 't', coverage, covers: () => 'yes', checkUnder: () => null, check: () => null, edges: () => [] }));
  return {
    zoneData, zone: 'Asia/Shanghai', calendars: new Map([['CN', cn2026]]),
    purposes: new Map(PURPOSE_TABLE.map((row) => [row.purpose, row])),
    planning: { weights: null, precedence: [], unannounced: null },
    channelOrder: [], graceDays: {} as Policy['graceDays'], lookAheadDays: 14, permitHours: 4,
    hash: (text) => text, source: { packs: [] }, digest: '', semantics: '1', packs: [], rules: new Map(), warnings: [],
    contactRules: compiled, select: () => [], dutyRules: placed(rules.duties ?? []),
    classificationRules: [], recordRules: [], standards: [], tieringRules: placed(rules.tierings ?? []),
    work: toWorkPolicy(),
  };
}

/** A case on facts in any order. */
export function given(rules: Rules, facts: readonly Fact[]): CaseFile {
  const ordered = [...facts].sort((a, b) =>
    (parseInstant(a.at) as number) - (parseInstant(b.at) as number) || (a.id < b.id ? -1 : 1));
  return {
    policy: policyOf(rules), person: 'P1', history: ordered, state: foldFacts(ordered),
    basedOn: null, kept: null,
  };
}

/** Ten o'clock in Shanghai on a date. */
export const on = (date: string, time: string = '10:00'): string => `${date}T${time}:00+08:00`;

export function fact<T extends FactType>(
  type: T, id: string, at: string, own: Omit<FactOf<T>, 'type' | 'id' | 'at'>,
): Fact {
  return { type, id, at: at.length === 10 ? on(at) : at, ...own } as unknown as Fact;
}

export const person = (country: string = 'CN'): Fact => fact('PersonRegistered', 'person', on('2019-01-01'), {
  person: 'P1', residence: { country }, zones: [{ zone: 'Asia/Shanghai', basis: 'address' }],
});

export const opened = (
  date: string, own: Partial<FactOf<'LoanOpened'>> = {},
): Fact => fact('LoanOpened', `opened-${own.loan ?? 'D1'}`, date, {
  loan: 'D1', product: 'consumer-loan', amount: 100_000, currency: 'CNY', disbursedOn: date,
  parties: [{ person: 'P1', role: 'borrower' }], clauses: [], ...own,
});

export const observed = (
  date: string, pastDueDays: number, own: Partial<FactOf<'LoanObserved'>> = {},
): Fact => fact('LoanObserved', `seen-${date}`, date, { loan: 'D1', on: date, pastDueDays, ...own });

export const raised = (
  date: string, severity: 1 | 2 | 3, own: Partial<FactOf<'SignalRaised'>> = {},
): Fact => fact('SignalRaised', own.id ?? `raised-${date}`, date, {
  signal: 'S1', loans: ['D1'], kind: 'adverse-news', severity, ...own,
});

/** A completed check and the evidence that it cites. */
export const checked = (
  date: string, purpose: string, kind: FactOf<'EvidenceFiled'>['kind'] = 'document',
  own: { readonly capturedAt?: string; readonly loan?: string } = {},
): readonly Fact[] => {
  const loans = [own.loan ?? 'D1'];
  return [
    fact('EvidenceFiled', `e-${date}-${purpose}`, on(date, '15:00'), {
      evidence: `E-${date}-${purpose}`, kind, loans, purposes: [purpose], digest: '00',
      capturedAt: own.capturedAt ?? on(date, '14:00'),
    }),
    fact('CheckCompleted', `c-${date}-${purpose}`, on(date, '16:00'),
      { loans, purposes: [purpose], evidence: [`E-${date}-${purpose}`] }),
  ];
};

export const dutiesOn = (
  file: CaseFile, date: string, until: string = date,
): readonly Duty[] => orThrow(listDuties(file, { at: on(date), until: on(until) }));

/** `earliest..latest status` of each duty, by latest day. */
export const windowsOn = (file: CaseFile, date: string, until: string = date): readonly string[] =>
  [...dutiesOn(file, date, until)].sort((a, b) => (a.latest < b.latest ? -1 : 1))
    .map((d) => `${d.earliest}..${d.latest} ${d.status}${d.projected ? ' projected' : ''}`);
