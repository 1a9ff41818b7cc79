import { describe, expect, it } from 'vitest';
import { compilePolicy, orThrow } from 'softknock';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { procedure } from 'softknock/work';
import type { WorkTables } from 'softknock/work';
import { WORK_WORDS as EN } from '../../src/explain/en/work.js';
import { WORK_WORDS as ZH } from '../../src/explain/zh/work.js';
import { PURPOSE_TABLE } from '../../src/terms/purposes.js';
import { bankPolicy, TABLES } from './given.js';

const policy = bankPolicy();
const of = (purpose: string, under = policy): ReturnType<typeof orThrow<import('softknock/work').Procedure>> => orThrow(procedure(purpose, under));

describe('the officer\'s procedure', () => {
  it.each(PURPOSE_TABLE.map((row) => row.purpose))('of %s can be written in both languages, with nothing left as a code', (purpose) => {
    const made = of(purpose);
    for (const code of [...made.say, ...made.never, ...made.record]) {
      expect(Object.keys(ZH.procedure)).toContain(code);
      expect(Object.keys(EN.procedure)).toContain(code);
    }
    for (const text of [zh.writeProcedure(made), en.writeProcedure(made)]) {
      expect(text).not.toMatch(/undefined|\{\w+\}|\b(say|never|record)\.[a-z]/);
    }
  });

  it('says what the policy says, and changes with it', () => {
    expect(of('routine-check').means.map((m) => m.channel)[0]).toBe('desk');
    expect(of('routine-check').rhythm.map((r) => r.rule)).toEqual(['cn/post-loan-practice/routine-check']);
    expect(of('arrears-inspection').means.map((m) => [m.channel, m.authorities])).toEqual([['visit', ['visit']]]);
    expect(of('collateral-inspection').means.find((m) => m.channel === 'visit')?.qualifications).toEqual(['collateral']);
    const order = ['desk', 'letter', 'self-service', 'in-app', 'email', 'chat', 'sms', 'phone', 'video', 'visit'] as const;
    expect(of('routine-check', bankPolicy(TABLES, { channelOrder: order })).means.map((m) => m.channel).slice(0, 2)).toEqual(['desk', 'letter']);
    const bare = orThrow(compilePolicy({ packs: [workdays] }));
    expect(of('routine-check', bare)).toMatchObject({ rhythm: [], rules: [], remindDaysBefore: [] });
    expect(zh.writeProcedure(of('routine-check', bare))).toContain(ZH.labels['no-duty']);
  });

  it('lets no basis stand that a loaded law does not know', () => {
    expect(of('cross-sell').bases).toEqual(['consent']);
    expect(of('satisfaction-survey').say).toContain('say.may-refuse');
    const lawless = orThrow(compilePolicy({ packs: [postLoanPractice, workdays], house: { id: 'h', version: '1', purposes: [
      { purpose: 'house-call', act: 'servicing', accepts: ['conversation'], sources: [], bases: ['legitimate-interest', 'consent'], why: 'Ours.' }] } }));
    expect(of('house-call', lawless).bases).toEqual(['legitimate-interest', 'consent']);
    const lawful = orThrow(compilePolicy({ packs: [pipl, workdays], house: { id: 'h', version: '1', purposes: [
      { purpose: 'house-call', act: 'servicing', accepts: ['conversation'], sources: [], bases: ['legitimate-interest', 'consent'], why: 'Ours.' }] } }));
    expect(of('house-call', lawful).bases).toEqual(['consent']);
  });

  it('forbids in every contact what is never said, and asks for the permit first', () => {
    for (const { purpose } of PURPOSE_TABLE) {
      const made = of(purpose);
      expect(made.record[0]).toBe('record.permit-first');
      const contacts = made.means.some((m) => m.channel !== 'desk');
      expect(made.never.includes('never.threaten')).toBe(contacts);
      expect(made.never.includes('never.bundle-offer')).toBe(contacts && !['survey', 'marketing'].includes(made.act));
    }
  });

  it('carries the house\'s own sentences, questions and times', () => {
    const work: WorkTables = { ...TABLES, sayings: [{ use: 'never', en: 'Never by night.', zh: '夜间不得联系。' },
      { use: 'say', purposes: ['first-check'], en: 'Thank them.', zh: '致谢。' }],
    questions: [{ question: 'house.q', purposes: ['first-check'], section: 'risk', answer: 'yes-no', required: true, en: 'All well?', zh: '一切是否正常' }] };
    const text = zh.writeProcedure(of('first-check', bankPolicy(work)));
    for (const part of ['夜间不得联系', '致谢', '一切是否正常', '到期前 7 日', '逾期 5 日上报第 2 级']) expect(text).toContain(part);
    expect(zh.writeProcedure(of('routine-check', bankPolicy(work)))).not.toContain('致谢');
  });

  it('says each limit in the words and brackets of its language', () => {
    const rules = [{ id: 'own', kind: 'stop', listens: 'OptedOut' }] as never;
    const house = orThrow(compilePolicy({ packs: [pipl, postLoanPractice, workdays], house: { id: 'h', version: '1', rules } }));
    for (const { purpose } of PURPOSE_TABLE) {
      const made = of(purpose, house);
      const limits = zh.writeProcedure(made).split('不得逾越的限制')[1] ?? '';
      expect(limits).toContain('本机构的内部规定。〔机构内部规定；');
      expect(limits).not.toMatch(/\[|[A-Za-z]+ [A-Za-z]+/u);
      const english = en.writeProcedure(made).split('Limits that stand')[1] ?? '';
      expect(english).toContain('House policy. \\[house policy, ');
      expect(english).not.toMatch(/[〔〕]/u);
    }
  });

  it('is refused for a purpose that nobody declared', () => {
    expect(procedure('snooping', policy)).toMatchObject({ ok: false, problems: [{ code: 'procedure.purpose-undeclared' }] });
  });
});

describe('a check that takes more than one thing', () => {
  const rules = [
    { id: 'two', kind: 'duty', purpose: 'first-check', anchor: 'disbursedOn', latest: { days: 60 }, needs: [['document'], ['inspection', 'conversation']], apartFrom: ['satisfaction-survey'] },
    { id: 'three', kind: 'duty', purpose: 'routine-check', anchor: 'disbursedOn', latest: { days: 60 }, times: { count: 3, daysApart: 10 }, after: { purpose: 'warning-check', daysMin: 10 } },
  ] as never;
  const house = orThrow(compilePolicy({ packs: [workdays], house: { id: 'h', version: '1', rules } }));

  it('is written out in both languages', () => {
    expect(en.writeProcedure(of('first-check', house))).toContain(
      'with document and inspection or conversation, never in one contact with satisfaction survey');
    expect(en.writeProcedure(of('routine-check', house))).toContain(
      '3 times at least 10 days apart, at least 10 days after check of a warning signal');
    expect(zh.writeProcedure(of('first-check', house))).toMatch(/须同时取得.+与.+或.+，不得与.+合并为一次联系/);
    expect(zh.writeProcedure(of('routine-check', house))).toMatch(/共3次，每次至少相隔10天，须在.+完成至少10天之后/);
  });
});
