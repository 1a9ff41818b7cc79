import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
  source: {
    cite: 'SOR/2009-257 s. 7', readOn: '2026-11-24', grade: 'text',
    url: 'https://laws.justice.gc.ca/eng/regulations/SOR-2009-257/section-7-20160614.html', words: '',
  },
} as const;
const AROUND = [
  'spouse', 'parent', 'guardian', 'executor', 'sibling', 'relative', 'neighbour', 'acquaintance',
] as const;

/**
 * Canadian federal institutions that collect their own debts, and those who do it for them. Its
 * paragraph on the debtor's own workplace, 7(6), was cut off where it was read and is not here.
 * @source SOR/2009-257, section 7
 */
export const federal: RulePack = {
  id: 'ca/federal', version: '1.0.0', title: 'Canada: federal credit business practices (SOR/2009-257)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['CA'], partyKinds: ['natural-person'],
    actors: [{ roles: ['lender', 'servicer', 'collector'] }], acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'ca/federal/third-parties', kind: 'party-role',
      roles: ['borrower', 'co-borrower', 'guarantor'], relations: ['attorney'],
      relationsFor: [
        { relations: AROUND, purposes: ['location-information'] },
        { relations: ['employer'], purposes: ['location-information', 'address-confirmation'] },
      ],
      consentLifts: { lift: 'third-party' },
      source: {
        ...law.source, cite: 'SOR/2009-257 s. 7(3)-(5)',
        words: 'Except for the sole purpose of obtaining a debtor\'s address or telephone number',
      },
      reading:
        'Family and friends are asked for address or telephone number alone, unless they guarantee the debt or the debtor expressly agreed (an oral consent is confirmed in writing at once).',
      readingZh: '亲友只可询问债务人的地址或电话；保证人，或经债务人明示同意的除外（口头同意须立即书面确认）。',
    },
    {
      ...law, id: 'ca/federal/employer', kind: 'party-role', guard: { relations: ['employer'] },
      roles: ['borrower', 'co-borrower', 'guarantor'],
      relationsFor: [
        { relations: ['employer'], purposes: ['location-information', 'address-confirmation'] },
      ],
      consentLifts: { lift: 'third-party', forms: ['written', 'electronic'] },
      source: {
        ...law.source, cite: 'SOR/2009-257 s. 7(5)',
        words: 'solely for the purpose of confirming that the debtor is employed, the nature of their employment and their business title and business address',
      },
      reading: 'The employer confirms employment, title and address, and nothing else unless the debtor authorised it in writing.',
      readingZh: '雇主只可核实在职情况、职务和单位地址；债务人书面授权的除外。',
    },
    {
      ...law, id: 'ca/federal/frequency', kind: 'standard', measure: 'frequency-cap',
      channels: ['phone', 'video', 'visit', 'sms', 'email', 'chat', 'in-app'],
      source: {
        ...law.source, cite: 'SOR/2009-257 s. 7(2)',
        words: 'in a manner or with a frequency that constitutes harassment',
      },
      reading: 'No number is given: the house\'s own cap decides, and without one a person does, once there was a first contact.',
      readingZh: '法无数字，频次以不构成骚扰为限：以本机构自定的上限为准；没有上限的，首次联系之后由人判断。',
    },
  ],
};
