import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { MEASURES } from 'softknock/portfolio';
import type { AuthenticityFinding } from 'softknock/work';
import { describe, expect, it } from 'vitest';
import { AUTHENTICITY_CODES, OFFICER_BARS, QUALITY_MEASURES } from '../../src/terms/quality-codes.js';

const finding = (more: Partial<AuthenticityFinding>): AuthenticityFinding => ({
  id: 'a-1', code: 'travel.impossible', facts: ['e1', 'e2'], loans: ['L1'], officers: ['li'], figures: {}, chance: null, ...more,
});

describe('quality in words', () => {
  it('has a word of its own for every code, in both languages', () => {
    const said = [
      [AUTHENTICITY_CODES.map(en.nameFinding), AUTHENTICITY_CODES.map(zh.nameFinding)],
      [OFFICER_BARS.map(en.nameOfficerBar), OFFICER_BARS.map(zh.nameOfficerBar)],
      [QUALITY_MEASURES.map(en.nameMeasure), QUALITY_MEASURES.map(zh.nameMeasure)],
    ] as const;
    for (const [english, chinese] of said) {
      for (const words of [english, chinese]) {
        expect(words.every((w) => w.length > 1)).toBe(true);
        expect(new Set(words).size).toBe(words.length);
      }
      expect(chinese.every((w) => /\p{Script=Han}/u.test(w))).toBe(true);
    }
    expect(MEASURES.map((m) => m.measure).sort()).toEqual([...QUALITY_MEASURES].sort());
  });

  it('asks a person and accuses nobody', () => {
    expect(en.explainFinding(finding({ chance: { atMost: 0.000_05, of: 'reference-pairs' } }))).toEqual([
      'Two places too far apart for the time between them', 'Facts: e1, e2.',
      'Officers named in them: li. Being named is not being at fault.',
      'Share of pairs of honest reports as alike as this: at most 0.000050.', 'This is a question to a person, not an answer.',
    ]);
    expect(zh.explainFinding(finding({ officers: [] }))).toEqual([
      '两地距离与间隔时间不相称', '涉及事实：e1、e2。', '无法给出概率。', '这是需要人来回答的问题，不是结论。',
    ]);
    const said = [...AUTHENTICITY_CODES].flatMap((code) => [...en.explainFinding(finding({ code })), ...zh.explainFinding(finding({ code }))]).join(' ');
    expect(said).not.toMatch(/fraud|forge|fake|cheat|guilt|lie[sd]|造假|作弊|伪造|欺诈/i);
  });
});
