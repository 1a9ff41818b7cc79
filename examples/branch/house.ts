import type { HousePolicy } from 'softknock';
import type { OfficerRow, UnitRow, WorkTables } from 'softknock/work';

/** Eight sub-branches of three branches, five officers each: an example, not a real bank. */
const SUB_BRANCHES = [
  ['S1', '人民路支行', 'B1'], ['S2', '解放路支行', 'B1'], ['S3', '高新区支行', 'B1'],
  ['S4', '滨江支行', 'B2'], ['S5', '老城支行', 'B2'], ['S6', '大学城支行', 'B2'],
  ['S7', '临港支行', 'B3'], ['S8', '开发区支行', 'B3'],
] as const;
const BRANCHES = [['B1', '城东分行'], ['B2', '城西分行'], ['B3', '临港分行']] as const;
const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗';
const GIVEN = ['敏', '强', '静', '磊', '洁', '军', '芳', '涛', '丽', '杰'];

const nameOf = (i: number): string =>
  `${SURNAMES.charAt(i % SURNAMES.length)}${GIVEN[Math.floor(i * 7 / 3) % GIVEN.length] ?? '伟'}`;

export const SUB_BRANCH_IDS: readonly string[] = SUB_BRANCHES.map(([unit]) => unit);

/** Officers of a sub-branch, without its head. */
export const officersOf = (unit: string): readonly string[] =>
  [1, 2, 3, 4, 5].map((n) => `${unit}-${n}`);

function units(): readonly UnitRow[] {
  return [
    { unit: 'HO', kind: 'head-office', name: '总行' },
    ...BRANCHES.map(([unit, name]): UnitRow => ({ unit, kind: 'branch', parent: 'HO', name })),
    ...SUB_BRANCHES.map(([unit, name, parent]): UnitRow => ({ unit, kind: 'sub-branch', parent, name })),
  ];
}

function officers(): readonly OfficerRow[] {
  const head = (officer: string, unit: string, name: string, more: OfficerRow['authorities'] = []): OfficerRow =>
    ({ officer, unit, role: 'head', name, authorities: ['assign', 'cancel', 'review', ...more] });
  return [
    head('HO-CRO', 'HO', '首席风险官', ['approve', 'override', 'draw']),
    { officer: 'HO-AUDIT', unit: 'HO', role: 'second-line', name: '风险管理部抽查岗', authorities: ['review', 'draw'] },
    ...BRANCHES.map(([unit, name]) => head(`${unit}-HEAD`, unit, `${name}行长`, ['approve'])),
    ...SUB_BRANCHES.flatMap(([unit, name], s) => [
      head(`${unit}-HEAD`, unit, `${name}行长`),
      ...officersOf(unit).map((officer, i): OfficerRow => ({
        officer, unit, role: 'officer', name: nameOf(s * 5 + i), authorities: ['visit'],
        // One of five has let the qualification run out: authority ends with it.
        qualifications: [{ qualification: 'collateral', until: i === 4 ? '2026-05-31' : null }],
      })),
    ]),
  ];
}

const work: WorkTables = {
  units: units(), officers: officers(),
  needs: [{ purposes: ['collateral-inspection'], qualification: 'collateral' }],
  codes: [
    { code: '无人接听', disposition: 'no-answer' }, { code: '本人配合', disposition: 'check-completed' },
    { code: '不想回访', disposition: 'refused' }, { code: '非本人', disposition: 'third-party' },
    { code: '承诺还款', disposition: 'promised' }, { code: '本人在忙', disposition: 'busy-now' },
    { code: '已送达', disposition: 'delivered' },
  ],
  remindDaysBefore: [7, 3, 1], escalateDaysAfter: [1, 3, 7], surveyDaysBetween: 180, lowScoreMax: 2,
  sayings: [{ use: 'never', en: 'Call from a private telephone.', zh: '使用私人手机联系客户。' }],
};

/** The house of the example: every number in it is an example to be edited. */
export const house: HousePolicy = {
  id: 'house/example-bank', version: '1', title: '示例银行', zone: 'Asia/Shanghai', work,
  // The Civil Code protects natural persons; this house hears a company's no as well.
  rules: [{ id: 'opt-out', kind: 'stop', listens: 'OptedOut', mandatorySurvives: true, oneReply: true,
    reading: 'A channel that a customer, person or company, has refused is not used.',
    readingZh: '客户（含单位）明确拒绝的渠道不再使用。' }],
};
