import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import type { Policy } from 'softknock';
import { n, plain, say, WAY_WORDS } from './say.js';
import type { Both } from './say.js';
import { disturbing, effectName, mannerRows, ranked, summaryRows } from './summary.js';
import type { Counts, Tally } from './tally.js';

/** What the page says of one book. */
export interface BookPage {
  readonly title: Both;
  readonly note: Both;
  readonly tally: Tally;
  /** Rules are told in their own words. */
  readonly rules: Policy['rules'];
}

export interface ReportInput {
  readonly books: readonly BookPage[];
  readonly policies: readonly {
    readonly book: Both; readonly digest: string;
    readonly packs: readonly { readonly id: string; readonly version: string; readonly digest: string }[];
  }[];
  readonly record: { readonly leaves: number; readonly root: string };
  readonly replay: { readonly answers: number; readonly same: number };
  readonly notes: readonly Both[];
}

const STYLE = `
:root{--ink:#17222b;--soft:#5c6b76;--line:#dbe3e8;--desk:#3f8f6b;--self:#7fb77e;--message:#e3b23c;--call:#dd7f3b;--visit:#b8433f;--unmet:#8a94a0;--page:#fff;--card:#f6f9fa}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf1;--soft:#9db0bb;--line:#33424c;--page:#121a20;--card:#1a252d}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,"Noto Sans CJK SC","PingFang SC",sans-serif}
main{max-width:1040px;margin:0 auto;padding:32px 20px 64px}h1{font-size:30px;margin:0 0 6px}h2{margin:44px 0 4px;font-size:22px}h3{font-size:16px;margin:24px 0 8px}
p.note{color:var(--soft);margin:4px 0 12px}.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(210px,1fr));gap:12px;margin:16px 0}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:14px 16px}.card b{display:block;font-size:26px;line-height:1.2}.card span{color:var(--soft);font-size:14px}
.bar{display:flex;height:28px;border-radius:6px;overflow:hidden;border:1px solid var(--line)}.bar i{display:block}
.key{display:flex;flex-wrap:wrap;gap:6px 18px;margin:8px 0 0;font-size:14px}.key i{display:inline-block;width:11px;height:11px;border-radius:2px;margin-right:6px}
table{border-collapse:collapse;width:100%;font-size:15px}td,th{border-bottom:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top}td.num,th.num{text-align:right;font-variant-numeric:tabular-nums;min-width:6em}
code{font-size:13px;overflow-wrap:anywhere}footer{margin-top:48px;color:var(--soft);font-size:14px}.scroll{overflow-x:auto}
figure{margin:8px 0;padding:8px;background:#fff;border:1px solid var(--line);border-radius:8px;overflow-x:auto}figure svg{display:block;min-width:760px;width:100%}
td.pre{white-space:pre-wrap;min-width:11em}td .why{display:block;color:var(--soft);font-size:13.5px;margin-bottom:4px;max-width:64em}
.pick{max-width:1040px;margin:0 auto;padding:16px 20px 0;display:flex;gap:8px}.pick label{border:1px solid var(--line);border-radius:16px;padding:3px 14px;cursor:pointer}
input.lang{position:absolute;opacity:0}#lang-en:checked~main .zh,#lang-zh:checked~main .en{display:none}#lang-en:checked~.pick [for=lang-en],#lang-zh:checked~.pick [for=lang-zh]{background:var(--ink);color:var(--page)}input.lang:focus-visible~.pick{outline:2px solid var(--self)}`;

type Cell = Both | number | { readonly html: string };

const COLOURS: Readonly<Record<string, string>> = {
  desk: '--desk', 'self-service': '--self', message: '--message', call: '--call', visit: '--visit',
};

function bar(tally: Tally): string {
  const unmet = Object.values(tally.unmet).reduce((a, b) => a + b, 0);
  const parts = [
    ...Object.entries(WAY_WORDS).map(([way, name]) => [name, tally.planned[way] ?? 0, COLOURS[way] ?? ''] as const),
    [['cannot be met', '无法完成'] as Both, unmet, '--unmet'] as const,
  ].filter(([, value]) => value > 0);
  const total = parts.reduce((sum, [, value]) => sum + value, 0) || 1;
  const segments = parts.map(([name, value, colour]) =>
    `<i style="flex:${value} 0 2px;background:var(${colour})" title="${plain(name.join(' '))}: ${n(value)}"></i>`).join('');
  const key = parts.map(([name, value, colour]) => `<span><i style="background:var(${colour})"></i>${say(name)} `
    + `<b>${n(value)}</b> (${((100 * value) / total).toFixed(1)} %)</span>`).join('');
  return `<div class="bar" role="img" aria-label="how duties are planned 应检事项的计划方式">${segments}</div><div class="key">${key}</div>`;
}

function table(head: readonly Both[], rows: readonly (readonly Cell[])[]): string {
  const shown = (cell: Cell): string =>
    (typeof cell === 'number' ? n(cell) : 'html' in cell ? cell.html : say(cell));
  const line = (tag: 'td' | 'th', cells: readonly string[]): string =>
    `<tr>${cells.map((cell, i) => `<${tag} class="${i === 0 ? 'pre' : 'num'}">${cell}</${tag}>`).join('')}</tr>`;
  return `<div class="scroll"><table>${line('th', head.map(say))}${rows.map((row) => line('td', row.map(shown))).join('')}</table></div>`;
}

const heading = (title: Both): string => `<h3>${say(title)}</h3>`;

function counted(title: Both, head: readonly [Both, Both], counts: Counts, cell: (key: string) => Cell): string {
  return Object.keys(counts).length === 0 ? ''
    : heading(title) + table(head, ranked(counts, 15).map(([key, k]) => [cell(key), k]));
}

/** A rule by its id and what it says, in each language. */
function ruleCell(rules: Policy['rules'], id: string): string {
  const rule = rules.get(id)?.rule;
  const reading: Both | null = rule === undefined ? null : [rule.reading, rule.readingZh ?? rule.reading];
  return `<code>${plain(id)}</code>${reading === null ? '' : `<span class="why">${say(reading)}</span>`}`;
}

/** Rules that stand together in a duty's way; where none does, no way yields what the check accepts. */
function whyCell(rules: Policy['rules'], why: string): Cell {
  const ids = why.split(', ');
  return ids.every((id) => rules.has(id)) ? { html: ids.map((id) => ruleCell(rules, id)).join('') }
    : ['no contact point yields the evidence', '没有能取得所需证据的联系方式'];
}

function decidingCell(rules: Policy['rules'], key: string): Cell {
  const [effect = '', rule = ''] = key.split(': ');
  return { html: `${say(effectName(effect))} ${ruleCell(rules, rule)}` };
}

function year(tally: Tally): string {
  const { picture } = tally;
  if (picture === null) return '';
  const more = picture.quiet === undefined ? {} : { quiet: picture.quiet };
  return heading(['One borrower\'s year, the fullest of the book', '一位借款人的全年计划（本组合中安排最多的一位）'])
    + `<figure><div class="en" lang="en">${en.planToSvg(picture.plan, more)}</div><div class="zh" lang="zh">${zh.planToSvg(picture.plan, more)}</div></figure>`;
}

function bookSection({ title, note, tally, rules }: BookPage): string {
  const cards = ([
    [n(tally.borrowers), ['borrowers', '借款人数']], [n(tally.duties), ['duties in 12 months', '未来12个月应检事项']],
    [n(disturbing(tally)), ['planned contacts that disturb', '计划触客次数（非现场不计）']],
    [n(tally.usual.calls), ['calls in the usual practice', '通常做法的电话次数']],
  ] as const).map(([value, name]) => `<div class="card"><b>${value}</b><span>${say(name)}</span></div>`).join('');
  const rule = (id: string): Cell => ({ html: ruleCell(rules, id) });
  return `<h2>${say(title)}</h2><p class="note">${say(note)}</p><div class="cards">${cards}</div>`
    + heading(['How each duty can be met (planned, never printed as met)', '各项检查的计划完成方式（计划不等于完成）']) + bar(tally)
    + heading(['Summary', '汇总']) + table([['', ''], ['', '']], summaryRows(tally))
    + heading(['Contacts and burden, four ways of planning', '四种安排方式的触客次数与负担'])
    + `<p class="note">${say(['A contact that a limit of number forbids is not made, and its duty is left unmet.', '超出次数上限的联系不会发起，相应事项计为无法完成。'])}</p>`
    + table([['manner', '安排方式'], ['contacts', '联系次数'], ['duties left unmet', '无法完成的事项']], mannerRows(tally))
    + year(tally)
    + counted(['Duties by purpose', '按检查目的'], [['purpose', '目的'], ['duties', '应检事项']], tally.purposes,
      (purpose) => [en.namePurpose(purpose), zh.namePurpose(purpose)])
    + counted(['Duties that cannot be met, and the rules in their way', '无法完成的检查及其原因'], [['rules', '规则'], ['duties', '应检事项']], tally.unmetWhy,
      (why) => whyCell(rules, why))
    + counted(['Rules against calls of the usual practice', '通常做法的电话与哪些规则不符'], [['rule', '规则'], ['calls', '电话次数']], tally.usualRules, rule)
    + counted(['Today\'s decisions by deciding rule', '今日决定及决定性规则'], [['effect and rule', '决定与规则'], ['decisions', '决定数']], tally.deciding,
      (key) => decidingCell(rules, key));
}

/** The report as one page without scripts or outside parts; the language is a choice of style. */
export function reportPage(input: ReportInput): string {
  const policies = input.policies.map((p) => `${heading(p.book)}<p>${say(['Digest of the policy', '规则集摘要值'])} <code>${p.digest}</code></p>`
    + table([['pack', '规则包'], ['version', '版本']], p.packs.map((pack) =>
      [{ html: `<code>${plain(pack.id)}  ${pack.digest.slice(0, 16)}…</code>` }, [pack.version, pack.version]])));
  const card = (value: string, name: Both): string => `<div class="card"><b>${value}</b><span>${say(name)}</span></div>`;
  return '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
    + `<title>softknock: a portfolio's year 贷款组合的一年</title><style>${STYLE}</style>`
    + '<input class="lang" type="radio" name="lang" id="lang-en" checked aria-label="English"><input class="lang" type="radio" name="lang" id="lang-zh" aria-label="中文">'
    + '<div class="pick"><label for="lang-en" lang="en">English</label><label for="lang-zh" lang="zh">中文</label></div><main>'
    + `<h1>${say(['A portfolio\'s year, with the least knocking', '贷款组合的一年：少打扰，查到位'])}</h1>`
    + `<p class="note">${say(['Real loans and synthetic behaviour, as said under each heading. No claim of lawfulness is made; this is not legal advice.',
      '哪些是真实数据、哪些是模拟数据，见各标题下的说明。本报告不作合规结论，不构成法律意见。'])}</p>`
    + input.books.map(bookSection).join('')
    + `<h2>${say(['The record', '记录'])}</h2><div class="cards">`
    + card(n(input.record.leaves), ['leaves in the log', '日志记录条数'])
    + card(`${n(input.replay.same)} / ${n(input.replay.answers)}`, ['answers replayed with the same bytes', '重演后逐字节一致的回答']) + '</div>'
    + `<p>${say(['Root over all leaves:', '全部记录的根哈希：'])} <code>${input.record.root}</code></p>`
    + `<h2>${say(['Policies in force', '生效的规则'])}</h2>${policies.join('')}`
    + `<footer>${input.notes.map((note) => `<p>${say(note)}</p>`).join('')}</footer></main></html>\n`;
}
