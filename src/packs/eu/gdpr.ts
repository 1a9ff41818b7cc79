import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2018-05-25', until: null },
} as const;
const read = {
  url: 'https://gdprhub.eu/Article_21_GDPR', readOn: '2026-11-23', grade: 'text',
} as const;
const EEA = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS',
  'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
] as const;

/**
 * Lawful bases, withdrawal and objection. Hours and counts are left to each member state.
 * @source GDPR 6, 7, 21
 */
export const gdpr: RulePack = {
  id: 'eu/gdpr', version: '1.0.0', title: 'General Data Protection Regulation (2016/679)',
  status: 'draft', language: 'en',
  coverage: { countries: EEA, partyKinds: ['natural-person'] },
  rules: [
    {
      ...law, id: 'eu/gdpr/lawful-basis', kind: 'lawful-basis', noSwap: true,
      knows: [
        'consent', 'contract', 'legal-obligation', 'vital-interest', 'public-task',
        'legitimate-interest',
      ],
      outweighs: ['compelling'],
      source: {
        ...read, cite: 'GDPR 6(1), 7(3), 21(1)', grade: 'recalled',
        words: 'shall have the right to object, on grounds relating to his or her particular situation, at any time',
      },
      reading:
        'Every purpose rests on one of six bases recorded before; an objection reaches legitimate interest and public task alone, unless compelling grounds are attested (21(1), read); withdrawal ends consent and another basis does not take its place afterwards (6 and 7, recalled).',
      readingZh: '每一目的须事先记录六种依据之一；反对仅及于正当利益与公共任务，除非证明有令人信服的理由（第二十一条第一款，已读原文）；撤回即终止同意，此后不得改换依据（第六条、第七条，凭记忆）。',
    },
    {
      ...law, id: 'eu/gdpr/marketing-objection', kind: 'stop', guard: { acts: ['marketing'] },
      listens: 'ObjectionRaised',
      source: {
        ...read, cite: 'GDPR 21(2)-(3)',
        words: 'the personal data shall no longer be processed for such purposes',
      },
      reading: 'An objection to direct marketing is absolute: nothing is weighed.',
      readingZh: '反对直接营销的，一律停止，不作权衡。',
    },
  ],
};
