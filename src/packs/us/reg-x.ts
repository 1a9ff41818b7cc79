import type { RulePack } from '../../rules/pack.js';

const SPAN = { from: '2017-10-19', until: null } as const;
const owed = { force: 'law', breach: 'needs-review', span: SPAN } as const;
// The Federal Reserve's own edition of the section, as amended by 81 FR 72160.
const FRRS = 'https://www.frrsdigital.com/display-section/GUID-FF0340BB-7F25-4003-98E9-56B590A0A304=1=en=/GUID-E3E06F9E-AC51-4D1A-9653-1248370EDCCD=1=en=/GUID-E7C4776B-7D84-4D78-8D7F-B92D96D75D40.html';
const read = { url: FRRS, readOn: '2026-11-24', grade: 'text' } as const;
// 1024.30(b)(1) and (c)(2). A servicer or a property of which it is not known owes the duty.
const BOUND = {
  products: ['mortgage'], uses: ['principal-residence'], pastDueDays: { min: 1 },
  actorsExcept: [{ institutionKinds: ['small-servicer', 'farm-credit'] }],
} as const;

/**
 * Early intervention for mortgages: a floor that meets the ceilings of Regulation F, of the
 * statute and of Massachusetts. Where a ceiling bars the live contact, the duty stays and is
 * shown as unmet with the rule that bars it.
 * @source 12 CFR 1024.30, 1024.39
 */
export const regX: RulePack = {
  id: 'us/reg-x', version: '1.0.0',
  title: 'Regulation X: early intervention (12 CFR 1024.39)', status: 'draft', language: 'en',
  coverage: { countries: ['US'], partyKinds: ['natural-person'] },
  rules: [
    {
      ...owed, id: 'us/reg-x/live-contact', kind: 'duty', purpose: 'arrears-contact',
      guard: { ...BOUND, protectionsExcept: ['bankruptcy'] },
      anchor: 'pastDueSince', latest: { days: 35 },
      recurrence: { oncePer: { months: 1 }, openFor: { days: 35 } }, accepts: ['conversation'],
      source: {
        ...read, cite: '12 CFR 1024.39(a), comment 39(a)-1.i; 1024.30(b)(1), (c)(2)',
        words: 'no later than the 36th day of a borrower\'s delinquency and again no later than 36 days after each payment due date so long as the borrower remains delinquent',
      },
      reading:
        'Live contact by the 36th day after the due date (due 1 January, by 6 February), and for each monthly due date while it lasts; good faith efforts satisfy the rule, which a person must file as a check. Not in bankruptcy (paragraph (c), recalled), not for small servicers, only for a principal residence.',
      readingZh: '自还款到期日起第三十六日（含）前须与借款人实际联系上（1月1日到期的，至2月6日），逾期持续的，其后每个月度还款日同样；善意努力亦满足要求，须由人登记为检查。破产期间除外（第(c)款，凭记忆），小型服务机构及非主要自住房不适用。',
    },
    {
      ...owed, id: 'us/reg-x/written-notice', kind: 'duty', purpose: 'early-intervention-notice',
      guard: BOUND, anchor: 'pastDueSince', earliest: { days: 0 }, latest: { days: 44 },
      recurrence: { atMostEvery: { days: 180 }, openFor: { days: 30 } },
      notAgainWithin: { days: 180 },
      source: {
        ...read, cite: '12 CFR 1024.39(b)(1); 1024.30(b)(1), (c)(2)',
        words: 'no later than the 45th day of the borrower\'s delinquency',
      },
      reading:
        'The written notice by the 45th day after the due date, and again no later than 180 days after the one before while the borrower stays delinquent; never required twice in 180 days. The 30 days in which the next one is planned are ours.',
      readingZh: '自还款到期日起第四十五日（含）前发出书面通知；持续逾期的，距上一份不超过一百八十日再发，任何一百八十日内不要求两次。提前三十日安排下一份，为本包所定。',
    },
    {
      force: 'law', breach: 'forbids', span: SPAN,
      id: 'us/reg-x/notice-after-cease', kind: 'stop', listens: 'CeaseRequested',
      guard: { products: ['mortgage'], purposes: ['early-intervention-notice'] },
      survives: [{ purposes: ['early-intervention-notice'], max: 1, withinDays: 180 }],
      // Whose cease closes contact under those rules opens the notice here.
      poolWith: ['spouse', 'guardian', 'executor', 'successor'], poolWithOfMinors: ['parent'],
      exceptionTo: [
        'us/reg-f/cease', 'us/reg-f/cease-electronic', 'us/fdcpa/cease', 'us/fdcpa/cease-electronic',
      ],
      source: {
        cite: '12 CFR 1024.39(d)(3); 81 FR 71977', readOn: '2026-11-24', grade: 'secondary',
        url: 'https://thefederalregister.org/81-FR/71977',
        words: 'do not violate FDCPA section 805(c) with respect to the mortgage loan when providing the written early intervention notice required by Regulation X',
      },
      reading:
        'After a cease request one early intervention notice in 180 days survives; that this is both leave and limit, and that it may hold no request for payment, is read about, not read.',
      readingZh: '借款人要求停止联络后，一百八十日内仍可发出一份早期干预通知；这既是许可也是上限、且不得要求付款，均依摘要，未读原文。',
    },
    {
      force: 'law', breach: 'forbids', span: SPAN,
      id: 'us/reg-x/modified-notice', kind: 'content',
      guard: { products: ['mortgage'], purposes: ['early-intervention-notice'] },
      bans: ['asks-payment'],
      source: {
        cite: '12 CFR 1024.39(d)(3)(i)', readOn: '2026-11-24', grade: 'recalled',
        url: 'https://www.ecfr.gov/current/title-12/section-1024.39', words: '[modified notice: no request for payment]',
      },
      reading:
        'The modified notice asks for no payment; held against every early intervention notice, which is the stricter way.',
      readingZh: '停止联络后的早期干预通知不得要求付款；此处对每一份早期干预通知一律适用，从严。',
    },
  ],
};
