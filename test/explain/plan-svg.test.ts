import { describe, expect, it } from 'vitest';
import { compilePolicy, openCase, orThrow, planRevisits, previousOf } from 'softknock';
import { planToSvg as inEnglish } from 'softknock/explain/en';
import { planToSvg as inChinese } from 'softknock/explain/zh';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { chinaFacts } from '../walk/given.js';

const at = '2026-04-02T10:00:00+08:00';
const until = '2027-04-01T23:59:59+08:00';
const policy = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice] }));
const file = orThrow(openCase(policy, { person: 'P1', facts: chinaFacts() }));
const first = orThrow(planRevisits(file, { at, until }));
const plan = orThrow(planRevisits(file, { at, until, announced: previousOf(first).slice(0, 1) }));
const quiet = [['2026-09-25', '2026-10-10'], ['2019-01-01', '2019-02-01']] as const;
const count = (svg: string, pattern: RegExp): number => svg.match(pattern)?.length ?? 0;

describe('planToSvg', () => {
  it.each([['en', inEnglish], ['zh', inChinese]] as const)('%s: shows every contact and shortfall once in each loan\'s lane', (_, toSvg) => {
    const svg = toSvg(plan, { quiet });
    expect(plan.unmet.length).toBeGreaterThan(0);
    expect(count(svg, /<title>/g)).toBe(plan.contacts.reduce((n, c) => n + c.loans.length, 0) + plan.unmet.length);
    // One band inside the horizon, and the key's sample of it.
    expect(count(svg, /<rect class="quiet"/g)).toBe(2);
    expect(count(svg, /<circle class="ring"/g)).toBe(plan.contacts.filter((c) => c.announced).reduce((n, c) => n + c.loans.length, 0) + 1);
    expect(svg).not.toMatch(/NaN|undefined|\{\w+\}(?!.*style)/);
  });

  it('opens and closes every element, and escapes what it is told', () => {
    const svg = inEnglish({ ...plan, person: '<P&"1">' });
    const stack: string[] = [];
    for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
      if (self === '/') continue;
      if (close === '/') expect(stack.pop()).toBe(name);
      else stack.push(name ?? '');
    }
    expect(stack).toEqual([]);
    expect(svg).toContain('&lt;P&amp;&quot;1&quot;&gt;');
  });

  it.each([['en', inEnglish], ['zh', inChinese]] as const)('%s: gives every mark of the key room, and every month its name', (_, toSvg) => {
    const svg = toSvg(plan, { quiet });
    const key = [...svg.matchAll(/translate\(([\d.]+),[\d.]+\)">(?:(?!<\/g>).)*<text class="key" x="16" y="4">([^<]+)</g)]
      .map(([, x, name]) => [Number(x), name ?? ''] as const);
    expect(key.length).toBeGreaterThan(3);
    key.slice(1).forEach(([x], i) => {
      const [before, name] = key[i] ?? [0, ''];
      // Marks reach 11 to the left; a Han character is as wide as the type is high.
      const drawn = [...name].reduce((sum, char) => sum + (char > '\u2e7f' ? 12 : 6), 0);
      expect(x - 11).toBeGreaterThan(before + 16 + drawn);
    });
    const months = [...svg.matchAll(/class="month" x="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(months).toHaveLength(count(svg, /class="grid"/g));
    const right = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
    [...months.slice(1), right].forEach((next, i) => { expect(next).toBeGreaterThan((months[i] ?? 0) + 42); });
  });

  it('is the same for the same plan, and tells channels apart by shape', () => {
    expect(inEnglish(plan)).toBe(inEnglish(JSON.parse(JSON.stringify(plan)) as typeof plan));
    expect(inEnglish(plan)).not.toMatch(/fill:\s*#(?!111|fff|444|333)/);
  });
});
