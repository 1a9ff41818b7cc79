import type { RulePack } from '../../rules/pack.js';

const SPAN = { from: '2021-11-30', until: null } as const;
const law = { force: 'law', breach: 'forbids', span: SPAN } as const;
const read = {
  url: 'https://www.ecfr.gov/current/title-12/chapter-X/part-1006', readOn: '2026-11-23', grade: 'text',
} as const;
/** The section was read in a third party's copy of the code, beside the regulator's commentary on it. */
const RETENTION = {
  url: 'https://www.ecfr.gov/current/title-12/section-1006.100', readOn: '2026-11-25', grade: 'quoted',
} as const;
// What rests on the statute is cited and linked as the statute.
const USC = 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title15-section1692';
// Consent to be called more often: to this collector, seven dates at most, over once they have spoken.
const CALL_CONSENT = { lift: 'frequency', daysMax: 7, endsOnConversation: true, direct: true } as const;
const REBUTTALS = [
  { ground: 'required-by-law', mandatory: true, purposes: ['legally-required-call', 'legally-required-notice'] },
  { ground: 'active-litigation', purposes: ['litigation-contact'] },
  { ground: 'information-requested', purposes: ['information-requested', 'requested-callback'] },
  { ground: 'harm-avoidance', purposes: ['harm-avoidance'] },
] as const;
// Whom the section on communication counts as the consumer; a parent for a minor alone.
const CONSUMER = {
  poolWith: ['spouse', 'guardian', 'executor', 'successor'], poolWithOfMinors: ['parent'],
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
const LIVE = ['phone', 'video', 'visit'] as const;
const ELECTRONIC = ['email', 'chat', 'sms', 'in-app', 'self-service'] as const;

/**
 * Regulation F, contact limits: covered debt collectors only. A lender that collects its own
 * debts in its own name is not bound by it, nor one that obtained the debt before default. A rule
 * has the grade of its weakest part that decides anything: nobody has read the whole of
 * Supplement I, the official commentary, for this version.
 * @source 12 CFR part 1006; 15 USC 1692a(6)
 */
export const regF: RulePack = {
  id: 'us/reg-f', version: '1.0.0', title: 'Regulation F: debt collection contact (12 CFR 1006)',
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
      ...law, id: 'us/reg-f/hours', kind: 'contact-hours', channels: [...ELECTRONIC, ...LIVE],
      hours: { weekday: ['08:00', '21:00'], saturday: ['08:00', '21:00'], sunday: ['08:00', '21:00'] },
      // The statute says "after 8" and "before 9": its first and last instants belong to a pack of its own.
      untilInclusive: true,
      consentLifts: { lift: 'hours', direct: true, obtainedInHours: true },
      source: {
        ...read, cite: '12 CFR 1006.6(b)(1)(i), (b)(4)(i)', grade: 'quoted',
        words: 'before 8:00 a.m. and after 9:00 p.m. local time at the consumer\'s location is inconvenient',
      },
      reading:
        'From 08:00:00 to 21:00:00, both included, in every zone in which the person may be; a message counts when it is sent (the zones and the sending are recalled from comments 6(b)(1)(i)-1 and -2).',
      readingZh: '当地时间八点整至二十一点整可以联系，两个整点均含；借款人可能处在多个时区的，须同时满足；消息以发出时刻为准。多时区与发出时刻两点凭记忆，依评注6(b)(1)(i)-1、-2。',
    },
    {
      ...law, id: 'us/reg-f/stated-times-and-places', kind: 'honour-wishes', exceptionTo: ['us/reg-f/hours'],
      times: true, places: true, oneReply: true, busyNow: true, unroutedRefusals: true,
      consentLifts: { lift: 'hours', direct: true },
      source: {
        ...read, cite: '12 CFR 1006.6(b)(1), comments 6(b)(1)-1 and -2', grade: 'secondary',
        words: 'at any unusual time, or at a time that the debt collector knows or should know is inconvenient to the consumer',
      },
      reading:
        'Times and places that the person has named are kept, whoever learned of them, until the person lifts them; a convenient time named replaces the usual hours; "busy right now" closes only the contact at hand; a message of the person opens one reply on the same channel.',
      readingZh: '借款人说明的不便时间和地点须遵守，无论由谁得知，直至借款人本人撤销；说明方便时间的，以其取代通常时段；「现在忙」只结束当次联系；借款人来讯可在同一渠道答复一次。',
    },
    {
      ...law, id: 'us/reg-f/workplace', kind: 'place', places: ['work'],
      channels: ['phone', 'video', 'visit', 'letter'], whenStated: true,
      source: {
        ...read, cite: '15 USC 1692c(a)(3); 12 CFR 1006.6(b)(3)', url: `${USC}c&num=0`,
        words: 'knows or has reason to know that the consumer\'s employer prohibits the consumer from receiving such communication',
      },
      reading:
        'Once it is on file that the workplace is closed, nothing goes there; a mobile telephone is not tied to a place.',
      readingZh: '记录在案的雇主不允许在工作场所联系的，不得联系工作单位；移动电话不视为固定于某一地点。',
    },
    {
      ...law, id: 'us/reg-f/call-frequency', kind: 'frequency-cap', breach: 'presumed-violation',
      channels: ['phone'], counts: 'attempts', max: 7, window: { days: 7 }, per: ['actor', 'person', 'loan'],
      mergeAccounts: ['student-loan'], excludes: { outcomes: ['busy', 'not-in-service'] },
      presumesCompliance: true, consentLifts: CALL_CONSENT, rebuttals: REBUTTALS,
      // Comment 14(b)(2)(i)-2 names these patterns as rebutting compliance; they warn, the count decides.
      cautions: [
        { ground: 'rapid-succession', attemptsMin: 2, withinMinutes: 5 },
        { ground: 'concentrated-in-a-day', attemptsMin: 7, withinMinutes: 1440 },
      ],
      source: {
        ...read, cite: '12 CFR 1006.14(b)(2)(i)(A), (b)(3), (b)(4)',
        words: 'more than seven times within seven consecutive days',
      },
      reading:
        'In any seven consecutive local dates calls 1 to 7 about one debt are presumed compliant and the 8th a violation, over all numbers of the person; busy and not in service do not count, nor calls under a consent of at most seven days; the patterns that warn rest on a comment that was read about.',
      readingZh: '就同一债务，任意连续七个当地日期内第一至第七次去电推定合规，第八次推定违规；借款人的所有号码合并计算；忙音、号码停用不计，经借款人同意期间（最长七日）的去电不计。提示密集拨打的情形依评注摘要。',
    },
    {
      ...law, id: 'us/reg-f/after-conversation', kind: 'cool-down', breach: 'presumed-violation',
      channels: ['phone'], days: 7, per: ['actor', 'person', 'loan'], mergeAccounts: ['student-loan'],
      presumesCompliance: true, consentLifts: CALL_CONSENT, rebuttals: REBUTTALS,
      source: {
        ...read, cite: '12 CFR 1006.14(b)(2)(i)(B), comment 14(b)(2)(i)-1.ii', grade: 'secondary',
        words: 'within a period of seven consecutive days after having had a telephone conversation',
      },
      reading:
        'The date of the conversation is day 1 (the regulation, read), whoever called (the comment, read about); days 1 to 7 are presumed a violation for each debt discussed, day 8 is open. A voicemail is no conversation.',
      readingZh: '通话当日为第一日（条文，已读），无论由谁拨打（评注，依摘要）；第一至第七日内就所谈的每笔债务再去电推定违规，第八日起可以去电。语音留言不算通话。',
    },
    {
      ...law, id: 'us/reg-f/attorney', kind: 'protection', state: 'representation', ...CONSUMER,
      source: {
        ...read, cite: '12 CFR 1006.6(a), (b)(2)',
        words: 'is represented by an attorney with respect to such debt and knows, or can readily ascertain, the attorney\'s name and address',
      },
      reading:
        'A person represented for a debt is not contacted about it, nor those who count as that person, until the attorney allows it or does not answer in reasonable time, which a person must record.',
      readingZh: '借款人就该笔债务已委托律师的，在律师同意或合理期间内未予答复（须有人记录）之前，不得就该债务直接联系借款人及视同借款人者。',
    },
    {
      // Regulation X (12 CFR 1024.39(d)) has a notice that survives too: `us/reg-x` says so.
      ...law, id: 'us/reg-f/cease', kind: 'stop', listens: 'CeaseRequested', forms: ['written'], ...CONSUMER,
      survives: NOTICES,
      source: {
        ...read, cite: '12 CFR 1006.6(a), (c)',
        words: 'notifies a debt collector in writing that the consumer refuses to pay a debt or that the consumer wishes the debt collector to cease further communication',
      },
      reading:
        'A request, or a refusal to pay, in writing stops contact about the debt from its receipt; an oral one does not bind here. It closes contact with whoever counts as the consumer (spouse, guardian, executor, confirmed successor, a minor\'s parent); one of theirs about debts that it does not name is for a person to judge. Three notices survive, and no others.',
      readingZh: '书面停止联络或拒绝付款，自收到起停止就该债务联系；口头的在此不具约束力；对视同借款人的人（配偶、监护人、遗产执行人、确认的权益继受人、未成年人父母）同样停止；仅三类告知可再发出。',
    },
    {
      ...law, id: 'us/reg-f/cease-electronic', kind: 'stop', listens: 'CeaseRequested',
      forms: ['electronic'], survives: NOTICES, ...CONSUMER,
      source: {
        ...read, cite: '12 CFR 1006.6(c), comment 6(c)(1)-1', grade: 'recalled',
        words: '[in writing includes electronic media through which the collector accepts communications]',
      },
      reading: 'The same by a medium through which the collector accepts messages; recalled, not read.',
      readingZh: '通过催收方接收消息的电子渠道提出的，效力相同；凭记忆，未读原文。',
    },
    {
      ...law, id: 'us/reg-f/medium-opt-out', kind: 'stop', listens: 'OptedOut',
      mandatorySurvives: true, oneReply: true,
      confirmation: { purpose: 'opt-out-confirmation', only: ['confirms-opt-out'], max: 1 },
      source: {
        ...read, cite: '12 CFR 1006.14(h)(1)-(2)',
        words: 'has requested that the debt collector not use that medium to communicate with the person',
      },
      reading:
        'A medium, or one address or number, asked not to be used is not used, in whatever words it was asked; one message may confirm that and no more, a message of the person opens one reply, and what the law requires to be sent that way is sent.',
      readingZh: '借款人要求不使用某一渠道、某一地址或号码的，无论用何措辞，均不得再用；可发一条仅作确认的消息；借款人再次用该渠道来讯的，可答复一次；法律要求以该渠道发送的照发。',
    },
    {
      ...law, id: 'us/reg-f/opt-out-notice', kind: 'content', guard: { channels: ['email', 'sms', 'chat'] },
      requiresOptOut: true, bans: ['opt-out-by-post-only', 'opt-out-fee', 'opt-out-asks-personal-data'],
      source: {
        ...read, cite: '12 CFR 1006.6(e)', grade: 'recalled',
        words: 'a reasonable and simple method by which the consumer can opt out',
      },
      reading:
        'Every electronic message to an address or number says how to opt out, without fee and without asking for more than the wish and the address.',
      readingZh: '发往特定地址或号码的每条电子消息均须写明退订方法，不得收费，除退订意愿和地址外不得索取其他信息。',
    },
    {
      ...law, id: 'us/reg-f/work-email', kind: 'place', places: ['work'], channels: ['email'],
      employerProvided: true, unlessUsed: true, unlessConsent: true,
      source: {
        ...read, cite: '12 CFR 1006.22(f)(3)', grade: 'recalled',
        words: 'an email address that the debt collector knows is provided to the consumer by the consumer\'s employer',
      },
      reading: 'An employer\'s mailbox is closed unless the person has written from it about the debt or agreed to it.',
      readingZh: '雇主提供的邮箱不得使用，借款人曾从该邮箱就此债务来信或已同意使用的除外。',
    },
    {
      ...law, id: 'us/reg-f/social-media', kind: 'content', bans: ['visible-to-others'],
      source: {
        ...read, cite: '12 CFR 1006.22(f)(4)',
        words: 'viewable by the general public or the person\'s social media contacts',
      },
      reading: 'Nothing that others can see.',
      readingZh: '不得发布公众或借款人的社交联系人能够看到的内容。',
    },
    {
      ...law, id: 'us/reg-f/third-parties', kind: 'party-role', roles: ['borrower', 'co-borrower', 'guarantor'],
      relations: ['spouse', 'guardian', 'executor', 'successor', 'attorney'],
      relationsOfMinors: ['parent'], othersFor: ['location-information'],
      consentLifts: { lift: 'third-party', direct: true },
      source: {
        ...read, cite: '15 USC 1692b, 1692c(b), (d); 12 CFR 1006.6(a), (d)(1)', url: `${USC}c&num=0`,
        words: 'may not communicate, in connection with the collection of any debt, with any person other than the consumer, his attorney',
      },
      reading:
        'Only the consumer, those whom the law counts as the consumer, and the attorney; anyone else only to ask where the person is, or with a consent that the consumer gave directly. A parent counts while the party is known to be a minor on the day of the contact; where their age is not on file, a person judges. A successor is one confirmed under Regulation X.',
      readingZh: '只能联系借款人本人、法律视同本人者及其律师；联系其他人只能是为询问借款人下落，或经借款人直接同意。联系当日已知借款人未成年的，父母视同本人；年龄未登记的，由人判断。权益继受人指依《X条例》确认者。',
    },
    {
      ...law, id: 'us/reg-f/location-enquiry-content', kind: 'content',
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
      ...law, id: 'us/reg-f/location-enquiry-represented', kind: 'protection', state: 'representation',
      ...DEBTORS, guard: { purposes: ['location-information'] }, unless: { relations: ['attorney'] },
      source: {
        ...read, readOn: '2026-11-25', cite: '12 CFR 1006.10(b)(5); 15 USC 1692b(6)', url: `${USC}b&num=0`,
        words: 'not communicate with any person other than that attorney, unless the attorney fails to respond',
      },
      reading:
        'Once a debtor is known to have an attorney for the debt who can be found, nobody but the attorney is asked where the debtor is, until the attorney does not answer in reasonable time, which a person must record.',
      readingZh: '已知借款人就该债务有律师且可查明其联系方式的，除该律师外不得向任何人打听其下落；律师逾合理期间不答复（须有人记录）的除外。',
    },
    {
      ...law, id: 'us/reg-f/location-enquiry-once', kind: 'frequency-cap',
      guard: { purposes: ['location-information'] },
      channels: [...ELECTRONIC, 'letter', ...LIVE], counts: 'contacts', max: 1, window: { lifetime: true },
      per: ['actor', 'person', 'loan'], only: { purposes: ['location-information'] },
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
      ...law, ...DISPUTE, id: 'us/reg-f/written-dispute', variants: WRITTEN,
      reading:
        'A dispute filed as `written-in-time`, which a person has found to be in writing and within thirty days of the notice, stops collection until it is filed as ended by verification.',
      readingZh: '经人核实为书面且在收到通知三十日内提出、登记为 `written-in-time` 的争议，在登记核验答复之前停止催收。',
    },
    {
      ...law, ...DISPUTE, id: 'us/reg-f/dispute', breach: 'needs-review',
      reading:
        'While a dispute is on file collection waits; whether it came in writing, in time, and is answered by verification, is for a person to judge.',
      readingZh: '债务争议在案期间暂停催收和提醒；争议是否以书面、是否及时提出、是否已核验答复，由人判断。',
    },
    {
      ...law, id: 'us/reg-f/limited-content-message', kind: 'content',
      messageClass: {
        name: 'limited-content-message', channels: ['phone'],
        needs: ['neutral-business-name', 'asks-to-reply', 'names-person', 'gives-telephone-number'],
        allows: ['salutation', 'date-and-time', 'suggested-times', 'any-representative'],
        // A name that shows collection only fails the closed list: whether it also conveys is not settled here.
        conveys: ['mentions-debt', 'asks-payment', 'states-balance', 'states-cause', 'identifies-collector'],
      },
      source: {
        ...read, cite: '12 CFR 1006.2(j)', grade: 'secondary',
        words: 'A limited-content message means a voicemail message for a consumer that includes all of the content',
      },
      reading:
        'A whole voicemail with the four needed items and at most the four optional ones; it is an attempt and a call all the same. Other words end it, even those that a state requires.',
      readingZh: '完整的语音留言，含四项必备内容、至多四项可选内容的，为「有限内容留言」；它仍算一次联系尝试和一次去电。多出任何内容即不再是，州法要求的措辞也不例外。',
    },
    {
      ...law, id: 'us/reg-f/evidence-of-compliance', kind: 'record-keeping', breach: 'needs-review',
      records: ['compliance-evidence', 'contact-log'],
      keepFor: { months: 36 }, from: 'last-collection', bound: 'at-least',
      source: {
        ...RETENTION, cite: '12 CFR 1006.100(a)',
        words: 'until three years after the debt collector\'s last collection activity on the debt',
      },
      reading:
        'What shows whether the rules were kept stands from the first collection activity on a debt until three years after the last one.',
      readingZh: '能证明是否遵守规定的记录，自首次催收起保存，至对该债务最后一次催收活动之后三年。',
    },
    {
      ...law, id: 'us/reg-f/call-recordings', kind: 'record-keeping', breach: 'needs-review',
      records: ['call-recording', 'collection-recording'], keepFor: { months: 36 }, from: 'made', bound: 'at-least',
      source: {
        ...RETENTION, cite: '12 CFR 1006.100(b)',
        words: 'must retain the recording of each such telephone call for three years after the date of the call',
      },
      reading: 'A recording of a telephone call, where one was made, is kept for three years from that call.',
      readingZh: '催收通话有录音的，录音自通话之日起保存三年。',
    },
  ],
};
