import type { RulePack } from '../../rules/pack.js';

const circular = { force: 'law', breach: 'forbids', span: { from: '2023-04-01', until: null } } as const;
const directions = { force: 'law', breach: 'forbids', span: { from: '2027-01-01', until: null } } as const;
const told = { readOn: '2026-11-24', grade: 'secondary' } as const;
const RINGING = ['phone', 'video', 'visit', 'sms', 'chat'] as const;
const COLLECTS = ['collection', 'reminder'] as const;

/**
 * Recovery of loans under the Reserve Bank of India: the circular of 2022, and what is told of
 * the directions of 6 August 2026, in force from 1 January 2027. Those were not read at the
 * Bank: nothing here is better founded than a report. Microfinance has a circular of its own.
 * @source RBI/2022-23/108; RBI/2026-2027/223 to 231
 */
export const rbi: RulePack = {
  id: 'in/rbi', version: '1.0.0', title: 'Reserve Bank of India: recovery of loans',
  status: 'draft', language: 'en',
  coverage: { countries: ['IN'], productsExcept: ['microfinance', 'microfinance-loan'] },
  rules: [
    {
      ...circular, id: 'in/rbi/hours', kind: 'contact-hours', guard: { acts: COLLECTS }, channels: RINGING,
      hours: { weekday: ['08:00', '19:00'], saturday: ['08:00', '19:00'], sunday: ['08:00', '19:00'] },
      untilInclusive: true,
      source: {
        cite: 'RBI/2022-23/108', url: 'https://legalitysimplified.com', readOn: '2026-11-24', grade: 'quoted',
        words: 'before 8:00 a.m. and after 7:00 p.m.',
      },
      reading: 'From 08:00:00 to 19:00:00, both included, on every day. The directions of 2026 have a window too (454T.2): its numbers were not told, so these stand on.',
      readingZh: '每日八点整至十九点整，两端均可；2026年指令也有时段（454T.2），钟点未载，故沿用此处。',
    },
    {
      ...directions, id: 'in/rbi/parties', kind: 'party-role', guard: { acts: COLLECTS },
      roles: ['borrower', 'co-borrower', 'guarantor'],
      source: {
        ...told, cite: 'RBI/2026-2027/223-231, 454T.1',
        words: '[only borrower or guarantor]',
      },
      reading: 'Only borrowers and guarantors; a reference named at signing is neither.',
      readingZh: '只能联系借款人与保证人；签约时所留的联系人不在其列。',
    },
    {
      ...directions, id: 'in/rbi/grievance', kind: 'protection', state: ['grievance'], bars: COLLECTS,
      source: {
        ...told, cite: 'RBI/2026-2027/223-231, 454J',
        words: '[an open grievance stops recovery]',
      },
      reading: 'While a grievance is open recovery stops, whenever it was lodged.',
      readingZh: '投诉未结期间停止催收，不论何时提出。',
    },
    {
      ...directions, id: 'in/rbi/excessive-calling', kind: 'standard', measure: 'frequency-cap',
      guard: { acts: COLLECTS }, channels: RINGING,
      source: { ...told, cite: 'RBI/2026-2027/223-231, 454U.3', words: 'excessively calling' },
      reading: 'No number is given: the house\'s own cap decides and is marked as its own; a first contact is never excessive.',
      readingZh: '不得过度致电；未定次数，以本机构上限为准并标明为本机构所定，没有的由人判断；首次联系不属过度。',
    },
    {
      ...directions, id: 'in/rbi/calamity', kind: 'protection', state: ['disaster'], bars: COLLECTS,
      source: {
        ...told, cite: 'RBI directions of 2026 (press on the draft)',
        words: '[no calls on bereavement, calamity, marriage]',
      },
      reading: 'No recovery in a calamity until its end is on file.',
      readingZh: '灾害期间不得催收，直至登记其结束。',
    },
    {
      ...directions, id: 'in/rbi/bereavement-and-marriage', kind: 'protection', state: ['vulnerable'],
      variants: ['bereavement', 'marriage'], bars: COLLECTS,
      source: {
        ...told, cite: 'RBI directions of 2026 (press on the draft)',
        words: '[no calls on bereavement, calamity, marriage]',
      },
      reading: 'No recovery in a bereavement or at a marriage, filed as vulnerable with that variant, until its end is on file.',
      readingZh: '丧事、婚事期间不得催收，直至登记其结束；以「弱势」状态登记并注明事由。',
    },
    {
      ...directions, id: 'in/rbi/stated-times', kind: 'honour-wishes', guard: { acts: COLLECTS },
      times: true, places: false, oneReply: true, busyNow: false, unroutedRefusals: true,
      source: {
        ...told, cite: 'RBI directions of 2026 (press on the draft)',
        words: '[a request for preferred times is respected]',
      },
      reading: 'Times that the borrower asked for or against are kept.',
      readingZh: '借款人要求或不愿被联系的时间，均予遵守。',
    },
    {
      ...directions, id: 'in/rbi/recordings', kind: 'record-keeping', breach: 'needs-review',
      records: ['call-recording', 'collection-recording'], keepFor: { months: 6 }, from: 'made', bound: 'at-least',
      source: {
        ...told, cite: 'RBI/2026-2027/223-231',
        words: '[call recording, six months\' retention]',
      },
      reading: 'Recordings of recovery calls are kept for six months at least.',
      readingZh: '催收录音至少保存六个月。',
    },
  ],
};
