import type { RulePack } from '../../rules/pack.js';

// No day of entry into force was read: the span begins on the first day of which the pack speaks.
const law = {
  force: 'law', breach: 'forbids', span: { from: '2020-01-01', until: null },
} as const;
const USC = 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title15-section1692';
const read = { readOn: '2026-11-23', grade: 'text' } as const;
const LIVE = ['phone', 'video', 'visit'] as const;
const ELECTRONIC = ['email', 'chat', 'sms', 'in-app', 'self-service'] as const;
// Whom the section on communication counts as the consumer; a parent for a minor alone.
const CONSUMER = {
  poolWith: ['spouse', 'guardian', 'executor'], poolWithOfMinors: ['parent'],
} as const;
// Whose attorney, and whose dispute, is about the debt whoever is contacted.
const DEBTORS = { poolParties: ['borrower', 'co-borrower', 'guarantor'] } as const;
const NOTICES = ['efforts-ended-notice', 'ordinary-remedies-notice', 'specified-remedy-notice'] as const;
// A dispute, and the word under which one is filed whose form and day a person has checked.
const WRITTEN = ['written-in-time'] as const;
const DISPUTE = {
  kind: 'protection', state: ['dispute'], ...DEBTORS, bars: ['collection', 'reminder'], allows: NOTICES,
  source: {
    ...read, cite: '15 USC 1692g(b)', url: `${USC}g&num=0`,
    words: 'shall cease collection of the debt, or any disputed portion thereof, until the debt collector obtains verification',
  },
} as const;

/**
 * The statute behind Regulation F, for the same debt collectors. Its first and last instants are
 * closed ("after 8", "before 9"), where the regulation leaves them open: both together are the
 * narrower. How often one may call has a number in the regulation alone.
 * @source 15 USC 1692a-1692g
 */
export const fdcpa: RulePack = {
  id: 'us/fdcpa', version: '1.0.0', title: 'Fair Debt Collection Practices Act (15 USC 1692)',
  status: 'draft', language: 'en',
  coverage: {
    countries: ['US'], partyKinds: ['natural-person'],
    actors: [
      { roles: ['collector'], obtained: ['default'] },
      { roles: ['servicer'], obtained: ['default'] },
      { roles: ['lender'], ownName: false },
    ],
  },
  rules: [
    {
      ...law, id: 'us/fdcpa/hours', kind: 'contact-hours', channels: [...ELECTRONIC, ...LIVE],
      hours: {
        weekday: ['08:00', '21:00'], saturday: ['08:00', '21:00'], sunday: ['08:00', '21:00'],
      },
      fromExclusive: true,
      consentLifts: { lift: 'hours', direct: true, obtainedInHours: true },
      source: {
        ...read, cite: '15 USC 1692c(a)(1)', url: `${USC}c&num=0`,
        words: 'after 8 o\'clock antemeridian and before 9 o\'clock postmeridian, local time at the consumer\'s location',
      },
      reading:
        'Open after 08:00:00 and before 21:00:00, neither included, in every zone in which the person may be.',
      readingZh: '当地时间八点整之后、二十一点整之前可以联系，两个整点均不含；所在地可能有多个时区时须同时满足。',
    },
    {
      ...law, id: 'us/fdcpa/stated-times-and-places', kind: 'honour-wishes',
      exceptionTo: ['us/fdcpa/hours'],
      times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true,
      consentLifts: { lift: 'hours', direct: true },
      source: {
        ...read, cite: '15 USC 1692c(a)(1); 12 CFR 1006.6(b)(1), comments 6(b)(1)-1 and -2',
        url: `${USC}c&num=0`, grade: 'secondary',
        words: 'a time or place known or which should be known to be inconvenient to the consumer',
      },
      reading:
        'Times and places that the person named are kept and a convenient time replaces the usual hours (the statute, read); one reply and "busy right now" follow the comments of Regulation F (read about).',
      readingZh: '借款人说明的不便时间、地点须遵守，说明的方便时间取代通常时段（法条，已读）；一次答复与「现在忙」依《F条例》评注（依摘要）。',
    },
    {
      ...law, id: 'us/fdcpa/attorney', kind: 'protection', state: 'representation', ...CONSUMER,
      source: {
        ...read, cite: '15 USC 1692c(a)(2), (d)', url: `${USC}c&num=0`,
        words: 'knows the consumer is represented by an attorney with respect to such debt',
      },
      reading:
        'A person represented for a debt is not contacted about it, nor those who count as that person, until the attorney allows it or does not answer in reasonable time, which a person must record.',
      readingZh: '借款人就该笔债务已委托律师的，在律师同意或合理期间内未予答复（须有人记录）之前，不得就该债务直接联系借款人及视同借款人者。',
    },
    {
      ...law, id: 'us/fdcpa/workplace', kind: 'place', places: ['work'],
      channels: ['phone', 'video', 'visit', 'letter'], whenStated: true,
      source: {
        ...read, cite: '15 USC 1692c(a)(3)', url: `${USC}c&num=0`,
        words: 'knows or has reason to know that the consumer\'s employer prohibits the consumer from receiving such communication',
      },
      reading: 'Once it is on file that the employer forbids it, nothing goes to the workplace.',
      readingZh: '记录在案的雇主不允许的，不得联系借款人的工作单位。',
    },
    {
      ...law, id: 'us/fdcpa/third-parties', kind: 'party-role',
      roles: ['borrower', 'co-borrower', 'guarantor'],
      relations: ['spouse', 'guardian', 'executor', 'attorney'],
      relationsOfMinors: ['parent'],
      othersFor: ['location-information'], consentLifts: { lift: 'third-party', direct: true },
      source: {
        ...read, cite: '15 USC 1692b, 1692c(b), (d)', url: `${USC}c&num=0`,
        words: 'may not communicate, in connection with the collection of any debt, with any person other than the consumer, his attorney',
      },
      reading:
        'Only the consumer, those whom the law counts as the consumer, and the attorney; anyone else only to ask where the person is, or with a consent that the consumer gave directly. A parent counts while the party is known to be a minor on the day of the contact; where their age is not on file, a person judges.',
      readingZh: '只能联系借款人本人、法律视同本人者及其律师；联系其他人只能是为询问借款人下落，或经借款人直接同意。联系当日已知借款人未成年的，父母视同本人；年龄未登记的，由人判断。',
    },
    {
      ...law, id: 'us/fdcpa/location-enquiry-content', kind: 'content',
      guard: { purposes: ['location-information'] },
      bans: [
        'mentions-debt', 'asks-payment', 'states-balance', 'states-cause', 'identifies-collector',
        'visible-to-others',
      ],
      source: {
        ...read, cite: '15 USC 1692b(1), (2), (4), (5)', url: `${USC}b&num=0`,
        words: 'not state that such consumer owes any debt',
      },
      reading:
        'Whoever is asked where a person is learns nothing of a debt, nor that a collector asks, unless they ask who does, which is for a person to judge; and nobody else can read it.',
      readingZh: '向他人询问借款人下落时，不得透露债务，也不得表明催收身份（对方主动询问的，由人判断），且内容不得让旁人看到。',
    },
    {
      ...law, id: 'us/fdcpa/location-enquiry-represented', kind: 'protection', state: 'representation',
      ...DEBTORS, guard: { purposes: ['location-information'] }, unless: { relations: ['attorney'] },
      source: {
        ...read, readOn: '2026-11-25', cite: '15 USC 1692b(6)', url: `${USC}b&num=0`,
        words: 'not communicate with any person other than that attorney, unless the attorney fails to respond',
      },
      reading:
        'Once a debtor is known to have an attorney for the debt who can be found, nobody but the attorney is asked where the debtor is, until the attorney does not answer in reasonable time, which a person must record.',
      readingZh: '已知借款人就该债务有律师且可查明其联系方式的，除该律师外不得向任何人打听其下落，律师逾合理期间不答复（须有人记录）的除外。',
    },
    {
      ...law, id: 'us/fdcpa/location-enquiry-once', kind: 'frequency-cap',
      guard: { purposes: ['location-information'] },
      channels: [...ELECTRONIC, 'letter', ...LIVE], counts: 'contacts', max: 1,
      window: { lifetime: true }, per: ['actor', 'person', 'loan'],
      only: { purposes: ['location-information'] },
      excludes: { attested: ['reasonably believe', 'erroneous', 'incomplete', 'requested'] },
      source: {
        ...read, cite: '15 USC 1692b(3)', url: `${USC}b&num=0`,
        words: 'not communicate with any such person more than once unless requested to do so by such person',
      },
      reading:
        'One communication; it counts no longer once somebody has attested that the person asked for another, or that the earlier answer is reasonably believed erroneous or incomplete and the person now knows better.',
      readingZh: '每人只询问一次；有人书面确认对方要求再联系，或合理相信先前答复有误或不全且对方现已知情的，该次不计。',
    },
    {
      ...law, id: 'us/fdcpa/cease', kind: 'stop', listens: 'CeaseRequested', forms: ['written'],
      survives: NOTICES, ...CONSUMER,
      source: {
        ...read, cite: '15 USC 1692c(c), (d)', url: `${USC}c&num=0`,
        words: 'notifies a debt collector in writing that the consumer refuses to pay a debt or that the consumer wishes the debt collector to cease further communication',
      },
      reading:
        'A request or a refusal to pay in writing stops contact about such debt from its receipt; also with whoever counts as the consumer (spouse, guardian, executor, a minor\'s parent); three notices survive: efforts end, ordinary remedies may be invoked, a specified remedy will be.',
      readingZh: '收到书面停止联络或拒绝付款的通知后，就该笔债务停止联系；仅三类告知可再发出。',
    },
    {
      ...law, id: 'us/fdcpa/cease-electronic', kind: 'stop', breach: 'needs-review',
      listens: 'CeaseRequested', forms: ['electronic'], survives: NOTICES, ...CONSUMER,
      source: {
        ...read, cite: '15 USC 1692c(c); 12 CFR 1006.6(c), comment 6(c)(1)-1', url: `${USC}c&num=0`,
        grade: 'recalled', words: 'in writing',
      },
      reading:
        'Whether a message through a medium that the collector accepts is "in writing" is recalled from the commentary: a person judges.',
      readingZh: '经催收方接受的电子渠道提出的停止联络是否属于「书面」，评注凭记忆，由人判断。',
    },
    {
      ...law, id: 'us/fdcpa/post-card', kind: 'content', guard: { channels: ['letter'] },
      bans: ['visible-to-others'],
      source: {
        cite: '15 USC 1692f(7)', url: `${USC}f&num=0`, readOn: '2026-11-25', grade: 'quoted',
        words: 'Communicating with a consumer regarding a debt by post card',
      },
      reading: 'No post card, nor any letter that others can read.',
      readingZh: '不得以明信片或他人可见内容的信件联系。',
    },
    {
      ...law, ...DISPUTE, id: 'us/fdcpa/written-dispute', variants: WRITTEN,
      reading:
        'A dispute filed as `written-in-time`, which a person has found to be in writing and within thirty days of the notice, stops collection until it is filed as ended by verification.',
      readingZh: '经人核实为书面且在收到通知三十日内提出、登记为 `written-in-time` 的争议，在登记核验答复之前停止催收。',
    },
    {
      ...law, ...DISPUTE, id: 'us/fdcpa/dispute', breach: 'needs-review',
      reading:
        'While a dispute is on file collection waits; whether it came in writing within thirty days of the notice, and is answered by verification, is for a person to judge.',
      readingZh: '债务争议存续期间暂停催收；是否书面、是否在收到通知三十日内、是否已核验答复，由人判断。',
    },
  ],
};
