import { describe, expect, it } from 'vitest';
import { compilePolicy, openCase, orThrow, planRevisits } from 'softknock';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { quietRuns } from '../../examples/portfolio/picture.js';
import { reportPage } from '../../examples/portfolio/report.js';
import { emptyTally } from '../../examples/portfolio/tally.js';
import type { Tally } from '../../examples/portfolio/tally.js';
import { PURPOSE_TABLE } from '../../src/terms/purposes.js';
import { CHANNELS, DESK_SOURCES, EFFECTS } from '../../src/terms/words.js';
import { wayOf } from '../../examples/portfolio/tally.js';
import { chinaFacts } from '../walk/given.js';

const policy = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice] }));
const at = '2026-04-02T10:00:00+08:00';
const plan = orThrow(planRevisits(orThrow(openCase(policy, { person: 'P1', facts: chinaFacts() })), { at, until: '2027-04-01T23:59:59+08:00' }));
const each = (keys: readonly string[]): Record<string, number> => Object.fromEntries(keys.map((key, i) => [key, i + 1]));
const ways = each(CHANNELS.map(wayOf));

/** Every word that a tally can hold. */
const tally: Tally = {
  ...emptyTally(), borrowers: 3, duties: 7, tiers: each(['low', 'medium', 'high']), planned: ways, contacts: each(CHANNELS),
  dataUse: each(DESK_SOURCES), purposes: each(PURPOSE_TABLE.map(({ purpose }) => purpose).slice(0, 15)), unmet: { 'routine-check': 2 },
  unmetWhy: { 'cn/civil-code/dwelling, cn/post-loan-practice/wishes': 1, 'no contact point yields the evidence': 1 },
  status: { proved: 1, searched: 1, bounded: 1, checked: 3 }, effects: each(EFFECTS),
  deciding: each(EFFECTS.map((effect) => `${effect}: cn/pipl/least-impact`)), usualRules: { 'cn/pipl/least-impact': 4 },
  manners: { calendar: ways, unbundled: ways, greedy: ways, plan: ways },
  picture: { plan, quiet: [['2026-05-01', '2026-05-05']] },
};
const page = reportPage({
  books: [{ title: ['A book', '一个组合'], note: ['A note.', '说明。'], tally, rules: policy.rules }],
  policies: [{ book: ['A book', '一个组合'], digest: policy.digest, packs: policy.packs }],
  record: { leaves: 1234, root: 'ab'.repeat(32) }, replay: { answers: 5, same: 5 }, notes: [['A foot note.', '脚注。']],
});

const without = (html: string, name: string): string => {
  const body = html.slice(html.indexOf('<main>'));
  return body.replace(new RegExp(`<(span|div) class="${name}".*?</\\1>`, 'gs'), '').replace(/<style>.*?<\/style>|<title>.*?<\/title>|<code>.*?<\/code>/gs, '')
    .replace(/<[^>]*>/g, '\n');
};

describe('the report of a portfolio', () => {
  it('can be read whole in Chinese: nothing but names, numbers and units is left of the other language', () => {
    const words = without(page, 'en').match(/[A-Za-z][a-z-]{2,}/g) ?? [];
    expect(words.filter((word) => !['softknock'].includes(word))).toEqual([]);
  });

  it('can be read whole in English, but for the names of sources', () => {
    expect(without(page, 'zh').match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([]);
  });

  it('tells each rule in its own words in both languages, and needs no script', () => {
    const { reading, readingZh = '' } = policy.rules.get('cn/post-loan-practice/wishes')?.rule ?? { reading: '' };
    expect(page).toContain(reading);
    expect(page).toContain(readingZh);
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|undefined|NaN/);
  });

  it('fills the picture in the language that is shown: each has its own pattern', () => {
    expect(new Set(page.match(/<pattern id="[a-z-]+"/g)).size).toBe(2);
  });
});

describe('quiet runs of a picture', () => {
  it('are the days on which nothing but the desk is open', () => {
    const duty = { open: [[0, [[0, 9]]], [1, [[2, 3], [5, 5]]]] };
    const problem = { days: 8, epoch: '2026-05-01', means: [{ channel: 'desk' }, { channel: 'sms' }], duties: [duty] };
    expect(quietRuns(problem as never)).toEqual([['2026-05-01', '2026-05-02'], ['2026-05-05', '2026-05-05'], ['2026-05-07', '2026-05-08']]);
  });
});
