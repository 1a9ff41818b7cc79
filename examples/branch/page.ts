/** What the page shows; papers come written. */
export interface DayPage {
  readonly cards: readonly (readonly [figure: string, zh: string, en: string])[];
  readonly channels: readonly (readonly [channel: string, done: number, label: string])[];
  readonly units: readonly (readonly [unit: string, tasks: number, done: number, waiting: number, contacts: number])[];
  readonly refusal: readonly (readonly [time: string, zh: string, en: string])[];
  readonly tables: readonly { readonly zh: string; readonly en: string; readonly head: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }[];
  readonly papers: readonly { readonly title: string; readonly html: string; readonly open: boolean }[];
  readonly notes: readonly string[];
}

export const plain = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  .replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const STYLE = `
:root{--ink:#17222b;--soft:#5c6b76;--line:#dbe3e8;--page:#fff;--card:#f6f9fa;--accent:#3f8f6b;--warn:#b8433f;--desk:#3f8f6b;--self-service:#7fb77e;--email:#9cc5a1;--letter:#c9b458;--sms:#e3b23c;--phone:#dd7f3b;--visit:#b8433f}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf1;--soft:#9db0bb;--line:#33424c;--page:#121a20;--card:#1a252d}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.55 system-ui,"Noto Sans CJK SC","PingFang SC",sans-serif}
main{max-width:1080px;margin:0 auto;padding:32px 20px 64px}h1{font-size:28px;margin:0 0 4px}main>h2{margin:44px 0 6px;font-size:21px}
.soft{color:var(--soft)}.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(200px,1fr));gap:12px;margin:18px 0}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 14px}.card b{display:block;font-size:26px;line-height:1.25}.card span{display:block;font-size:14px}
.bar{display:flex;height:26px;border-radius:6px;overflow:hidden;border:1px solid var(--line)}.bar i{display:block;min-width:2px}
.key{display:flex;flex-wrap:wrap;gap:4px 18px;margin:8px 0;font-size:14px}.key i{display:inline-block;width:11px;height:11px;border-radius:2px;margin-right:6px}
table{border-collapse:collapse;width:100%;font-size:14.5px;margin:8px 0}td,th{border-bottom:1px solid var(--line);padding:5px 8px;text-align:left;vertical-align:top}
th{font-weight:600}.pairs th{width:13em;color:var(--soft);font-weight:500}.num{text-align:right;font-variant-numeric:tabular-nums}
ol.time{list-style:none;margin:10px 0;padding:0;border-left:3px solid var(--accent)}ol.time li{padding:4px 0 8px 16px}ol.time b{font-variant-numeric:tabular-nums;margin-right:10px}
details{border:1px solid var(--line);border-radius:8px;margin:10px 0;background:var(--card)}summary{cursor:pointer;padding:10px 14px;font-weight:600}
.paper{background:var(--page);border-top:1px solid var(--line);padding:8px 26px 20px}.paper h1{font-size:21px;text-align:center;margin:14px 0}.paper h2{font-size:16px;margin:20px 0 4px}.paper p{margin:4px 0}.foot{color:var(--soft);font-size:13px}
.scroll,.paper{overflow-x:auto}.scroll td:first-child,.scroll th:first-child{white-space:nowrap}.paper td{min-width:3.2em}.paper td:nth-child(3){white-space:nowrap}`;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const numeric = (i: number): string => (typeof rows[0]?.[i] === 'number' ? ' class="num"' : '');
  const line = (tag: 'td' | 'th', row: readonly (string | number)[]): string =>
    `<tr>${row.map((c, i) => `<${tag}${numeric(i)}>${plain(String(c))}</${tag}>`).join('')}</tr>`;
  return `<div class="scroll"><table><thead>${line('th', head)}</thead><tbody>${rows.map((row) => line('td', row)).join('\n')}</tbody></table></div>`;
}

/** One page, without a script or a request: it can be filed as it is. */
export function dayPage(page: DayPage): string {
  const total = page.channels.reduce((sum, [, n]) => sum + n, 0);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>支行一日 · A day at the branch</title><style>${STYLE}</style></head><body><main>
<h1>支行一日 · A day at the branch</h1>
<p class="soft">2026-06-16，四十名客户经理，八家支行（示例数据，合成）。<br>16 June 2026: forty officers, eight sub-branches; all data synthetic, drawn from a seed.</p>
<div class="cards">${page.cards.map(([figure, zh, en]) =>
    `<div class="card"><b>${plain(figure)}</b><span>${plain(zh)}</span><span class="soft">${plain(en)}</span></div>`).join('\n')}</div>
<h2>怎样完成 · How checks were met</h2>
<div class="bar">${page.channels.map(([c, n]) => `<i style="width:${(n / total * 100).toFixed(2)}%;background:var(--${c})"></i>`).join('')}</div>
<div class="key">${page.channels.map(([c, n, label]) => `<span><i style="background:var(--${c})"></i>${plain(label)} ${n}</span>`).join('')}</div>
<h2>各支行 · By sub-branch</h2>
${table(['支行', '任务 tasks', '完成 completed', '未完成 waiting', '触客次数 contacts'], page.units)}
<h2>「不想回访」 · A refusal, honoured within the hour</h2>
<ol class="time">${page.refusal.map(([time, zh, en]) => `<li><b>${plain(time)}</b>${plain(zh)}<br><span class="soft">${plain(en)}</span></li>`).join('\n')}</ol>
${page.tables.map((t) => `<h2>${plain(t.zh)} · ${plain(t.en)}</h2>${table(t.head, t.rows)}`).join('\n')}
<h2>报告与台账 · Reports and registers</h2>
${page.papers.map((p) => `<details${p.open ? ' open' : ''}><summary>${plain(p.title)}</summary>${p.html}</details>`).join('\n')}
<h2>说明 · Notes</h2><ul>${page.notes.map((n) => `<li>${plain(n)}</li>`).join('')}</ul>
</main></body></html>
`;
}
