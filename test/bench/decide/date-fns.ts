import { TZDate } from '@date-fns/tz';
import { addDays, getHours, startOfDay, subDays } from 'date-fns';
import { conclude, say } from './answer.js';
import type { Answer, Opening, Said } from './answer.js';
import { sorted } from './plain.js';
import { DAY, HUMAN, STATUTORY } from './workload.js';
import type { Ask, Borrower } from './workload.js';

const opening = (date: TZDate, minute: number): Opening =>
  ({ day: Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY, minute });

function basis(b: Borrower, ask: Ask): Said {
  const standing: string[] = [];
  for (const purpose of ask.purposes) {
    if (purpose === 'legally-required-notice') {
      if (b.statuteAt > ask.at) return say('basis', true, 'basis.none');
      standing.push('statute');
      continue;
    }
    const ended: string[] = [];
    let stands = false;
    for (const given of b.consents) {
      if (given.at > ask.at || given.purpose !== purpose || given.channel !== ask.channel) continue;
      const end = b.withdrawals.find((w) => w.at <= ask.at && w.at >= given.at && w.purpose === purpose && w.channel === ask.channel);
      if (end !== undefined) ended.push(end.id);
      else {
        standing.push(given.id);
        stands = true;
      }
    }
    if (!stands) return say('basis', true, ended.length > 0 ? 'basis.withdrawn' : 'basis.none', sorted([...new Set(ended)]));
  }
  return say('basis', false, 'basis.stands', sorted(standing));
}

type Contacts = Borrower['contacts'];

function cap(rule: string, all: Contacts, max: number, days: number, zone: string): Said {
  const ids = sorted(all.map((c) => c.id));
  if (all.length < max) return say(rule, false, 'cap.within', ids);
  const leaving = all[all.length - max] as Contacts[number];
  return say(rule, true, 'cap.reached', ids, opening(addDays(new TZDate(leaving.at, zone), days), 0));
}

/** The nine rules with date-fns, which counts by the dates of the borrower's zone. */
export function dateFnsAnswer(b: Borrower, ask: Ask): Answer {
  const { channel, at } = ask;
  const now = new TZDate(at, b.zone);
  const within = (list: Contacts, days: number): Contacts => {
    if (list.length === 0) return list;
    const since = startOfDay(subDays(now, days - 1)).getTime();
    return list.filter((c) => c.at <= at && c.at >= since);
  };
  const said: Said[] = [b.attorneyAt <= at ? say('attorney', true, 'protection.represented', ['att']) : say('attorney', false, 'protection.none'), basis(b, ask)];
  const calls = channel === 'phone' ? b.contacts.filter((c) => c.channel === 'phone' && c.loan === ask.loan) : [];
  if (channel === 'phone') said.push(cap('cap', within(calls.filter((c) => c.out), 7), 7, 7, b.zone));
  said.push(b.ceaseAt > at ? say('cease', false, 'stop.none')
    : ask.act === STATUTORY ? say('cease', false, 'stop.survives', ['cease']) : say('cease', true, 'stop.requested', ['cease']));
  if (channel === 'phone') {
    const talks = within(calls.filter((c) => c.outcome === 'conversation'), 7);
    const last = talks[talks.length - 1];
    said.push(last === undefined ? say('cool-down', false, 'cool-down.over')
      : say('cool-down', true, 'cool-down.running', sorted(talks.map((c) => c.id)), opening(addDays(new TZDate(last.at, b.zone), 7), 0)));
  }
  if (channel !== 'in-app') {
    const hour = getHours(now);
    said.push(hour >= 8 && hour < 21 ? say('hours', false, 'hours.open')
      : say('hours', true, 'hours.closed', [], opening(hour < 8 ? now : addDays(now, 1), 480)));
  }
  if (HUMAN.includes(channel) && ask.act !== STATUTORY) {
    said.push(cap('human-cap', within(b.contacts.filter((c) => c.out && c.outcome === 'conversation' && HUMAN.includes(c.channel)), 30), 4, 30, b.zone));
  }
  if (b.pastDueDays <= 29) said.push(channel === 'visit' ? say('visit', true, 'place.closed') : say('visit', false, 'place.elsewhere'));
  said.push(b.noWork && ask.atWork && (channel === 'phone' || channel === 'visit')
    ? say('workplace', true, 'place.stated', ['work']) : say('workplace', false, 'place.elsewhere'));
  return conclude(said);
}
