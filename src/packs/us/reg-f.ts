import type { RulePack } from '../../rules/pack.js';

const SPAN = { from: '2021-11-30', until: null } as const;
const law = { force: 'law', breach: 'forbids', span: SPAN } as const;
const read = {
  url: 'https://www.ecfr.gov/current/title-12/chapter-X/part-1006', readOn: '2026-11-23', grade: 'text',
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
const NOTICES = ['efforts-ended-notice', 'ordinary-remedies-notice', 'specified-remedy-notice'] as const;
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
    },
    {
      ...law, id: 'us/reg-f/attorney', kind: 'protection', state: 'representation',
      source: {
        ...read, cite: '12 CFR 1006.6(b)(2)',
        words: 'is represented by an attorney with respect to such debt and knows, or can readily ascertain, the attorney\'s name and address',
      },
      reading:
        'A person represented for a debt is not contacted about it until the attorney allows it or does not answer in reasonable time, which a person must record.',
    },
    {
      // Regulation X (12 CFR 1024.39(d)) has a notice that survives too: `us/reg-x` says so.
      ...law, id: 'us/reg-f/cease', kind: 'stop', listens: 'CeaseRequested', forms: ['written'],
      survives: NOTICES,
      source: {
        ...read, cite: '12 CFR 1006.6(c)',
        words: 'notifies a debt collector in writing that the consumer refuses to pay a debt or that the consumer wishes the debt collector to cease further communication',
      },
      reading:
        'A request, or a refusal to pay, in writing stops contact about the debt from its receipt; an oral one does not bind here. Three notices survive, and no others.',
      readingZh: '书面停止联络或拒绝付款，自收到起停止就该债务联系；口头的在此不具约束力；仅三类告知可再发出。',
    },
    {
      ...law, id: 'us/reg-f/cease-electronic', kind: 'stop', listens: 'CeaseRequested',
      forms: ['electronic'], survives: NOTICES,
      source: {
        ...read, cite: '12 CFR 1006.6(c), comment 6(c)(1)-1', grade: 'recalled',
        words: '[in writing includes electronic media through which the collector accepts communications]',
      },
      reading: 'The same by a medium through which the collector accepts messages; recalled, not read.',
      readingZh: '经催收方接受的电子渠道提出的，效力相同（凭记忆）。',
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
    },
    {
      ...law, id: 'us/reg-f/work-email', kind: 'place', places: ['work'], channels: ['email'],
      employerProvided: true, unlessUsed: true, unlessConsent: true,
      source: {
        ...read, cite: '12 CFR 1006.22(f)(3)', grade: 'recalled',
        words: 'an email address that the debt collector knows is provided to the consumer by the consumer\'s employer',
      },
      reading: 'An employer\'s mailbox is closed unless the person has written from it about the debt or agreed to it.',
    },
    {
      ...law, id: 'us/reg-f/social-media', kind: 'content', bans: ['visible-to-others'],
      source: {
        ...read, cite: '12 CFR 1006.22(f)(4)',
        words: 'viewable by the general public or the person\'s social media contacts',
      },
      reading: 'Nothing that others can see.',
    },
    {
      ...law, id: 'us/reg-f/third-parties', kind: 'party-role', roles: ['borrower', 'co-borrower', 'guarantor'],
      relations: ['spouse', 'parent', 'guardian', 'executor', 'attorney'], othersFor: ['location-information'],
      consentLifts: { lift: 'third-party', direct: true },
      source: {
        ...read, cite: '15 USC 1692b, 1692c(b), (d); 12 CFR 1006.6(a), (d)(1)', url: `${USC}c&num=0`,
        words: 'may not communicate, in connection with the collection of any debt, with any person other than the consumer, his attorney',
      },
      reading:
        'Only the consumer, those whom the law counts as the consumer, and the attorney; anyone else only to ask where the person is. A parent counts for a minor: who is one must be judged when the relation is put on file.',
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
    },
    {
      ...law, id: 'us/reg-f/dispute', kind: 'protection', breach: 'needs-review', state: ['dispute'],
      bars: ['collection', 'reminder'],
      allows: NOTICES,
      source: {
        ...read, cite: '15 USC 1692g(b)', url: `${USC}g&num=0`,
        words: 'shall cease collection of the debt, or any disputed portion thereof, until the debt collector obtains verification',
      },
      reading:
        'While a dispute is on file collection waits; whether it came in writing, in time, and is answered by verification, is for a person to judge.',
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
    },
  ],
};
