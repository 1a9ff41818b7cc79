import type { RulePack } from '../../rules/pack.js';

const law = {
  force: 'law', breach: 'forbids', span: { from: '2021-04-20', until: null },
} as const;
const digest = { url: 'https://actualidadjuridica.doe.cl', readOn: '2026-11-24', grade: 'secondary' } as const;
const alert = {
  url: 'https://www.garrigues.com/pt/pt-PT/news/chile-aprueba-ley-limita-acciones-cobranza-extrajudicial',
  readOn: '2026-11-25', grade: 'secondary',
} as const;
const REMOTE = ['email', 'sms', 'chat', 'in-app', 'letter'] as const;
const SPOKEN = ['phone', 'video', 'visit'] as const;
const OPEN = ['00:00', '24:00'] as const;

/**
 * Out-of-court collection from consumers in Chile, from the day of publication. A week is taken
 * rolling: seven dates, never less than the calendar's week.
 * @source Ley 21.320 (Ley 19.496, artículo 37)
 */
export const ley21320: RulePack = {
  id: 'cl/ley-21320', version: '1.0.0', title: 'Out-of-court collection (Ley 21.320)',
  status: 'draft', language: 'es',
  coverage: { countries: ['CL'], partyKinds: ['natural-person'], acts: ['collection', 'reminder'] },
  rules: [
    {
      ...law, id: 'cl/ley-21320/hours', kind: 'contact-hours',
      channels: ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'],
      hours: { weekday: ['08:00', '20:00'], saturday: ['08:00', '20:00'], sunday: null },
      source: {
        ...digest, cite: 'Código de Procedimiento Civil 59',
        words: '[Monday to Saturday 08 to 20]',
      },
      reading: 'Monday to Saturday from 08:00 up to, and not at, 20:00, as most sources have it.',
      readingZh: '周一至周六八点至二十点（二十点整已不可），周日不得联系；多数来源如此记载。',
    },
    {
      ...law, id: 'cl/ley-21320/saturday', kind: 'contact-hours', breach: 'needs-review',
      channels: ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'],
      hours: { weekday: OPEN, saturday: ['10:00', '13:00'], sunday: OPEN },
      source: {
        ...digest, cite: 'Ley 21.320 (one digest against the others)',
        words: '[Saturday 10 to 13]',
      },
      reading: 'One source gives Saturday from 10:00 to 13:00 alone: what lies outside, and inside the other hours, is for a person to judge.',
      readingZh: '有一处来源称周六仅限十点至十三点：在此之外而仍在其他时段之内的，由人判断。',
    },
    {
      ...law, id: 'cl/ley-21320/holiday', kind: 'contact-hours', breach: 'needs-review', calendar: 'CL',
      channels: ['phone', 'video', 'visit', 'sms', 'chat', 'email', 'in-app'],
      hours: { weekday: OPEN, saturday: OPEN, sunday: OPEN, holiday: null },
      source: {
        ...digest, grade: 'recalled', cite: 'Código de Procedimiento Civil 59',
        words: '[days that are not holidays]',
      },
      reading: 'That holidays are no working days of the code is recalled: a contact on one is for a person to judge.',
      readingZh: '假日不属该法典所称工作日，此点凭记忆：假日联系由人判断。',
    },
    {
      ...law, id: 'cl/ley-21320/one-call-or-visit', kind: 'frequency-cap', channels: SPOKEN,
      counts: 'contacts', max: 1, window: { days: 7 }, per: ['person'], only: { acts: ['collection', 'reminder'] },
      source: {
        ...alert, cite: 'Ley 21.320',
        words: 'más de un contacto telefónico o visita por semana',
      },
      reading: 'One call or visit that reached somebody in seven dates, calls and visits together; one that reached nobody does not count.',
      readingZh: '任意七日内，联系上人的通话与上门合计至多一次；未联系上任何人的不计。',
    },
    {
      ...law, id: 'cl/ley-21320/two-remote', kind: 'frequency-cap', channels: REMOTE,
      counts: 'contacts', max: 2, window: { days: 7 }, per: ['person'], minGapDays: 2,
      only: { acts: ['collection', 'reminder'] },
      source: {
        ...alert, cite: 'Ley 21.320',
        words: 'no podrán superar las dos gestiones por semana, con una separación de al menos dos días',
      },
      reading: 'Two messages or letters in seven dates; after one of Monday the next goes on Wednesday at the earliest.',
      readingZh: '消息与信函任意七日内合计至多两次；周一发出的，下一次最早在周三。',
    },
    {
      ...law, id: 'cl/ley-21320/court', kind: 'protection', state: ['litigation', 'bankruptcy'],
      bars: ['collection', 'reminder'], allows: ['litigation-contact'],
      source: {
        ...digest, cite: 'Ley 21.320',
        words: '[stops at once when the debtor is sued or insolvent]',
      },
      reading: 'Out-of-court collection ends once the debt is sued for or the debtor is insolvent; what the proceedings themselves need is no collection out of court.',
      readingZh: '债务已被起诉或债务人破产的，立即停止诉外催收；诉讼程序本身所需的联系不属诉外催收。',
    },
    {
      ...law, id: 'cl/ley-21320/log', kind: 'record-keeping', breach: 'needs-review',
      records: ['contact-log', 'collection-log'], keepFor: { months: 24 }, from: 'made', bound: 'at-least',
      source: {
        ...digest, url: 'https://emerix.net/post/novedades/nuevas-regulaciones-chile-cobranzas', readOn: '2026-11-25',
        cite: 'Ley 21.320', words: 'por un plazo de al menos dos años, contado desde su realización',
      },
      reading: 'The log of each contact is kept for two years from the contact.',
      readingZh: '每次联系的记录自联系之日起至少保存二年。',
    },
    {
      id: 'cl/ley-21320/holidays', kind: 'workdays', force: 'law', breach: 'needs-review',
      span: { from: '2025-01-01', until: '2029-01-01' }, country: 'CL',
      validFrom: '2025-01-01', validUntil: '2028-12-31',
      off: [
        ['2025-01-01', '2025-01-01'], ['2025-04-18', '2025-04-18'], ['2025-04-20', '2025-04-20'],
        ['2025-05-01', '2025-05-01'], ['2025-05-21', '2025-05-21'], ['2025-06-20', '2025-06-20'],
        ['2025-06-29', '2025-06-29'], ['2025-07-16', '2025-07-16'], ['2025-08-15', '2025-08-15'],
        ['2025-09-18', '2025-09-19'], ['2025-10-12', '2025-10-12'], ['2025-10-31', '2025-11-01'],
        ['2025-12-08', '2025-12-08'], ['2025-12-25', '2025-12-25'], ['2026-01-01', '2026-01-01'],
        ['2026-04-03', '2026-04-03'], ['2026-04-05', '2026-04-05'], ['2026-05-01', '2026-05-01'],
        ['2026-05-21', '2026-05-21'], ['2026-06-21', '2026-06-21'], ['2026-06-29', '2026-06-29'],
        ['2026-07-16', '2026-07-16'], ['2026-08-15', '2026-08-15'], ['2026-09-18', '2026-09-19'],
        ['2026-10-12', '2026-10-12'], ['2026-10-31', '2026-11-01'], ['2026-12-08', '2026-12-08'],
        ['2026-12-25', '2026-12-25'], ['2027-01-01', '2027-01-01'], ['2027-03-26', '2027-03-26'],
        ['2027-03-28', '2027-03-28'], ['2027-05-01', '2027-05-01'], ['2027-05-21', '2027-05-21'],
        ['2027-06-21', '2027-06-21'], ['2027-06-28', '2027-06-28'], ['2027-07-16', '2027-07-16'],
        ['2027-08-15', '2027-08-15'], ['2027-09-17', '2027-09-19'], ['2027-10-11', '2027-10-11'],
        ['2027-10-31', '2027-11-01'], ['2027-12-08', '2027-12-08'], ['2027-12-25', '2027-12-25'],
        ['2028-01-01', '2028-01-01'], ['2028-04-14', '2028-04-14'], ['2028-04-16', '2028-04-16'],
        ['2028-05-01', '2028-05-01'], ['2028-05-21', '2028-05-21'], ['2028-06-20', '2028-06-20'],
        ['2028-06-26', '2028-06-26'], ['2028-07-16', '2028-07-16'], ['2028-08-15', '2028-08-15'],
        ['2028-09-18', '2028-09-19'], ['2028-10-09', '2028-10-09'], ['2028-10-27', '2028-10-27'],
        ['2028-11-01', '2028-11-01'], ['2028-12-08', '2028-12-08'], ['2028-12-25', '2028-12-25'],
      ],
      workdays: [],
      source: {
        cite: 'Public holidays of Chile (dates as the npm package date-holidays 3.37.0 has them)',
        url: 'https://github.com/commenthol/date-holidays', readOn: '2026-11-24', grade: 'secondary',
        words: '[dated list, 2025 to 2028]',
      },
      reading: 'Public holidays of Chile; of any other year this pack says nothing.',
      readingZh: '智利的公共假日（2025至2028年）；其他年份本规则包未载。',
    },
  ],
};
