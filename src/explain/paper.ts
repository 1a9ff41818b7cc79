/** A paper before it has a form: a title, facts at its head, and numbered parts. */
export interface Paper {
  readonly language: 'en' | 'zh';
  readonly title: string;
  readonly head: readonly (readonly [label: string, value: string])[];
  readonly parts: readonly PaperPart[];
  /** Lines for signatures. */
  readonly signs: readonly (readonly [label: string, value: string])[];
  readonly foot: readonly string[];
}

export interface PaperPart {
  readonly heading: string;
  readonly table?: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly pairs?: readonly (readonly [label: string, value: string])[];
  readonly lines?: readonly string[];
}

/** Characters that Markdown or a table would take for its own, as themselves. */
function md(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, (c) => `\\${c}`).replace(/\s*\n\s*/g, ' ');
}

function mdRow(cells: readonly string[]): string {
  return `| ${cells.map(md).join(' | ')} |`;
}

function mdPart(part: PaperPart): readonly string[] {
  const { table, pairs = [], lines = [] } = part;
  return [
    `## ${md(part.heading)}`, '',
    ...pairs.length === 0 ? [] : [...pairs.map(([label, value]) => `- ${md(label)}: ${md(value)}`), ''],
    ...table === undefined ? [] : [
      mdRow(table.head), mdRow(table.head.map(() => '---')), ...table.rows.map(mdRow), '',
    ],
    ...lines.flatMap((line) => [md(line), '']),
  ];
}

/** The paper as Markdown. What officers and borrowers wrote cannot change its form. */
export function paperMarkdown(paper: Paper): string {
  const lines = [
    `# ${md(paper.title)}`, '', ...paper.head.map(([label, value]) => `- ${md(label)}: ${md(value)}`), '',
    ...paper.parts.flatMap(mdPart),
    ...paper.signs.length === 0 ? []
      : ['---', '', ...paper.signs.map(([label, value]) => `- ${md(label)}: ${md(value)}`), ''],
    ...paper.foot.flatMap((line) => [`_${md(line)}_`, '']),
  ];
  return `${lines.join('\n').replace(/\n+$/, '')}\n`;
}

/** Text as text, wherever it stands in a page. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

const cells = (tag: 'td' | 'th', row: readonly string[]): string =>
  `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;

const pairRows = (pairs: readonly (readonly [string, string])[]): string => pairs
  .map(([label, value]) => `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`)
  .join('\n');

function htmlPart({ heading, table, pairs = [], lines = [] }: PaperPart): string {
  return [
    '<section>', `<h2>${escapeHtml(heading)}</h2>`,
    pairs.length === 0 ? '' : `<table class="pairs">\n${pairRows(pairs)}\n</table>`,
    ...table === undefined ? [] : [
      `<table><thead>${cells('th', table.head)}</thead>`,
      `<tbody>\n${table.rows.map((row) => cells('td', row)).join('\n')}\n</tbody></table>`,
    ],
    ...lines.map((line) => `<p>${escapeHtml(line)}</p>`), '</section>',
  ].filter((line) => line !== '').join('\n');
}

/** The paper as one `article` without styles of its own: a page of the house's wraps it. */
export function paperHtml(paper: Paper): string {
  return [
    `<article lang="${paper.language}" class="paper">`, `<h1>${escapeHtml(paper.title)}</h1>`,
    `<table class="pairs">\n${pairRows(paper.head)}\n</table>`, ...paper.parts.map(htmlPart),
    paper.signs.length === 0 ? '' : `<table class="pairs signs">\n${pairRows(paper.signs)}\n</table>`,
    ...paper.foot.map((line) => `<p class="foot">${escapeHtml(line)}</p>`), '</article>',
  ].filter((line) => line !== '').join('\n');
}
