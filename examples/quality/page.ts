import type { FrontierPoint, QualityMeasure, Scorecard, TrainingNeed, WhatIfReport } from 'softknock/portfolio';
import type { AuthenticityFinding } from 'softknock/work';
import { barNames, CHANNEL_WORDS, findingName, measureName, plain, say } from './bilingual.js';
import type { Both } from './bilingual.js';
import { frontierChart, intervalChart, pairChart } from './charts.js';
import type { NextWeek } from './next-week.js';

/** Everything that the page shows, computed before. */
export interface PageInput {
  readonly cards: readonly (readonly [value: string, name: Both])[];
  readonly officers: readonly Scorecard[];
  readonly branches: readonly Scorecard[];
  readonly segments: readonly Scorecard[];
  readonly needs: readonly TrainingNeed[];
  readonly findings: readonly AuthenticityFinding[];
  readonly planted: readonly { readonly what: Both; readonly planted: number; readonly found: number }[];
  readonly falseAlarms: { readonly flagged: number; readonly of: number };
  readonly week: NextWeek;
  readonly whatIf: WhatIfReport;
  readonly frontier: { readonly points: readonly FrontierPoint[]; readonly marked: string; readonly source: Both; readonly caveats: readonly Both[] };
}

const STYLE = `
:root{--ink:#17222b;--soft:#5c6b76;--line:#dbe3e8;--good:#2f7f5b;--ask:#b3541e;--dot:#3a6ea5;--faint:#b9c4cb;--page:#fff;--card:#f6f9fa}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf1;--soft:#9db0bb;--line:#33424c;--good:#6cc39a;--ask:#f0975f;--dot:#7fb2e5;--faint:#4a5a64;--page:#121a20;--card:#1a252d}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,"Noto Sans CJK SC","PingFang SC",sans-serif}
main{max-width:1080px;margin:0 auto;padding:12px 20px 64px}h1{font-size:30px;margin:8px 0 6px}h2{margin:44px 0 6px;font-size:22px}h3{font-size:16px;margin:20px 0 4px;font-weight:600}
p.note,.soft{color:var(--soft)}.soft{fill:var(--soft)}.cards,.charts{display:grid;gap:14px;margin:16px 0}.cards{grid-template-columns:repeat(auto-fit,minmax(180px,1fr))}.charts{grid-template-columns:repeat(auto-fill,minmax(min(100%,480px),1fr))}
.card,figure{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:14px 16px;margin:0}.card b{display:block;font-size:26px;line-height:1.2}.card span{color:var(--soft);font-size:14px}figcaption{font-weight:600;margin-bottom:6px}
svg{width:100%;height:auto;font:13px system-ui,"Noto Sans CJK SC",sans-serif}svg text{fill:var(--ink)}svg .soft{fill:var(--soft)}.all{stroke:var(--soft);stroke-dasharray:4 3}.grid{stroke:var(--line)}
table{border-collapse:collapse;width:100%;font-size:15px}td,th{border-bottom:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top}td.num,th.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}.scroll{overflow-x:auto}code{font-size:13px;overflow-wrap:anywhere}
.pick{max-width:1080px;margin:0 auto;padding:16px 20px 0;display:flex;gap:8px}.pick label{border:1px solid var(--line);border-radius:16px;padding:3px 14px;cursor:pointer}
input.lang{position:absolute;opacity:0}#lang-en:checked~main .zh,#lang-zh:checked~main .en{display:none}#lang-en:checked~.pick [for=lang-en],#lang-zh:checked~.pick [for=lang-zh]{background:var(--ink);color:var(--page)}input.lang:focus-visible~.pick{outline:2px solid var(--dot)}`;

const figure = (title: Both, chart: string): string => `<figure><figcaption>${say(title)}</figcaption>${chart}</figure>`;
const section = (title: Both, note: Both, body: string): string => `<h2>${say(title)}</h2><p class="note">${say(note)}</p>${body}`;
const both = (text: string): Both => [text, text];

function table(head: readonly Both[], rows: readonly (readonly (Both | number | string)[])[]): string {
  const isNumber = (i: number): boolean => rows.every((r) => typeof r[i] === 'number');
  const cell = (c: Both | number | string, i: number): string => `<td${isNumber(i) ? ' class="num"' : ''}>${typeof c === 'object' ? say(c) : plain(String(c))}</td>`;
  return `<div class="scroll"><table><tr>${head.map((h, i) => `<th${isNumber(i) ? ' class="num"' : ''}>${say(h)}</th>`).join('')}</tr>`
    + `${rows.map((r) => `<tr>${r.map(cell).join('')}</tr>`).join('')}</table></div>`;
}

const SHOWN: readonly (readonly [measure: QualityMeasure, share: boolean])[] = [
  ['duties.met-on-time', true], ['duties.met-without-contact', true], ['burden.contacts-per-duty-met', false],
  ['checks.without-open-question', true], ['complaints.per-thousand-contacts', false], ['burden.contacts-per-person', false],
];

function scorecards(input: PageInput): string {
  const charts = (cards: readonly Scorecard[], list: typeof SHOWN): string => `<div class="charts">${list.map(([m, share]) =>
    figure(measureName(m), intervalChart(cards, m, measureName(m), share))).join('')}</div>`;
  const slow: typeof SHOWN = [['refusals.honoured-in-time', true], ['promises.kept', true], ['aapor.COOP1', true], ['customers.lost-after-contact', true]];
  return section(
    ['Quality by officer', '按客户经理的质量指标'],
    ['Each dot with its 95 % interval; the dashed line is everybody together. Green or orange only where an officer can be told apart from all the others after widening for the number compared. Sorted by name: there is no ranking, and no count of visits to rank by. Rewarding a count rewards what borrowers suffer.',
      '圆点为数值，横线为95%区间，虚线为整体。仅当考虑比较人数后仍可区分时才着色（绿色为好，橙色为需关注）。按姓名排列，不排名次，也不提供次数排名：奖励次数，就是奖励对客户的打扰。'],
    charts(input.officers, SHOWN),
  ) + `<h3>${say(['By branch, where single officers are too few to tell', '按支行（个人样本过少的指标）'])}</h3>${charts(input.branches, slow)}`
    + `<h3>${say(['Fairness: contacts per borrower by segment', '公平性：各客群人均打扰次数'])}</h3>`
    + `<div class="charts">${figure(measureName('burden.contacts-per-person'), intervalChart(input.segments, 'burden.contacts-per-person', measureName('burden.contacts-per-person'), false))}</div>`
    + `<h3>${say(['Training needs', '培训需求'])}</h3>${input.needs.length === 0 ? `<p>${say(['Nobody stands out in any finding.', '没有人在任何一类疑点上明显偏多。'])}</p>`
      : table([['officer', '客户经理'], ['what came up', '疑点类别'], ['checks with it', '涉及检查数'], ['of', '检查总数']],
        input.needs.map((n) => [n.group, findingName(n.code), n.count, n.of]))}`;
}

function authenticity(input: PageInput): string {
  const first = new Map<AuthenticityFinding['code'], AuthenticityFinding[]>();
  for (const f of input.findings) first.set(f.code, [...(first.get(f.code) ?? []), f]);
  const chance = (f: AuthenticityFinding): Both => (f.chance === null ? ['cannot be given', '无法给出']
    : [`at most ${f.chance.atMost < 1e-12 ? f.chance.atMost.toExponential(1) : f.chance.atMost.toPrecision(2)}`, `至多 ${f.chance.atMost < 1e-12 ? f.chance.atMost.toExponential(1) : f.chance.atMost.toPrecision(2)}`]);
  return section(
    ['What does not fit together', '证据中的矛盾之处'],
    ['Questions to a person, never accusations. Chance says how often honest work looks like that, where it can be computed. Cheating was planted in this synthetic branch to see what is found.',
      '以下是需要人来回答的问题，不是指控。“偶然概率”指诚实工作也会如此的可能性，仅在可计算时给出。本例为合成数据，预先植入了造假以检验能否发现。'],
    table([['what came up', '疑点'], ['how many', '数量'], ['facts, for one', '举例涉及的事实'], ['chance of honest work', '偶然概率']],
      [...first].map(([code, list]) => [findingName(code), list.length, (list[0]?.facts ?? []).slice(0, 4).join(', ') + ((list[0]?.facts.length ?? 0) > 4 ? ', …' : ''), chance(list[0] as AuthenticityFinding)]))
    + `<h3>${say(['Planted and found', '植入与发现'])}</h3>`
    + table([['planted', '植入内容'], ['facts', '植入数'], ['found', '发现数']], input.planted.map((p) => [p.what, p.planted, p.found]))
    + `<p>${say([`False alarms: ${input.falseAlarms.flagged} of ${input.falseAlarms.of} pieces of evidence that nobody touched.`, `误报：${input.falseAlarms.of}份未被改动的证据中有${input.falseAlarms.flagged}份。`])}</p>`,
  );
}

function nextWeek({ week }: PageInput): string {
  const { made, repaired, why } = week;
  const rows = (why?.officers ?? []).slice(0, 6).map((o): readonly (Both | number | string)[] => [
    o.chosen ? `${o.officer} ✓` : o.officer, o.on ?? '-', o.parts === null ? '-' : String(o.parts.travel), o.parts === null ? '-' : String(o.parts.newFace),
    o.bars.length > 0 ? barNames(o.bars) : o.chosen ? ['chosen', '已选'] : o.dearer === 0 ? ['just as good', '同样好'] : [`the whole would be dearer by ${o.dearer}`, `整体将增加 ${o.dearer}`],
  ]);
  return section(
    ['Next week: who goes where', '下周安排：谁去哪里'],
    ['The assignment of least objective (visits left, then changes, then travel, new faces and fairness), with prices that anyone can check.',
      '目标值最小的分派方案（先未分派，再改动数，再路程、换人与均衡），附可核验的影子价格。'],
    `<div class="cards">${([
      [String(made.assigned.length), ['assigned', '已分派']], [String(made.unassigned.length), ['left undone', '未能分派']],
      [String(made.objective.cost), ['cost', '成本']], [`${week.ill}: ${week.illHad}`, ['falls ill, visits lost', '请假及其原有任务数']],
      [String(repaired.objective.changes), ['visits that move', '因此改动的任务']], [String(repaired.unassigned.length), ['left undone then', '调整后未能分派']],
    ] as const).map(([value, name]) => `<div class="card"><b>${value}</b>${say(name as Both)}</div>`).join('')}</div>`
    + (why === null ? '' : `<h3>${say([`Why ${why.officer ?? 'nobody'} for ${why.visit}`, `为何由 ${why.officer ?? '无人'} 承担 ${why.visit}`])}</h3>`
      + table([['officer', '客户经理'], ['day', '日期'], ['travel', '路程成本'], ['new face', '换人成本'], ['why', '理由']], rows)),
  );
}

function whatIfSection({ whatIf }: PageInput): string {
  const sum = (c: Readonly<Record<string, number>>): number => Object.values(c).reduce((a, b) => a + b, 0);
  const saved = Object.entries(whatIf.saved).map(([channel, n]) => [CHANNEL_WORDS[channel] ?? both(channel), n] as const);
  const rules = new Map<string, number>();
  for (const c of whatIf.changed) for (const rule of c.wouldBy) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  return section(
    ['What if: one contact a month at most', '假如：每月至多联系一次'],
    ['The same half year replayed under another house rule. Behaviour is taken as it was; nobody knows what borrowers would have done.',
      '以另一条内部规则重演同一半年。假定客户行为不变；无人知道他们本会如何。'],
    `<div class="cards">${([
      [String(whatIf.asked), ['questions asked again', '重新提出的问题']], [String(whatIf.changed.length), ['answered differently', '答案改变']],
      [String(sum(whatIf.saved)), ['contacts saved', '减少的打扰']], [String(sum(whatIf.toReview)), ['left to a person', '转人工判断']], [String(whatIf.duties.missedMore.length), ['more duties missed', '多漏检的应检事项']],
      [String(whatIf.persons.length), ['borrowers concerned', '涉及借款人']],
    ] as const).map(([value, name]) => `<div class="card"><b>${value}</b>${say(name as Both)}</div>`).join('')}</div>`
    + `<div class="charts">${figure(['Duties: as it was (grey), as it would have been (green)', '应检事项：实际（灰），假如（绿）'], pairChart([
      { name: ['met', '完成'], was: whatIf.duties.was.met, would: whatIf.duties.would.met },
      { name: ['missed', '漏检'], was: whatIf.duties.was.missed, would: whatIf.duties.would.missed },
    ], ['duties', '应检事项']))}${figure(['Contacts that would not have taken place (grey)', '将不会发生的联系（灰）'], pairChart(saved.map(([name, n]) => ({ name, was: n, would: 0 })), ['saved', '减少']))}</div>`
    + table([['deciding rule', '依据规则'], ['decisions', '决定数']], [...rules].sort((a, b) => b[1] - a[1]).slice(0, 6)),
  );
}

/** The manager's page: no scripts, nothing from outside; the language is a choice of style. */
export function qualityPage(input: PageInput): string {
  const { frontier } = input;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>softknock: quality of revisits 回访质量</title><style>${STYLE}</style>`
    + '<input class="lang" type="radio" name="lang" id="lang-en" checked aria-label="English"><input class="lang" type="radio" name="lang" id="lang-zh" aria-label="中文">'
    + '<div class="pick"><label for="lang-en">English</label><label for="lang-zh">中文</label></div><main>'
    + `<h1>${say(['Quality of revisits, first half of 2026', '2026年上半年回访质量'])}</h1><p class="note">${say(['Synthetic branch, worked through the library\'s own plans and decisions. No claim of lawfulness; not legal advice.', '合成支行数据，由本库的计划与决定生成。不作合规判断，不构成法律意见。'])}</p>`
    + `<div class="cards">${input.cards.map(([value, name]) => `<div class="card"><b>${plain(value)}</b>${say(name)}</div>`).join('')}</div>`
    + scorecards(input) + authenticity(input) + nextWeek(input) + whatIfSection(input)
    + section(['Between too often and too seldom', '过频与过疏之间'],
      [`Every rhythm of checks by tier; the frontier is what none beats. ${frontier.source[0]}`, `每个点是一种分层检查节奏，连线为前沿。${frontier.source[1]}`],
      figure(['Looked at in time, against the burden', '及时检查比例与打扰负担'], frontierChart(frontier.points, frontier.marked, ['frontier', '前沿']))
      + `<ul>${frontier.caveats.map((c) => `<li>${say(c)}</li>`).join('')}</ul>`)
    + `<footer class="soft"><p>${say(['Intervals: Wilson for shares, Byar for rates (too narrow where contacts cluster in few borrowers). Contact, cooperation and refusal rates as AAPOR defines them. Figures below the smallest number are not shown.',
      '区间：比例用Wilson法，频率用Byar法（若联系集中于少数客户，区间会偏窄）。接触率、合作率、拒访率按AAPOR定义。低于最小样本量的数字不予显示。'])}</p></footer></main></html>\n`;
}

