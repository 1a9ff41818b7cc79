/**
 * Quality over count: half a year of a branch with some cheating planted in it. Scorecards,
 * what does not fit together, next week's assignment, another policy, and the point of balance,
 * on one page in English and Chinese.
 *
 *   npm run quality
 *   npm run quality -- --borrowers 120 --out FILE
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { compilePolicy, openCase, orThrow } from 'softknock';
import type { CaseFile, Policy } from 'softknock';
import { nodeSha256 } from 'softknock/log/node';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { addTallies, listTrainingNeeds, sweepRhythms, tallyQuality, toScorecards, whatIf } from 'softknock/portfolio';
import type { FrontierPoint, GroupBy, Scorecard } from 'softknock/portfolio';
import { examineEvidence, SUGGESTED_SETTINGS } from 'softknock/work';
import type { AuthenticityFinding } from 'softknock/work';
import { progressBar } from './portfolio/progress.js';
import type { Both } from './quality/bilingual.js';
import { FROM, makeBranch, UNTIL } from './quality/branch.js';
import type { Branch } from './quality/branch.js';
import { allRhythms, CAVEATS, halves, MARKED, readCreditDefault, SETTINGS, sharedFile, twinHistories } from './quality/credit-histories.js';
import { assignNextWeek } from './quality/next-week.js';
import { qualityPage } from './quality/page.js';
import { writeReports } from './quality/report-writer.js';

/** Fewest for which a figure is shown, and the level of intervals: choices of this example. */
const SHOW = { ofMin: 20, level: 0.95 };

function monthlyCap(): Policy {
  return orThrow(compilePolicy({
    packs: [pipl, civilCode, workdays, postLoanPractice], hash: nodeSha256,
    house: {
      id: 'house/quiet', version: '1', title: 'At most one contact a month', zone: 'Asia/Shanghai',
      rules: [{
        id: 'house/quiet/one-a-month', kind: 'frequency-cap', force: 'house', breach: 'forbids', span: { from: '2020-01-01', until: null },
        channels: ['self-service', 'sms', 'letter', 'phone', 'video', 'visit'], counts: 'attempts', max: 1, window: { days: 30 }, per: ['person'],
        source: { cite: 'example', readOn: '2026-11-23', grade: 'design', words: 'one contact in thirty days' }, reading: 'One contact in thirty days. 三十日内至多联系一次。',
      }],
    },
  }));
}

/** Facts that a finding of the right kind names. */
function foundOf(planted: readonly string[], findings: readonly AuthenticityFinding[], code: string): number {
  const named = new Set(findings.filter((f) => f.code.startsWith(code)).flatMap((f) => f.facts));
  return planted.filter((id) => named.has(id)).length;
}

function plantedRows(branch: Branch, findings: readonly AuthenticityFinding[]): readonly { what: Both; planted: number; found: number }[] {
  const row = (kind: string, code: string, what: Both): { what: Both; planted: number; found: number } => {
    const planted = branch.planted[kind] ?? [];
    return { what, planted: planted.length, found: foundOf(planted, findings, code) };
  };
  return [
    row('photograph', 'evidence.same-digest', ['one photograph for several borrowers', '多户共用同一张照片']),
    row('before-loan', 'evidence.before-loan', ['a picture from before the loan', '放款前的旧影像']),
    row('journey', 'travel.impossible', ['a second visit a city away within minutes', '数分钟内出现在另一城市']),
    row('no-decision', 'contact.without-decision', ['calls without a decision', '未经许可的电话']),
    row('denied', 'contact.denied', ['a visit that the borrower denies', '借款人否认的上门']),
    row('report', 'report.', ['reports copied with other names', '改名照抄的报告']),
  ];
}

async function frontierOf(): Promise<{ readonly points: readonly FrontierPoint[]; readonly source: Both }> {
  const path = sharedFile('uci-credit-default.csv');
  const histories = path === null ? twinHistories(30_000) : await readCreditDefault(path);
  const [first, second] = halves(histories);
  const chosen = orThrow(sweepRhythms(first, allRhythms(), SETTINGS, SHOW.level));
  const stated = orThrow(sweepRhythms(second, allRhythms(), SETTINGS, SHOW.level));
  return {
    points: stated.map((p, i) => ({ ...p, onFrontier: chosen[i]?.onFrontier === true })),
    source: path === null ? ['Seeded twin, synthetic.', '数据为合成孪生样本。'] : ['30,000 real borrowers of 2005 (UCI id 350, Yeh and Lien).', '数据为2005年3万名真实借款人（UCI 350）。'],
  };
}

async function main(): Promise<number> {
  const options: Record<string, string> = { borrowers: '240', out: 'out/quality.html' };
  for (let i = 2; i < process.argv.length; i += 2) {
    const name = (process.argv[i] ?? '').replace(/^--/, '');
    const value = process.argv[i + 1];
    if (!(name in options) || value === undefined || (name === 'borrowers' && !/^[1-9]\d{0,3}$/.test(value))) {
      console.error('usage: npm run quality -- [--borrowers 1..9999] [--out FILE]');
      return 1;
    }
    options[name] = value;
  }
  const making = progressBar('half a year of the branch');
  const branch = makeBranch('quality', Number(options['borrowers']), 12, making.step);
  making.end();
  const files: readonly CaseFile[] = branch.cases.map((c) => orThrow(openCase(branch.policy, c)));
  const facts = files.flatMap((f) => f.state.facts);
  const findings = orThrow(examineEvidence({
    facts, policy: branch.policy, settings: SUGGESTED_SETTINGS, reports: branch.reports, places: branch.places,
    reference: writeReports({ seed: 'reference', language: 'zh', officers: 12, honest: 200, nearTwins: 0, clones: 0 }).map((r) => r.text),
  }));
  const scores = (by: GroupBy): readonly Scorecard[] => orThrow(toScorecards(addTallies(files.map((f) => orThrow(tallyQuality(f, {
    from: FROM, until: UNTIL, by, roster: branch.roster, findings, honourHours: 24, lost: { reasons: ['refinanced-elsewhere'], withinDays: 60 },
  })))), SHOW));
  const officers = scores('officer');
  const replaying = progressBar('another policy');
  const report = orThrow(whatIf(files, { from: FROM, until: UNTIL, was: branch.policy, would: monthlyCap(), onProgress: replaying.step }));
  replaying.end();
  const planted = new Set(Object.values(branch.planted).flat());
  const evidence = facts.filter((f) => f.type === 'EvidenceFiled');
  const named = new Set(findings.filter((f) => f.facts.every((id) => !planted.has(id))).flatMap((f) => f.facts));
  const rows = plantedRows(branch, findings);
  const { points, source } = await frontierOf();
  const count = (type: string): string => facts.filter((f) => f.type === type).length.toLocaleString('en-US');
  const page = qualityPage({
    cards: [[String(files.length), ['borrowers', '借款人']], ['12', ['officers', '客户经理']], [count('ContactDecided'), ['decisions', '决定']],
      [count('ContactAttempted'), ['contacts', '联系']], [count('CheckCompleted'), ['checks completed', '完成检查']], [String(findings.length), ['open questions', '待解释疑点']]],
    officers, branches: scores('branch'), segments: scores('segment'), needs: listTrainingNeeds(officers), findings, planted: rows,
    falseAlarms: { flagged: evidence.filter((f) => named.has(f.id)).length, of: evidence.filter((f) => !planted.has(f.id)).length },
    week: assignNextWeek(branch, files), whatIf: report, frontier: { points, marked: MARKED, source, caveats: CAVEATS },
  });
  const out = resolve(options['out'] as string);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, page);
  for (const { what, planted: n, found } of rows) console.log(`${what[0].padEnd(46)} planted ${String(n).padStart(4)}, found ${String(found).padStart(4)}`);
  console.log(`what-if: ${report.changed.length} of ${report.asked} answers change, ${Object.values(report.saved).reduce((a, b) => a + b, 0)} contacts saved, ${report.duties.missedMore.length} more duties missed`);
  console.log(`Written to ${out}`);
  return 0;
}

process.exitCode = await main();
