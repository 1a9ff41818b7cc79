/**
 * The main job: two portfolios, one mechanism. Rows become facts, cases, duties for 12 months,
 * plans, today's decisions and a record; at the end the record is replayed, one borrower's evidence
 * is brought out, and both are verified as a stranger would.
 *
 *   npm start
 *   npm start -- --input FILE --mapping FILE [--out FOLDER]
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TZDate } from '@date-fns/tz';
import { compilePolicy, orThrow } from 'softknock';
import type { Policy } from 'softknock';
import { replayLog } from 'softknock/audit';
import { explainEvidence } from 'softknock/explain/en';
import { nodeSha256, openFileLog } from 'softknock/log/node';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { housePractice, regF } from 'softknock/packs/us';
import { fromCaller } from './caller.js';
import { CN_NOW, cnBorrowers } from './portfolio/cn-book.js';
import { checkTable, readRow, streamRows } from './portfolio/loan-table.js';
import { readMapping } from './portfolio/mapping.js';
import { bringEvidence, verifyOwn } from './portfolio/own-evidence.js';
import { progressBar } from './portfolio/progress.js';
import { reportPage } from './portfolio/report.js';
import type { BookPage } from './portfolio/report.js';
import { lineFile, workBorrower } from './portfolio/run-book.js';
import type { Book, Workshop } from './portfolio/run-book.js';
import type { Both } from './portfolio/say.js';
import { summaryLines } from './portfolio/summary.js';
import { emptyTally } from './portfolio/tally.js';
import type { Tally } from './portfolio/tally.js';
import { US_NOW, US_TODAY, usBorrower } from './portfolio/us-book.js';

const here = dirname(fileURLToPath(import.meta.url));

interface Arguments {
  readonly input: string;
  readonly mapping: string;
  readonly out: string;
  /** Another file than the one shipped. */
  readonly own: boolean;
}

function readArguments(argv: readonly string[]): Arguments | string {
  const values: Record<string, string> = {
    input: join(here, 'data/lending-club-2016q1.csv'),
    mapping: join(here, 'data/lending-club.mapping.json'),
    out: resolve('out'),
  };
  const given = new Set<string>();
  for (let i = 0; i < argv.length; i += 2) {
    const name = (argv[i] ?? '').replace(/^--/, '');
    if (!Object.hasOwn(values, name) || argv[i + 1] === undefined) return `unknown or empty option ${argv[i]}`;
    values[name] = fromCaller(argv[i + 1] as string);
    given.add(name);
  }
  if (given.has('input') !== given.has('mapping')) return '--input and --mapping go together';
  return { input: values['input'] ?? '', mapping: values['mapping'] ?? '', out: values['out'] ?? '', own: given.has('input') };
}

/** Ten in the morning of a local date in the house's zone, as an instant. Each of the year's dates is asked for often. */
function tenIn(zone: string): (date: string) => string {
  const known = new Map<string, string>();
  return (date) => {
    const held = known.get(date);
    if (held !== undefined) return held;
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const made = new Date(new TZDate(year, month - 1, day, 10, zone).getTime()).toISOString();
    known.set(date, made);
    return made;
  };
}

function usBook(): Book {
  const policy = orThrow(compilePolicy({ packs: [regF, housePractice], hash: nodeSha256 }));
  return { policy, now: US_NOW, until: '2027-06-15T23:59:59-04:00', tenOClock: tenIn('America/New_York') };
}

function cnBook(): Book {
  const policy = orThrow(compilePolicy({
    packs: [pipl, civilCode, workdays, postLoanPractice], hash: nodeSha256,
  }));
  return { policy, now: CN_NOW, until: '2027-06-15T23:59:59+08:00', tenOClock: tenIn('Asia/Shanghai') };
}

async function workUs(args: Arguments, book: Book, shop: Workshop, rows: number): Promise<Tally> {
  const read = readMapping(args.mapping);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  const tally = emptyTally();
  const progress = progressBar('loans of the file');
  for await (const { raw } of streamRows(args.input)) {
    const row = readRow(raw, read.mapping, US_TODAY, () => undefined);
    await workBorrower(usBorrower(row, read.mapping), book, shop, tally);
    progress.step(tally.borrowers, rows);
  }
  progress.end();
  return tally;
}

async function workCn(book: Book, shop: Workshop): Promise<Tally> {
  const tally = emptyTally();
  const borrowers = [...cnBorrowers()];
  const progress = progressBar('synthetic Chinese book');
  for (const borrower of borrowers) {
    await workBorrower(borrower, book, shop, tally);
    progress.step(tally.borrowers, borrowers.length);
  }
  progress.end();
  return tally;
}

const SHIPPED: readonly Both[] = [
  ['Real: amount, term, grade, state and delinquency signals of 9,857 Lending Club loans of 2016 Q1 (MIT, R package modeldata). The file holds no dates, so loans are dated between January and May 2026 from a seed, and the day of the example is 16 June 2026.',
    '真实部分：Lending Club 2016年第一季度9,857笔贷款的金额、期限、评级、州别和逾期信号（MIT许可，取自R语言包modeldata）。原文件没有日期，放款日由随机种子分布在2026年1月至5月，示例当日为2026年6月16日。'],
  ['Seeded, since no public file holds them: consents, bases, wishes, refusals, contact history, days past due of the loans that the source marks bad, and which of those are placed with a collector. The Chinese book is synthetic throughout.',
    '模拟部分（公开数据中没有，由随机种子生成）：同意、合法性基础、意愿、拒绝、联系历史，原文件标为不良的贷款的逾期天数，以及其中哪些已委外催收。中国组合全部为合成数据。'],
];

const OWN_FILE: readonly Both[] = [
  ['Read from the file: the columns that the mapping names. The day of the example is 16 June 2026.', '取自文件的部分：映射所列的各列。示例当日为2026年6月16日。'],
  ['Seeded, whatever the file holds: consents, bases, wishes, refusals, contact history, which loans are placed with a collector, and dates and days past due where the mapping names no column. The Chinese book is synthetic throughout.',
    '一律由随机种子生成的部分：同意、合法性基础、意愿、拒绝、联系历史、哪些贷款已委外催收；映射未列明的日期与逾期天数亦同。中国组合全部为合成数据。'],
];

const NOTES: readonly Both[] = [
  ['A proved plan means: no plan of lower declared burden exists for these recorded facts, rules and weights. It rests on the contact ledger being complete. Planned is not met: only a completed check with accepted evidence meets a duty.',
    '“已证明”是指：在已记录的事实、规则与权重之下，不存在申报打扰更轻的计划。其前提是联系台账完整。计划不等于完成：只有检查完成且证据符合要求，应检事项才算完成。'],
  ['House-practice packs are examples to be edited, not law. Every rule states its source and how sure we are of it.',
    '机构内部做法的规则包是供修改的示例，不是法律。每条规则都注明出处及可靠程度。'],
];

/** What this example writes. Whatever else the folder holds is somebody's and is left alone. */
const OURS = ['decisions.jsonl', 'evidence', 'plans.jsonl', 'record', 'report.html'];

/** Puts a finished run in place of an earlier one. */
function moveIn(work: string, out: string): void {
  mkdirSync(out, { recursive: true });
  for (const name of OURS) {
    rmSync(join(out, name), { recursive: true, force: true });
    if (existsSync(join(work, name))) renameSync(join(work, name), join(out, name));
  }
  rmSync(work, { recursive: true, force: true });
}

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2));
  if (typeof args === 'string') {
    console.error(`${args}\nusage: npm start -- [--input FILE --mapping FILE] [--out FOLDER]`);
    return 1;
  }
  const read = readMapping(args.mapping);
  const checked = 'problems' in read ? { rows: 0, problems: read.problems, hidden: 0 }
    : await checkTable(args.input, read.mapping, US_TODAY);
  if (checked.problems.length > 0) {
    console.error(checked.problems.join('\n'));
    if (checked.hidden > 0) console.error(`... and ${checked.hidden} more`);
    console.error('Nothing was written.');
    return 1;
  }
  mkdirSync(dirname(resolve(args.out)), { recursive: true });
  // A name of its own beside the folder: nothing that stands there is taken for an earlier try.
  const work = mkdtempSync(`${resolve(args.out)}.part-`);
  mkdirSync(join(work, 'record'));
  try {
    await produce(args, work, checked.rows);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw error;
  }
  moveIn(work, args.out);
  console.log(`\nWritten to ${args.out}: plans.jsonl, decisions.jsonl, record/, evidence/, report.html`);
  return 0;
}

async function produce(args: Arguments, work: string, rows: number): Promise<void> {
  const log = orThrow(openFileLog(join(work, 'record'), {
    hash: nodeSha256, salt: () => randomBytes(16).toString('hex'),
  }, { safeAgainst: 'process-end' }));
  const shop: Workshop = {
    log, plans: lineFile(work, 'plans.jsonl'), decisions: lineFile(work, 'decisions.jsonl'),
    evidence: null,
  };
  const us = usBook();
  const cn = cnBook();
  const usTally = await workUs(args, us, shop, rows);
  const cnTally = await workCn(cn, shop);
  await shop.plans.close();
  await shop.decisions.close();
  log.flush();
  const policies = new Map<string, Policy>([us, cn].map((b) => [b.policy.digest, b.policy]));
  const progress = progressBar('replay');
  const replay = replayLog(log, {
    policyOf: (digest) => policies.get(digest) ?? null, onProgress: progress.step,
  });
  progress.end();
  const loans = rows.toLocaleString('en-US');
  const placedZh = `其中${usTally.placed.toLocaleString('en-US')}笔已委托受规管的催收机构，只对这些贷款适用Regulation F`;
  const placed = `${usTally.placed.toLocaleString('en-US')} of them are placed with a covered collector, and Regulation F is applied to those alone`;
  const books: readonly BookPage[] = [
    { title: ['United States: personal loans', '美国个人贷款'], tally: usTally, rules: us.policy.rules,
      note: [`${loans} ${args.own ? 'loans of the file' : 'real loans'} under a house practice; ${placed}. Behaviour is seeded.`,
        `${args.own ? `文件中的${loans}笔贷款` : `${loans}笔真实贷款`}，适用机构内部做法；${placedZh}。客户行为为模拟数据。`] },
    { title: ['China: consumers, small shops, one project company', '中国组合：个人客户、小店与一家项目公司'], tally: cnTally, rules: cn.policy.rules,
      note: ['Synthetic throughout, under the Chinese packs.', '全部为合成数据，适用中国规则包。'] },
  ];
  for (const { title, note, tally } of books) console.log(`\n${summaryLines(title.join(' '), tally).join('\n')}\n  ${note[0]}`);
  const answers = replay.decisions + replay.plans;
  console.log(`\nRecord: ${log.size.toLocaleString('en-US')} leaves, root ${log.root().slice(0, 16)}…`);
  console.log(`Replay: ${replay.same} of ${answers} answers gave the same bytes (${replay.decisions} decisions, ${replay.plans} plans)`);
  for (const d of replay.divergences.slice(0, 10)) console.log(`  ${d.id} at ${d.seq}: ${d.cause} ${d.field ?? ''}`);
  writeFileSync(join(work, 'report.html'), reportPage({
    books, policies: [us, cn].map((b, i) => ({
      book: i === 0 ? ['United States', '美国'] : ['China', '中国'], digest: b.policy.digest, packs: b.policy.packs,
    })),
    record: { leaves: log.size, root: log.root() }, replay: { answers, same: replay.same },
    notes: [...(args.own ? OWN_FILE : SHIPPED), ...NOTES],
  }));
  if (replay.same !== answers) throw new Error('the record did not replay');
  if (shop.evidence === null) return;
  const kept = bringEvidence(log, shop.evidence, [...policies.values()], { folder: work, at: CN_NOW });
  log.close();
  const check = verifyOwn(work, kept);
  console.log(`\nThe record verifies: ${kept.size.toLocaleString('en-US')} leaves under one root. `
    + `Evidence about ${shop.evidence.person}:`);
  for (const line of explainEvidence(check)) console.log(`  ${line}`);
  if (check.problems.length > 0) throw new Error('the evidence is not sound');
}

process.exitCode = await main();
