import { consentTo, covered, fact, firstDay, on, point, REMINDER, REPLY, SERVICING, tellerOf, tried, whom } from './abroad.js';
import type { Change, Expected, Setting } from './abroad.js';
import type { Given, House, Told } from './given.js';

const UK: Setting = { pack: 'uk/conc', country: 'GB', region: 'ENG', zone: 'Europe/London', offset: '+01:00' };
const tell = tellerOf(UK);
const TIMES = 'must not contact customers at unreasonable times';
const REGARD = 'due regard to reasonable requests on when, where and how to be contacted';
const REACHING = ['phone', 'video', 'visit', 'sms', 'chat', 'in-app', 'email'];
/** Hours of every channel and notice of a visit, as a house sets them. */
const house = { id: 'house/example', version: '1', rules: [
  { id: 'hours', kind: 'contact-hours', breach: 'forbids', channels: REACHING, reading: 'ours',
    hours: { weekday: ['09:00', '18:00'], saturday: null, sunday: null } },
  { id: 'visit-notice', kind: 'precondition', breach: 'forbids', guard: { channels: ['visit'] }, needs: 'letter', daysBefore: 3, reading: 'ours' },
] } as unknown as House;
const announced = (on_: string): readonly Given[] => [tried(71, on_, { channel: 'letter', contactPoint: 'home', outcome: 'delivered' })];
const LETTER = announced('2026-05-11T10:00:00+01:00');
const by = (channel: string): object => ({ channel, contactPoint: channel === 'visit' ? 'home' : 'mobile' });
const evening = on(UK, '2026-05-18T20:00:00');
const late: Change = { house, ask: { at: evening } };
const HOURS: readonly Told[] = [
  ...([['08:59:59', 0], ['09:00:00', 1], ['17:59:59', 1], ['18:00:00', 0]] as const).map(([time, open]) => tell(TIMES, `the house's nine to six, at ${time}`,
    open === 1 ? 'permits' : ['forbids', 'reasonable-times'], { house, ask: { at: on(UK, `2026-05-18T${time}`) } })),
  ...REACHING.map((channel) => tell(TIMES, `${channel} at 20:00`, ['forbids', 'reasonable-times'], { house, ask: { ...by(channel), at: evening }, add: LETTER })),
  tell(TIMES, 'a letter at 20:00', 'permits', { house, ask: { channel: 'letter', contactPoint: 'home', at: evening } }),
  ...['11:00:00', '21:30:00'].map((time) => tell(TIMES, `the house sets no hours, at ${time}`, ['needs-review', 'reasonable-times'], { ask: { at: on(UK, `2026-05-18T${time}`) } })),
  tell(TIMES, 'at a time that the customer asked for', 'permits', { ask: { at: evening }, add: [fact('TimesStated', { kind: 'convenient', weekly: [{ days: ['MO'], from: '19:00', until: '21:00' }] })] }),
  ...covered(tell, TIMES, 'reasonable-times', late, 'people'),
  tell('CONC 7.9 is not for mortgages', 'a mortgage', 'not-applicable', { ask: { at: evening }, loan: { product: 'mortgage' } }),
  ...['lender', 'servicer', 'collector'].map((role) => tell('a firm', role, ['forbids', 'reasonable-times'], { ...late, actor: { role } })),
  tell('a firm', 'one of whom nothing is on file', ['needs-review', 'reasonable-times'], { ask: { at: evening, actor: 'NOBODY' } }),
  ...firstDay(tell, UK, TIMES, 'reasonable-times', '2020-01-01', {}, 'needs-review'),
];

const noon = fact('TimesStated', { kind: 'inconvenient', weekly: [{ days: ['MO', 'TU', 'WE', 'TH'], from: '10:00', until: '13:00' }] });
const out = fact('OptedOut', { channel: 'phone' });
const WISHED: readonly Told[] = [
  tell(REGARD, 'a time asked against', ['needs-review', 'requests'], { house, add: [noon] }),
  tell(REGARD, 'a place asked against', ['needs-review', 'requests'], { house, ask: { contactPoint: 'work' }, add: [fact('PlaceStated', { place: 'work', kind: 'inconvenient' })] }),
  tell(REGARD, 'busy now', ['needs-review', 'requests'], { house, ask: { continues: 'c9' }, add: [fact('BusyNow', { contact: 'c9' })] }),
  tell(REGARD, 'a refusal that nobody has routed', ['needs-review', 'requests'], { house, add: [fact('RefusalStated', { scope: {}, reason: 'unstated' })] }),
  tell(REGARD, 'an answer to the customer\'s own call', 'permits', { house, ask: { inReplyTo: 'c8' }, add: [noon, tried(8, on(UK, '2026-05-18T10:30:00'), { direction: 'in' })] }),
  tell(REGARD, 'a channel asked against', ['needs-review', 'how'], { house, add: [out] }),
  tell(REGARD, 'another channel', 'permits', { house, ask: by('email'), add: [out] }),
  tell(REGARD, 'an objection is no opting out', 'permits', { house, add: [fact('ObjectionRaised', { scope: {} })] }),
  tell(REGARD, 'a call that the law requires', 'permits', { house, ask: { mandatory: true }, add: [out] }),
  tell(REGARD, 'an answer on the channel asked against', 'permits', { house, ask: { inReplyTo: 'c8' }, add: [out, tried(8, on(UK, '2026-05-18T10:30:00'), { direction: 'in' })] }),
  ...firstDay(tell, UK, REGARD, 'requests', '2020-01-01', { add: [noon] }, 'needs-review'),
  ...firstDay(tell, UK, REGARD, 'how', '2020-01-01', { add: [out] }, 'needs-review'),
];

const THIRD = 'no disclosure to third parties';
const IDENTITY = 'identity first';
const VULNERABLE = 'no visit when vulnerability is known or suspected';
const ODD = 'consent for odd locations';
const NOTICE = 'adequate notice of the visit and its purpose';
const named: Given = { type: 'PersonRegistered', at: '2016-11-07T10:00:00Z', person: 'P0', residence: { country: 'FR' }, zones: [{ zone: 'Europe/Paris', basis: 'address' }] };
const theirs: Change = { house, loan: { parties: [{ person: 'P0', role: 'borrower' }] }, add: [named] };
const visit = (more: object = {}, facts: readonly Given[] = []): Change =>
  ({ house, ask: { channel: 'visit', contactPoint: 'home', ...more }, add: [...LETTER, ...facts] });
const frail = (more: object = {}): Given => fact('ProtectionStarted', { kind: 'vulnerable', certainty: 'confirmed', ...more });
const says = (content: readonly string[]): Change => ({ house, ask: { content } });
const CONDUCT: readonly Told[] = [
  ...whom(tell, THIRD, 'third-parties', ['borrower', 'co-borrower', 'guarantor'], ['referee'], { house }),
  ...['attorney', 'guardian', 'executor'].map((kind) => tell(THIRD, `their ${kind}`, 'permits', { ...theirs, person: { relations: [{ to: 'P0', kind }] } })),
  tell(THIRD, 'whom the customer named', 'permits', { ...theirs, add: [named, consentTo({ persons: ['P1'] }, { person: 'P0', lifts: ['third-party'] }), consentTo({}, { lifts: ['third-party'] })] }),
  ...firstDay(tell, UK, THIRD, 'third-parties', '2020-01-01', { loan: { parties: [{ person: 'P0', role: 'borrower' }] }, add: [named] }),
  ...['mentions-debt', 'asks-payment', 'states-balance', 'states-cause'].flatMap((debt) => ['no-named-addressee', 'visible-to-others'].map((flag) =>
    tell(IDENTITY, `${debt}, ${flag}`, ['forbids', 'identity-first'], says([debt, flag])))),
  tell(IDENTITY, 'a debt to a named addressee', 'permits', says(['mentions-debt'])),
  ...['no-named-addressee', 'visible-to-others'].map((flag) => tell(IDENTITY, `no debt, ${flag}`, 'permits', says([flag]))),
  ...firstDay(tell, UK, IDENTITY, 'identity-first', '2020-01-01', { ask: { content: ['mentions-debt', 'no-named-addressee'] } }),
  tell(VULNERABLE, 'known', ['forbids', 'visits-to-vulnerable'], visit({}, [frail()])),
  tell(VULNERABLE, 'suspected', ['forbids', 'visits-to-vulnerable'], visit({}, [frail({ certainty: 'suspected' })])),
  tell(VULNERABLE, 'a call', 'permits', { house, add: [frail()] }),
  tell(VULNERABLE, 'another state', 'permits', visit({}, [frail({ kind: 'dispute' })])),
  ...firstDay(tell, UK, VULNERABLE, 'visits-to-vulnerable', '2020-01-01', { ask: by('visit'), add: [frail()] }),
  tell(ODD, 'the home', 'permits', visit()),
  ...['work', 'business', 'site'].flatMap((place) => [
    tell(ODD, place, ['forbids', 'visit-elsewhere'], visit({ place, contactPoint: 'any' }, [point('any', ['visit'])])),
    tell(ODD, `${place} with consent`, 'permits', visit({ place, contactPoint: 'any' }, [point('any', ['visit'], { place: place === 'work' ? 'work' : 'business' }), consentTo({ contactPoints: ['any'] })])),
  ]),
  tell(ODD, 'a call there', 'permits', { house, ask: { contactPoint: 'work' } }),
  ...firstDay(tell, UK, ODD, 'visit-elsewhere', '2020-01-01', { ask: { channel: 'visit', contactPoint: 'work' } }),
  ...([['2026-05-14', 1], ['2026-05-15', 1], ['2026-05-16', 0]] as const).map(([date, enough]) => tell(NOTICE, `the house's three days, a letter of ${date}`,
    enough === 1 ? 'permits' : ['forbids', 'visit-notice'], { ...visit(), add: announced(`${date}T10:00:00+01:00`) })),
  tell(NOTICE, 'the house sets no days', ['needs-review', 'visit-notice'], { ask: { channel: 'visit', contactPoint: 'home' }, add: LETTER }),
  ...firstDay(tell, UK, NOTICE, 'visit-notice', '2020-01-01', { ask: { channel: 'visit', contactPoint: 'home' } }, 'needs-review'),
];

const BS: Setting = { ...UK, pack: 'uk/breathing-space' };
const space = tellerOf(BS);
const SIXTY = 'provides legal protection from creditor action for up to 60 days';
const CRISIS = 'It lasts for the duration of the mental health crisis treatment, plus 30 days';
const began = (more: object = {}): Given => fact('ProtectionStarted', { id: 's', at: '2026-05-18T09:00:00+01:00', kind: 'moratorium', ...more });
const crisis = began({ variant: 'mental-health-crisis' });
const treated: readonly Given[] = [fact('ProtectionStarted', { id: 'h', at: '2026-05-18T08:00:00+01:00', kind: 'hospital' }),
  fact('ProtectionEnded', { at: '2026-06-01T15:00:00+01:00', ends: 'h' })];
const asked = (at: string, add: readonly Given[], more: object = {}): Change => ({ ask: { at: on(BS, at), ...more }, add });
const SPACES: readonly Told[] = [
  ...([['2026-05-18T08:59:59', 'permits'], ['2026-05-18T09:00:00', ['forbids', 'standard']], ['2026-07-15T12:00:00', ['forbids', 'standard']], ['2026-07-16T23:59:59', ['forbids', 'standard']],
    ['2026-07-17T00:00:00', 'permits']] as const).map(([at, expected]) => space(SIXTY, `sixty dates from 18 May, at ${at}`, expected, asked(at, [began()]))),
  space(SIXTY, 'cancelled before', 'permits', asked('2026-06-01T12:00:00', [began(), fact('ProtectionEnded', { at: '2026-05-31T10:00:00+01:00', ends: 's' })])),
  space(SIXTY, 'a reminder', ['forbids', 'standard'], asked('2026-06-01T12:00:00', [began()], REMINDER)),
  space(SIXTY, 'an answer to the debtor', 'permits', asked('2026-06-01T12:00:00', [began()], REPLY)),
  space(SIXTY, 'servicing', 'permits', asked('2026-06-01T12:00:00', [began()], SERVICING)),
  space(SIXTY, 'another state', 'permits', asked('2026-06-01T12:00:00', [began({ kind: 'hardship' })])),
  ...([['2026-06-20T12:00:00', ['forbids', 'mental-health-crisis']], ['2026-06-30T12:00:00', ['forbids', 'mental-health-crisis']], ['2026-07-01T23:59:59', ['forbids', 'mental-health-crisis']],
    ['2026-07-02T00:00:00', 'permits']] as const).map(([at, expected]) => space(CRISIS, `treatment ended on 1 June, at ${at}`, expected, asked(at, [...treated, crisis].sort((a, b) => (String(a['at']) < String(b['at']) ? -1 : 1)).map((g) => (g['id'] === 'h' ? { ...g, at: '2026-05-18T09:00:00+01:00' } : g))))),
  space(CRISIS, 'a hundred days on, under treatment', ['forbids', 'mental-health-crisis'], asked('2026-08-26T12:00:00', [crisis])),
  space(CRISIS, 'a reminder', ['forbids', 'mental-health-crisis'], asked('2026-08-26T12:00:00', [crisis], REMINDER)),
  space(CRISIS, 'an answer to the debtor', 'permits', asked('2026-08-26T12:00:00', [crisis], REPLY)),
  ...['ENG', 'WLS', 'EAW'].map((region) => space('England and Wales', region, ['forbids', 'standard'], { ...asked('2026-06-01T12:00:00', [began()]), person: { residence: { country: 'GB', region } } })),
  ...['SCT', 'NIR'].map((region) => space('England and Wales', region, 'not-applicable', { ...asked('2026-06-01T12:00:00', [began()]), person: { residence: { country: 'GB', region } } })),
  space('England and Wales', 'a part of the country that is not on file', ['needs-review', 'standard'], { ...asked('2026-06-01T12:00:00', [began()]), person: { residence: { country: 'GB' } } }),
  space('England and Wales', 'a region of that name elsewhere', 'not-applicable', { ...asked('2026-06-01T12:00:00', [began()]), person: { residence: { country: 'FR', region: 'ENG' } } }),
  space('an individual', 'a company', 'not-applicable', { ...asked('2026-06-01T12:00:00', [began()]), person: { kind: 'organisation' } }),
  ...firstDay(space, BS, SIXTY, 'standard', '2021-05-04', { add: [began({ at: '2021-05-02T10:00:00+01:00' })] }),
  ...firstDay(space, BS, CRISIS, 'mental-health-crisis', '2021-05-04', { add: [began({ at: '2021-05-02T10:00:00+01:00', variant: 'mental-health-crisis' })] }),
];

const EU: Setting = { pack: 'eu/gdpr', country: 'DE', zone: 'Europe/Berlin', offset: '+02:00' };
const gdpr = tellerOf(EU);
const OBJECT = 'shall have the right to object, on grounds relating to his or her particular situation, at any time';
const DIRECT = 'the personal data shall no longer be processed for such purposes';
const SWAP = 'withdrawal of consent; the bases of Article 6 (recalled)';
const EEA = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'];
const BASES = ['consent', 'contract', 'legal-obligation', 'vital-interest', 'public-task', 'legitimate-interest'];
const purposes = { id: 'house/example', version: '1', purposes: [{ purpose: 'state-loan-check', act: 'monitoring', accepts: ['conversation'], sources: [], bases: BASES,
  why: 'A check of a loan that a public body gives.' }] } as unknown as House;
const rests = (basis: string, at = '2026-01-05T10:00:00+01:00'): Given =>
  fact('BasisRecorded', { at, purposes: ['state-loan-check', 'courtesy-call', 'cross-sell'], basis, reference: 'x' });
const check = (add: readonly Given[], more: object = {}): Change => ({ house: purposes, ask: { act: 'monitoring', purposes: ['state-loan-check'], ...more }, add });
const objection = fact('ObjectionRaised', { id: 'o', at: '2026-05-04T10:00:00+02:00', scope: {} });
const grounds = (statement: string): Given => ({ type: 'AttestationMade', at: '2026-05-10T10:00:00+02:00', by: 'DPO', statement, about: 'o' });
const ad = { act: 'marketing', purposes: ['cross-sell'], channel: 'email' };
const LAWFUL = ['forbids', 'lawful-basis'] as const;
const consented = consentTo({ purposes: ['state-loan-check'] });
const withdrawn = fact('ConsentWithdrawn', { at: '2026-05-01T10:00:00+02:00', scope: {} });
const PERSONAL: readonly Told[] = [
  ...EEA.map((country) => gdpr(SWAP, `no basis, in ${country}`, LAWFUL, { ...check([]), person: { residence: { country } } })),
  ...['CH', 'GB', 'US'].map((country) => gdpr(SWAP, `in ${country}`, 'not-applicable', { ...check([]), person: { residence: { country } } })),
  gdpr(SWAP, 'a company', 'not-applicable', { ...check([]), person: { kind: 'organisation' } }),
  ...BASES.filter((basis) => basis !== 'consent').map((basis) => gdpr(SWAP, `on ${basis}`, 'permits', check([rests(basis)]))),
  gdpr(SWAP, 'on consent', 'permits', check([consented])),
  gdpr(SWAP, 'lawfully disclosed data is no basis here', LAWFUL, check([rests('disclosed-data')])),
  ...([['legal-obligation', 'permits'], ['contract', 'permits'], ['vital-interest', 'permits'], ['public-task', LAWFUL], ['legitimate-interest', LAWFUL]] as readonly (readonly [string, Expected])[])
    .map(([basis, expected]) => gdpr(OBJECT, `an objection against ${basis}`, expected, check([rests(basis), objection]))),
  gdpr(OBJECT, 'compelling grounds are attested', 'permits', check([rests('legitimate-interest'), objection, grounds('compelling legitimate grounds, test 12')])),
  gdpr(OBJECT, 'other grounds are attested', LAWFUL, check([rests('legitimate-interest'), objection, grounds('we would like to go on')])),
  gdpr(SWAP, 'withdrawn', LAWFUL, check([consented, withdrawn])),
  gdpr(SWAP, 'a contract recorded after the withdrawal', LAWFUL, check([consented, withdrawn, rests('contract', '2026-05-02T10:00:00+02:00')])),
  gdpr(SWAP, 'a contract recorded before the consent', 'permits', check([rests('contract'), consentTo({ purposes: ['state-loan-check'] }, { at: '2026-02-02T10:00:00+01:00' }), withdrawn])),
  ...firstDay(gdpr, EU, SWAP, 'lawful-basis', '2018-05-25', check([])),
  gdpr(DIRECT, 'advertising before an objection', 'permits', { ask: ad, add: [rests('legitimate-interest')] }),
  gdpr(DIRECT, 'after it, whatever is attested', ['forbids', 'marketing-objection'], { ask: ad, add: [rests('legitimate-interest'), objection, grounds('compelling')] }),
  gdpr(DIRECT, 'after it, on consent', ['forbids', 'marketing-objection'], { ask: ad, add: [consentTo({ purposes: ['cross-sell'] }), objection] }),
  gdpr(DIRECT, 'a refused consent to something else', 'permits', { ask: ad, add: [rests('legitimate-interest'), fact('ConsentRefused', { at: '2026-05-04T10:00:00+02:00', scope: {} })] }),
  gdpr(DIRECT, 'no advertising', 'permits', check([rests('contract'), objection])),
  ...firstDay(gdpr, EU, DIRECT, 'marketing-objection', '2018-05-25', { ask: ad, add: [consentTo({ purposes: ['cross-sell'] }), { ...objection, at: '2018-05-04T10:00:00+02:00' }] }),
];

/** Cases of the packs of the United Kingdom and the Union. */
export const EUROPE: readonly Told[] = [...HOURS, ...WISHED, ...CONDUCT, ...SPACES, ...PERSONAL];
