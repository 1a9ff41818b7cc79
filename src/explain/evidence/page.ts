import { fill } from '../say.js';
import { PAGE_STYLE } from './page-style.js';
import type { EvidenceWords } from './words.js';

/** A text in both languages. */
export interface BothLines {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** What the page shows of one evidence folder. */
export interface EvidencePage {
  readonly person: string;
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  readonly date: string;
  readonly decisions: readonly {
    readonly index: number; readonly at: string;
    /** The code colours the card; `said` is what a person reads. */
    readonly effect: string; readonly said: string;
    readonly plain: BothLines; readonly full: BothLines;
  }[];
  readonly overrides: readonly { readonly index: number; readonly said: BothLines }[];
  readonly plans: readonly { readonly index: number; readonly said: BothLines }[];
  readonly facts: readonly { readonly index: number; readonly said: BothLines }[];
  readonly hidden: readonly { readonly index: number; readonly why: 'withheld' | 'erased' }[];
}

/** Both languages' words. */
export interface PageWords {
  readonly en: EvidenceWords;
  readonly zh: EvidenceWords;
}

type PageKey = keyof EvidenceWords['page'];
type Say = (key: PageKey, places?: Readonly<Record<string, string>>) => string;

const plain = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  .replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The folder as one page for a person: no script, nothing from elsewhere. */
export function evidencePage(words: PageWords, page: EvidencePage): string {
  const both: Say = (key, places = {}) => `<span lang="en">${plain(fill(words.en.page[key], places))}</span> `
    + `<span lang="zh">${plain(fill(words.zh.page[key], places))}</span>`;
  const { person, origin, size, root, date } = page;
  const facts = page.facts.map(({ index, said }) => `<tr>${cell(index, both)}<td>${pair(said)}</td></tr>`);
  const hidden = page.hidden.map(({ index, why }) => `<tr>${cell(index, both)}<td>${both(why)}</td></tr>`);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${plain(words.en.page.title)} ${plain(words.zh.page.title)}</title>`,
    `<style>${PAGE_STYLE}</style></head><body><main>`,
    `<h1>${both('title')}</h1><p class="lead">${both('lead', { person })}</p>`,
    `<p class="note">${both('check')} ${both('advice')}</p>`,
    `<h2>${both('decisions')}</h2>`,
    page.decisions.length === 0 ? `<p>${both('noDecisions')}</p>` : '',
    ...page.overrides.map(({ index, said }) => card(`${both('override')} ${anchor(index, both)}`, said, 'override')),
    ...page.decisions.map((decision) => decisionCard(decision, both)),
    page.plans.length === 0 ? '' : `<h2>${both('plans')}</h2>`,
    ...page.plans.map(({ index, said }) => card(anchor(index, both), said, 'plan')),
    `<h2>${both('facts')}</h2><div class="scroll"><table>${facts.join('')}</table></div>`,
    hidden.length === 0 ? '' : `<h2>${both('hidden')}</h2><div class="scroll"><table>${hidden.join('')}</table></div>`,
    `<h2>${both('record')}</h2><dl><dt>${both('origin')}</dt><dd><code>${plain(origin)}</code>, ${plain(date)}</dd>`,
    `<dt>${both('size')}</dt><dd>${size}</dd><dt>${both('root')}</dt><dd><code>${plain(root)}</code></dd></dl>`,
    '</main></body></html>\n',
  ].join('\n');
}

function card(head: string, said: BothLines, kind: string): string {
  return `<section class="card ${kind}"><h3>${head}</h3>${pair(said)}</section>`;
}

function decisionCard(decision: EvidencePage['decisions'][number], both: Say): string {
  const { index, at, effect, said, plain: simple, full } = decision;
  const head = `${plain(at)} <span class="tag">${plain(said)}</span> ${anchor(index, both)}`;
  return `<section class="card ${plain(effect)}"><h3>${head}</h3>${pair(simple)}`
    + `<details><summary>${both('forOfficer')}</summary>${pair(full)}</details></section>`;
}

/** Languages side by side, or one below the other on a small screen. */
function pair({ en, zh }: BothLines): string {
  const listed = (lines: readonly string[], lang: string): string =>
    `<div lang="${lang}">${lines.map((line) => `<p>${plain(line)}</p>`).join('')}</div>`;
  return `<div class="pair">${listed(en, 'en')}${listed(zh, 'zh')}</div>`;
}

function cell(index: number, both: Say): string {
  return `<td class="no">${anchor(index, both)}</td>`;
}

function anchor(index: number, both: Say): string {
  return `<small><a href="records/${index}.json">#${index} ${both('leaf')}</a> · `
    + `<a href="records/${index}.tlog-proof">${both('proof')}</a></small>`;
}
