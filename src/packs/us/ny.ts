import type { RulePack } from '../../rules/pack.js';

/**
 * New York State: e-mail of third-party collectors and debt buyers. Recalled, not read.
 * @source 23 NYCRR 1.6
 */
export const newYork: RulePack = {
  id: 'us/ny', version: '1.0.0', title: 'New York third-party debt collectors (23 NYCRR 1)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['US'], regions: ['NY'], partyKinds: ['natural-person'],
    actors: [{ roles: ['collector'] }, { roles: ['servicer'], obtained: ['default'] }],
  },
  rules: [
    {
      id: 'us/ny/email-consent', kind: 'precondition', force: 'law', breach: 'forbids',
      span: { from: '2020-01-01', until: null }, guard: { channels: ['email'] },
      needs: 'consent', consent: { names: ['contactPoint'], forms: ['written', 'electronic'] },
      source: {
        cite: '23 NYCRR 1.6', grade: 'recalled', readOn: '2026-11-24',
        url: 'https://www.thelangelfirm.com/debt-defense-tax-law-blog/2017/august/new-york-state-regulations-governing-debt-collec/',
        words: '[voluntarily provided address, written consent to e-mail about the debt]',
      },
      reading: 'An e-mail needs the person\'s written consent that names the address.',
      readingZh: '发送电子邮件须有借款人指明该邮箱的书面同意。',
    },
    {
      id: 'us/ny/work-email', kind: 'place', force: 'law', breach: 'forbids',
      span: { from: '2020-01-01', until: null }, places: ['work'], channels: ['email'],
      employerProvided: true,
      source: {
        cite: '23 NYCRR 1.6', grade: 'recalled', readOn: '2026-11-24',
        url: 'https://www.thelangelfirm.com/debt-defense-tax-law-blog/2017/august/new-york-state-regulations-governing-debt-collec/',
        words: '[not an account owned or provided by the employer]',
      },
      reading: 'No mailbox that the employer provides.',
      readingZh: '不得使用雇主提供的邮箱。',
    },
  ],
};
