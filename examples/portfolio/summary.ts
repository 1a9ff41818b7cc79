import { list, n, share, SOURCE_WORDS, TIER_WORDS, WAY_WORDS } from './say.js';
import type { Both } from './say.js';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import type { Effect } from 'softknock';
import type { Counts, Manner, Tally } from './tally.js';

/** The share of a count, largest first. */
export function ranked(counts: Counts, most = 12): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
}

/** Contacts that disturb someone: everything but the desk. */
export function disturbing(tally: Tally): number {
  return Object.entries(tally.contacts).filter(([c]) => c !== 'desk').reduce((sum, [, k]) => sum + k, 0);
}

const both = (text: string): Both => [text, text];

const MANNERS: readonly (readonly [Manner, Both])[] = [
  ['calendar', ['fixed calendar of calls', '固定日历逐项电话回访']],
  ['unbundled', ['lightest channel, unbundled', '逐项选最轻方式，不合并']],
  ['greedy', ['greedy bundling', '逐步合并（每步取眼前最优）']],
  ['plan', ['this plan', '本计划']],
];

const MET: readonly (readonly [way: string, name: Both])[] = [
  ['desk', ['  can be met from the desk (planned, not met)', '　其中：可非现场完成（仅为计划）']],
  ['self-service', ['  can be met by self-service (planned, not met)', '　　　　可由客户自助完成（仅为计划）']],
  ['message', ['  can be met by message (planned, not met)', '　　　　可通过短信邮件完成（仅为计划）']],
  ['call', ['  can be met by call (planned, not met)', '　　　　可通过电话完成（仅为计划）']],
  ['visit', ['  can be met by visit (planned, not met)', '　　　　可上门完成（仅为计划）']],
];

/** Contacts by way, and duties left unmet, for each manner of planning; the calendar looks at no rule. */
export function mannerRows(tally: Tally): readonly (readonly [manner: Both, contacts: Both, left: Both])[] {
  return MANNERS.map(([manner, name]) => {
    const counts = tally.manners[manner];
    const live = Object.entries(counts).filter(([way]) => way !== 'desk').reduce((sum, [, k]) => sum + k, 0);
    const ways = list(Object.keys(WAY_WORDS).filter((way) => (counts[way] ?? 0) > 0)
      .map((way) => [WAY_WORDS[way] as Both, counts[way] ?? 0] as const));
    const left: Both = manner === 'calendar' ? ['not known: rules are not looked at', '无法得知：该做法不看规则'] : both(n(tally.left[manner]));
    return [name, [`${n(live)} that disturb (${ways[0]})`, `触客 ${n(live)} 次（${ways[1]}）`], left] as const;
  });
}

/** The rows that both the terminal and the page show; how else one might plan stands apart. */
export function summaryRows(tally: Tally): readonly (readonly [name: Both, value: Both])[] {
  const unmet = Object.values(tally.unmet).reduce((a, b) => a + b, 0);
  const checks = Object.values(tally.planned).reduce((a, b) => a + b, 0) + unmet;
  const part = (count: number, whole: number): Both => both(`${n(count)} (${share(count, whole)})`);
  return [
    [['borrowers', '借款人数'], both(n(tally.borrowers))],
    [['loans by tier', '贷款笔数（按风险层级）'], list(['low', 'medium', 'high'].map((t) => [TIER_WORDS[t] as Both, tally.tiers[t] ?? 0]))],
    [['duties in 12 months', '未来12个月应检事项'], both(n(tally.duties))],
    [['checks in 12 months, an early one calling for more', '未来12个月检查次数（提前检查会带来后续检查）'], both(n(checks))],
    ...MET.map(([way, name]) => [name, part(tally.planned[way] ?? 0, checks)] as const),
    [['  cannot be met', '　　　　无法完成'], part(unmet, checks)],
    [['contacts that disturb, planned', '计划触客次数（非现场不计）'], both(n(disturbing(tally)))],
    [['usual practice: one call per duty that is not for data alone', '通常做法：每项打一次电话（仅凭数据即可完成的除外）'], both(n(tally.usual.calls))],
    [['  of those calls, forbidden by a loaded rule of law', '　其中：被已加载的法律、监管或自律规则禁止'], both(n(tally.usual.forbidden))],
    [['  forbidden by the house\'s own rules alone', '　　　　仅被机构内部规定禁止'], both(n(tally.usual.forbiddenByHouse))],
    [['  presumed a violation', '　　　　推定违规'], both(n(tally.usual.presumed))],
    [['  left to a person\'s judgement', '　　　　须由人工判断'], both(n(tally.usual.needReview))],
    [['desk work, by source', '非现场核查次数（按数据来源）'], list(ranked(tally.dataUse).map(([s, k]) => [SOURCE_WORDS[s] ?? both(s), k]))],
    [['plans proved of least declared burden', '已证明申报打扰最轻的计划'], part(tally.status['proved'] ?? 0, tally.borrowers)],
    [['  search finished, bound has a gap', '　搜索已穷尽、与下界尚有差距的计划'], both(n(tally.status['searched'] ?? 0))],
    [['  bounded, gap stated in the plan', '　搜索未穷尽、差距已列明的计划'], both(n(tally.status['bounded'] ?? 0))],
    [['plans that the independent checker confirms', '经独立核验程序确认的计划'], both(n(tally.status['checked'] ?? 0))],
    [['decided today', '今日作出的决定'], list(ranked(tally.effects).map(([e, k]) => [effectName(e), k]))],
  ];
}

/** What a decision comes to, in both languages. */
export const effectName = (effect: string): Both => [en.nameEffect(effect as Effect), zh.nameEffect(effect as Effect)];

/** The summary as lines for a terminal. */
export function summaryLines(title: string, tally: Tally): readonly string[] {
  const rows = [...summaryRows(tally).map(([[name], [value]]) => [name, value] as const), ['contacts and burden, four ways of planning', ''] as const,
    ...mannerRows(tally).map(([[name], [value], [left]]) => [`  ${name}`, `${value}; duties left unmet: ${left}`] as const)];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = [title, ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`.trimEnd())];
  if (Object.keys(tally.unmetWhy).length > 0) {
    lines.push('  why duties cannot be met:');
    lines.push(...ranked(tally.unmetWhy, 8).map(([why, k]) => `    ${String(k).padStart(6)}  ${why}`));
  }
  if (Object.keys(tally.usualRules).length > 0) {
    lines.push('  rules against calls of the usual practice:');
    lines.push(...ranked(tally.usualRules, 8).map(([why, k]) => `    ${String(k).padStart(6)}  ${why}`));
  }
  return lines;
}
