import type { RulePack } from '../../rules/pack.js';

// Recalled: section 1788.17 carries 15 USC 1692b to 1692j over; the words are the federal ones.
const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const recalled = {
  url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1788.17',
  readOn: '2026-11-24', grade: 'recalled',
} as const;

// Whom 15 USC 1692c(d) counts as the consumer.
const CONSUMER = {
  poolWith: ['spouse', 'guardian', 'executor'], poolWithOfMinors: ['parent'],
} as const;

/**
 * California's Rosenthal Act: the duties of 15 USC 1692b to 1692j for creditors, whom the federal
 * statute leaves out as long as they use their own name. Collectors have `us/fdcpa` itself.
 * @source Cal. Civ. Code 1788.17
 */
export const california: RulePack = {
  id: 'us/ca', version: '1.0.0', title: 'California Rosenthal Act (Civ. Code 1788.17)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['US'], regions: ['CA'], partyKinds: ['natural-person'],
    actors: [{ roles: ['lender'] }, { roles: ['servicer'], obtained: ['current'] }],
    acts: ['collection', 'reminder'],
  },
  rules: [
    {
      ...law, id: 'us/ca/hours', kind: 'contact-hours',
      channels: ['email', 'chat', 'sms', 'in-app', 'self-service', 'phone', 'video', 'visit'],
      hours: {
        weekday: ['08:00', '21:00'], saturday: ['08:00', '21:00'], sunday: ['08:00', '21:00'],
      },
      fromExclusive: true, consentLifts: { lift: 'hours', direct: true },
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692c(a)(1)',
        words: 'after 8 o\'clock antemeridian and before 9 o\'clock postmeridian',
      },
      reading: 'Open after 08:00:00 and before 21:00:00, neither included, for creditors too.',
      readingZh: '债权人自行催收亦仅限八点之后、二十一点之前。',
    },
    {
      ...law, id: 'us/ca/stated-times-and-places', kind: 'honour-wishes',
      exceptionTo: ['us/ca/hours'],
      times: true, places: true, oneReply: true, busyNow: false, unroutedRefusals: true,
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692c(a)(1)',
        words: 'known or which should be known to be inconvenient to the consumer',
      },
      reading: 'Times and places that the person named are kept.',
    },
    {
      ...law, id: 'us/ca/attorney', kind: 'protection', state: 'representation', ...CONSUMER,
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692c(a)(2)',
        words: 'represented by an attorney with respect to such debt',
      },
      reading: 'A represented person is contacted through the attorney.',
    },
    {
      ...law, id: 'us/ca/third-parties', kind: 'party-role',
      roles: ['borrower', 'co-borrower', 'guarantor'],
      relations: ['spouse', 'guardian', 'executor', 'attorney'], relationsOfMinors: ['parent'],
      othersFor: ['location-information'], consentLifts: { lift: 'third-party' },
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692c(b)',
        words: 'any person other than the consumer, his attorney',
      },
      reading: 'Only the consumer and those who count as such; others only to ask where the person is.',
    },
    {
      ...law, id: 'us/ca/cease', kind: 'stop', listens: 'CeaseRequested', forms: ['written'], ...CONSUMER,
      survives: ['efforts-ended-notice', 'ordinary-remedies-notice', 'specified-remedy-notice'],
      mandatorySurvives: true,
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692c(c)',
        words: 'wishes the debt collector to cease further communication',
      },
      reading: 'A written request stops contact about the debt, with the three notices left.',
    },
  ],
};
