import { describe, expect, it } from 'vitest';
import { ley21320 } from 'softknock/packs/cl';
import { pojk22 } from 'softknock/packs/id';
import { moneyLending } from 'softknock/packs/jp';
import { sec18 } from 'softknock/packs/ph';
import { outsourcing } from 'softknock/packs/tw';
import { circular18 } from 'softknock/packs/vn';
import { cfdc } from 'softknock/packs/za';
import type { RulePack } from 'softknock';
import { ask, attempt, verdict } from './given.js';
import type { FactJson, Place } from './given.js';

/* What holds alike for the packs of several countries: the same hours on the days of the week that they name, from their first day. */
const at = (pack: RulePack, country: string, zone: string): Place => ({ packs: [pack], residence: { country }, zones: [zone] });
const PLACES = [
  ['jp/money-lending', at(moneyLending, 'JP', 'Asia/Tokyo'), '+09:00', '08:00', '20:59:59', '21:00:00', true],
  ['tw/outsourcing', at(outsourcing, 'TW', 'Asia/Taipei'), '+08:00', '07:00', '21:59:59', '22:00:00', true],
  ['vn/circular-18', at(circular18, 'VN', 'Asia/Ho_Chi_Minh'), '+07:00', '07:00', '20:59:59', '21:00:00', true],
  ['ph/sec-18', at(sec18, 'PH', 'Asia/Manila'), '+08:00', '06:00', '22:00:00', '22:00:01', true],
  ['za/cfdc', at(cfdc, 'ZA', 'Africa/Johannesburg'), '+02:00', '06:00', '20:59:59', '21:00:00', false],
  ['id/pojk-22', at(pojk22, 'ID', 'Asia/Jakarta'), '+07:00', '08:00', '19:59:59', '20:00:00', false],
] as const;
const late: FactJson = { type: 'LoanObserved', id: 'o', at: '2020-01-03T01:00:00Z', loan: 'D1', on: '2020-01-03', pastDueDays: 5 };
const hoursOf = (place: Place, when: string, more: FactJson = {}) =>
  ask(place, when, more, [late]).findings.find((f) => f.rule.endsWith('/hours'))?.finding;

describe.each(PLACES)('%s', (pack, place, offset, opens, last, closes, sunday) => {
  it.each(['2026-05-18', '2026-05-19', '2026-05-20', '2026-05-22', '2026-05-23', '2026-05-24'])('the first and last open seconds of %s, for collection and reminders', (day) => {
    const open = day !== '2026-05-24' || sunday ? 'permits' : 'forbids';
    for (const more of [{}, { act: 'reminder', purposes: ['repayment-reminder'] }]) {
      const first = `${day}T${opens}:00${offset}`;
      expect(hoursOf(place, first, more)).toBe(open);
      expect(hoursOf(place, new Date(Date.parse(first) - 1000).toISOString(), more)).toBe('forbids');
      expect(hoursOf(place, `${day}T${last}${offset}`, more)).toBe(open);
      expect(hoursOf(place, `${day}T${closes}${offset}`, more)).toBe('forbids');
    }
  });

  it('speaks from its first day', () => {
    const from = place.packs[0]?.rules[0]?.span.from;
    expect(from).toBe(pack === 'id/pojk-22' ? '2024-01-01' : '2020-01-01');
    // The first facts of the file are of 2 January 2020; of 2024 Indonesia's calendar says nothing.
    const night = `${from === '2020-01-01' ? '2020-01-04' : from}T23:30:00${offset}`;
    expect(hoursOf(place, night)).toBe(from === '2020-01-01' ? 'forbids' : 'needs-review');
  });
});

describe('what else a changed rule would let by', () => {
  it('Vietnam: one answer to the borrower\'s own message at an agreed closed time', () => {
    const [, place] = PLACES[2];
    const closed = { type: 'TimesStated', id: 't', at: '2026-05-01T10:00:00+07:00', person: 'P1', kind: 'inconvenient', weekly: [{ days: ['MO'], from: '09:00', until: '12:00' }] };
    const inbound = attempt('2026-05-18T10:00:00+07:00', { direction: 'in', contact: 'in', outcome: 'answered' });
    expect(verdict(place, '2026-05-18T10:30:00+07:00', {}, [closed, inbound])).toBe('forbids');
    expect(verdict(place, '2026-05-18T10:30:00+07:00', { inReplyTo: 'in' }, [closed, inbound])).toBe('permits');
  });

  it('Indonesia: what continuous disturbance has no number for is never forbidden by it', () => {
    const [, place] = PLACES[5];
    expect(verdict(place, '2026-05-18T10:00:00+07:00', {}, [attempt('2026-05-15T10:00:00+07:00')])).toBe('needs-review');
  });

  it('Philippines: a guarantor owes', () => {
    const [, place] = PLACES[3];
    const facts: FactJson[] = [
      { type: 'PersonRegistered', id: 's', at: '2020-01-02T09:00:00Z', person: 'S1', residence: { country: 'PH' }, zones: [{ zone: 'Asia/Manila', basis: 'address' }] },
      { type: 'LoanOpened', id: 'l3', at: '2020-01-02T09:00:00Z', loan: 'D3', product: 'consumer-loan', amount: 1, currency: 'PHP', disbursedOn: '2020-01-02', clauses: [],
        parties: [{ person: 'P1', role: 'borrower' }, { person: 'S1', role: 'guarantor' }] }];
    expect(verdict(place, '2026-05-18T10:00:00+08:00', { person: 'S1', contactPoint: undefined, loans: ['D3'] }, facts)).toBe('permits');
  });

  it('Chile: messages leave the week on the eighth date, and one that did not arrive never enters it', () => {
    const place = at(ley21320, 'CL', 'America/Santiago');
    const sent = (date: string, outcome = 'delivered') => attempt(`2026-05-${date}T10:00:00-04:00`, { channel: 'sms', outcome });
    expect(verdict(place, '2026-05-25T10:00:00-04:00', { channel: 'sms' }, [sent('18'), sent('20')])).toBe('permits');
    expect(verdict(place, '2026-05-25T10:00:00-04:00', { channel: 'sms' }, [sent('19'), sent('20')])).toBe('forbids');
    expect(verdict(place, '2026-05-25T10:00:00-04:00', { channel: 'sms' }, [sent('19', 'undelivered'), sent('20')])).toBe('permits');
    const saturday = ask(place, '2026-05-18T00:00:00-04:00').findings.find((f) => f.rule === 'cl/ley-21320/saturday');
    expect(saturday?.finding).toBe('permits');
    expect(ask(place, '2026-05-18T23:59:59-04:00').findings.find((f) => f.rule === 'cl/ley-21320/saturday')?.finding).toBe('permits');
  });
});
