import type { RulePack } from '../../rules/pack.js';

// Recalled: section 1788.17 carries 15 USC 1692b to 1692j over; the words are the federal ones.
const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const ALL = ['email', 'chat', 'sms', 'in-app', 'self-service', 'letter', 'phone', 'video', 'visit'] as const;
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
      readingZh: '债权人自行催收同样仅限当地八点整之后、二十一点整之前，两个整点均不含。',
    },
    {
      ...law, id: 'us/ca/stated-times-and-places', kind: 'honour-wishes',
      exceptionTo: ['us/ca/hours'],
      times: true, places: true, oneReply: true, busyNow: false, unroutedRefusals: true,
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692c(a)(1)',
        words: 'known or which should be known to be inconvenient to the consumer',
      },
      reading: 'Times and places that the person named are kept; one reply to the person\'s own message.',
      readingZh: '借款人说明的不便时间、地点须遵守；其来讯可答复一次。',
    },
    {
      ...law, id: 'us/ca/attorney', kind: 'protection', state: 'representation', ...CONSUMER,
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692c(a)(2)',
        words: 'represented by an attorney with respect to such debt',
      },
      reading: 'A represented person is contacted through the attorney.',
      readingZh: '借款人已委托律师的，只能通过律师联系。',
    },
    {
      ...law, id: 'us/ca/third-parties', kind: 'party-role',
      roles: ['borrower', 'co-borrower', 'guarantor'],
      relations: ['spouse', 'guardian', 'executor', 'attorney'], relationsOfMinors: ['parent'],
      othersFor: ['location-information'], consentLifts: { lift: 'third-party', direct: true },
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692c(b)',
        words: 'any person other than the consumer, his attorney',
      },
      reading:
        'Only the consumer and those who count as such; others only to ask where the person is, or with a consent given directly.',
      readingZh: '只能联系借款人本人及视同本人者；联系其他人只能是为询问其下落。',
    },
    {
      ...law, id: 'us/ca/workplace', kind: 'place', places: ['work'],
      channels: ['phone', 'video', 'visit', 'letter'], whenStated: true,
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692c(a)(3)',
        words: 'the consumer\'s employer prohibits the consumer from receiving such communication',
      },
      reading: 'Once it is on file that the employer forbids it, nothing goes to the workplace.',
      readingZh: '记录在案的雇主不允许的，不得联系其工作单位。',
    },
    {
      ...law, id: 'us/ca/location-enquiry-content', kind: 'content',
      guard: { purposes: ['location-information'] },
      bans: ['mentions-debt', 'asks-payment', 'states-balance', 'states-cause', 'visible-to-others'],
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692b(2), (4)',
        words: 'not state that such consumer owes any debt',
      },
      reading: 'Whoever is asked where a person is learns nothing of a debt, and nobody else can read it.',
      readingZh: '向他人询问借款人下落时，不得透露债务，内容不得让旁人看到。',
    },
    {
      ...law, id: 'us/ca/location-enquiry-once', kind: 'frequency-cap',
      guard: { purposes: ['location-information'] }, channels: ALL, counts: 'contacts', max: 1,
      window: { lifetime: true }, per: ['actor', 'person', 'loan'],
      only: { purposes: ['location-information'] },
      excludes: { attested: ['reasonably believe', 'erroneous', 'incomplete', 'requested'] },
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692b(3)',
        words: 'not communicate with any such person more than once unless requested to do so by such person',
      },
      reading:
        'One communication; it counts no longer once somebody has attested that the person asked for another, or that the earlier answer is reasonably believed erroneous or incomplete.',
      readingZh: '每人只询问一次；有人书面确认对方要求再联系，或合理相信先前答复有误或不全的，不计。',
    },
    {
      ...law, id: 'us/ca/cease', kind: 'stop', listens: 'CeaseRequested', forms: ['written'], ...CONSUMER,
      survives: ['efforts-ended-notice', 'ordinary-remedies-notice', 'specified-remedy-notice'],
      mandatorySurvives: true,
      source: {
        ...recalled, cite: 'Cal. Civ. Code 1788.17; 15 USC 1692c(c)',
        words: 'wishes the debt collector to cease further communication',
      },
      reading: 'A written request stops contact about the debt; three notices are left, and what another law orders to be sent.',
      readingZh: '收到书面停止联络要求后，不得再就该债务联系；仅三类告知及其他法律要求发出的除外。',
    },
  ],
};
