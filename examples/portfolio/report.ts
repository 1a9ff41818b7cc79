import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { disturbing, mannerRows, ranked, summaryRows } from './summary.js';
import type { Counts, Tally } from './tally.js';

/** What the page says of one book. */
export interface BookPage {
  readonly title: string;
  readonly note: string;
  readonly tally: Tally;
  /** The language of the picture. */
  readonly words: 'en' | 'zh';
}

export interface ReportInput {
  readonly books: readonly BookPage[];
  readonly policies: readonly {
    readonly book: string; readonly digest: string;
    readonly packs: readonly { readonly id: string; readonly version: string; readonly digest: string }[];
  }[];
  readonly record: { readonly leaves: number; readonly root: string };
  readonly replay: { readonly answers: number; readonly same: number };
  readonly notes: readonly string[];
}

const plain = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  .replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const n = (value: number): string => value.toLocaleString('en-US');

const STYLE = `
:root{--ink:#17222b;--soft:#5c6b76;--line:#dbe3e8;--desk:#3f8f6b;--self:#7fb77e;--message:#e3b23c;--call:#dd7f3b;--visit:#b8433f;--unmet:#8a94a0;--page:#fff;--card:#f6f9fa}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf1;--soft:#9db0bb;--line:#33424c;--page:#121a20;--card:#1a252d}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,"Noto Sans CJK SC","PingFang SC",sans-serif}
main{max-width:1040px;margin:0 auto;padding:32px 20px 64px}h1{font-size:30px;margin:0 0 6px}h2{margin:44px 0 4px;font-size:22px}h3{font-size:16px;margin:24px 0 8px}
p.note{color:var(--soft);margin:4px 0 12px}.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(210px,1fr));gap:12px;margin:16px 0}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:14px 16px}.card b{display:block;font-size:26px;line-height:1.2}.card span{color:var(--soft);font-size:14px}
.bar{display:flex;height:28px;border-radius:6px;overflow:hidden;border:1px solid var(--line)}.bar i{display:block}
.key{display:flex;flex-wrap:wrap;gap:6px 18px;margin:8px 0 0;font-size:14px}.key i{display:inline-block;width:11px;height:11px;border-radius:2px;margin-right:6px}
table{border-collapse:collapse;width:100%;font-size:15px}td,th{border-bottom:1px solid var(--line);padding:6px 8px;text-align:left;vertical-align:top}td.num,th.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
code{font-size:13px;overflow-wrap:anywhere}footer{margin-top:48px;color:var(--soft);font-size:14px}.scroll{overflow-x:auto}
figure{margin:8px 0;padding:8px;background:#fff;border:1px solid var(--line);border-radius:8px;overflow-x:auto}figure svg{display:block;min-width:760px;width:100%}`;

const WAYS = [
  ['desk', 'from the desk 非现场', '--desk'], ['self-service', 'self-service 自助', '--self'],
  ['message', 'message 短信邮件', '--message'], ['call', 'call 电话', '--call'],
  ['visit', 'visit 上门', '--visit'],
] as const;

function bar(tally: Tally): string {
  const unmet = Object.values(tally.unmet).reduce((a, b) => a + b, 0);
  const parts = [
    ...WAYS.map(([way, name, colour]) => [name, tally.planned[way] ?? 0, colour] as const),
    ['cannot be met 无法完成', unmet, '--unmet'] as const,
  ].filter(([, value]) => value > 0);
  const total = parts.reduce((sum, [, value]) => sum + value, 0) || 1;
  const segments = parts.map(([name, value, colour]) =>
    `<i style="flex:${value} 0 2px;background:var(${colour})" title="${name}: ${n(value)}"></i>`).join('');
  const key = parts.map(([name, value, colour]) => `<span><i style="background:var(${colour})"></i>${name} `
    + `<b>${n(value)}</b> (${((100 * value) / total).toFixed(1)} %)</span>`).join('');
  return `<div class="bar" role="img" aria-label="how duties are planned">${segments}</div><div class="key">${key}</div>`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (tag: 'td' | 'th', cells: readonly string[]): string =>
    `<tr>${cells.map((cell, i) => `<${tag}${i === 0 ? '' : ' class="num"'}>${cell}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => line('td', row.map((cell) => (typeof cell === 'number' ? n(cell) : plain(cell)))));
  return `<div class="scroll"><table>${line('th', head)}${body.join('')}</table></div>`;
}

function counted(title: string, head: readonly [string, string], counts: Counts): string {
  return Object.keys(counts).length === 0 ? '' : `<h3>${title}</h3>${table(head, ranked(counts, 15))}`;
}

function year({ tally: { picture }, words }: BookPage): string {
  if (picture === null) return '';
  const { plan, quiet } = picture;
  return '<h3>One borrower\'s year, the fullest of the book 检查安排最多的一位借款人的全年计划</h3>'
    + `<figure>${(words === 'zh' ? zh : en).planToSvg(plan, quiet === undefined ? {} : { quiet })}</figure>`;
}

function bookSection(book: BookPage): string {
  const { tally } = book;
  const cards = [
    [n(tally.borrowers), 'borrowers 借款人'], [n(tally.duties), 'duties in 12 months 应检事项'],
    [n(disturbing(tally)), 'planned contacts that disturb 计划打扰次数'],
    [n(tally.usual.calls), 'calls in the usual practice 通常做法的电话数'],
  ].map(([value, name]) => `<div class="card"><b>${value}</b><span>${name}</span></div>`).join('');
  return `<h2>${plain(book.title)}</h2><p class="note">${plain(book.note)}</p><div class="cards">${cards}</div>`
    + `<h3>How each duty can be met (planned, never printed as met) 计划方式（计划不等于完成）</h3>${bar(tally)}`
    + `<h3>Summary 汇总</h3>${table(['', ''], summaryRows(tally))}`
    + '<h3>Contacts and burden, four ways of planning 四种安排方式的联系次数</h3>'
    + '<p class="note">A contact that a limit of number forbids is not made, and its duty is left unmet. 超出次数限制的联系不作出，其事项计为无法完成。</p>'
    + table(['manner 方式', 'contacts 联系次数', 'duties left unmet 无法完成的事项'], mannerRows(tally))
    + year(book)
    + counted('Duties by purpose 按检查目的', ['purpose', 'duties'], tally.purposes)
    + counted('Duties that cannot be met, and the rules in their way 无法完成的检查及原因', ['rules', 'duties'], tally.unmetWhy)
    + counted('Rules against calls of the usual practice 通常做法会违反的规则', ['rule', 'calls'], tally.usualRules)
    + counted('Today\'s decisions by deciding rule 今日决定及依据', ['effect and rule', 'decisions'], tally.deciding);
}

/** The report as one page without scripts or outside parts. */
export function reportPage(input: ReportInput): string {
  const policies = input.policies.map((p) => `<h3>${plain(p.book)}</h3><p><code>policy ${p.digest}</code></p>`
    + table(['pack', 'version'], p.packs.map((pack) => [`${pack.id}  ${pack.digest.slice(0, 16)}…`, pack.version] as const)));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`
    + `<title>softknock: a portfolio's year</title><style>${STYLE}</style><main>`
    + `<h1>A portfolio's year, with the least knocking <small lang="zh">少打扰，查到位</small></h1>`
    + `<p class="note">Real loans and synthetic behaviour, as said under each heading. No claim of lawfulness is made; this is not legal advice. 不构成法律意见。</p>`
    + input.books.map(bookSection).join('')
    + `<h2>The record 记录</h2><div class="cards">`
    + `<div class="card"><b>${n(input.record.leaves)}</b><span>leaves in the log</span></div>`
    + `<div class="card"><b>${n(input.replay.same)} / ${n(input.replay.answers)}</b><span>answers replayed with the same bytes 逐字节重演一致</span></div></div>`
    + `<p>Root over all leaves: <code>${input.record.root}</code></p><h2>Policies in force 生效规则</h2>${policies.join('')}`
    + `<footer>${input.notes.map((note) => `<p>${plain(note)}</p>`).join('')}</footer></main></html>\n`;
}
