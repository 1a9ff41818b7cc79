/**
 * One working day of forty officers: tasks from plans, a permit before each contact, results from
 * a seed, a refusal honoured within the hour, reports, registers and one page.
 *
 *   npm run -s branch-day
 *   npm run -s branch-day -- --out FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compilePolicy, listDuties, orThrow } from 'softknock';
import type { Duty } from 'softknock';
import { memoryLog } from 'softknock/audit';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { nodeSha256 } from 'softknock/log/node';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import {
  checkReport, commitDraw, decideRegister, dueNotices, isOver, listPromises, listRectifications, listTasks, procedure, reportKindOf,
  revealDraw, searchTasks, taskOf, unmetRegister, verifyDraws, warningList,
} from 'softknock/work';
import type { PromiseRow, ReportKind, Task } from 'softknock/work';
import { agenda } from './branch/agenda.js';
import { house, officersOf, SUB_BRANCH_IDS } from './branch/house.js';
import { caseOf, clock, giveOut, openBranch, put, TODAY } from './branch/morning.js';
import type { Branch } from './branch/morning.js';
import { dayPage } from './branch/page.js';
import { honourRefusal } from './branch/refusal.js';
import type { RefusalStory } from './branch/refusal.js';
import { CLOSES, emptyCounts, nextTask, takeUp } from './branch/round.js';
import type { DayCounts } from './branch/round.js';

/** What became of a promise to pay. */
const PROMISES: Readonly<Record<PromiseRow['status'] | 'lapsed', string>> = {
  open: '未到期 open', lapsed: '已到期待核实 to be looked into', kept: '已兑现 kept', broken: '未兑现 broken', cancelled: '已取消 cancelled',
};
const OPENS = 9 * 60;
const SEED = nodeSha256('the seed of this example; a house draws its own and keeps it secret');
const hour = (minute: number): string => clock(minute).slice(11, 16);

const policy = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice], house, hash: nodeSha256 }));
const log = memoryLog({ hash: nodeSha256, salt: (seq) => nodeSha256(`salt of the example ${seq}`) });

/** The day itself: whoever is free takes up the next of their tasks, until the doors close. */
function workTheDay(branch: Branch, counts: DayCounts): readonly RefusalStory[] {
  const day = agenda();
  const stories: RefusalStory[] = [];
  let heard = 0;
  for (const officer of SUB_BRANCH_IDS.flatMap(officersOf)) {
    const tried = new Set<string>();
    const free = (minute: number): void => {
      for (; heard < counts.refusals.length; heard += 1) {
        const refusal = counts.refusals[heard];
        if (refusal !== undefined) honourRefusal(branch, day, refusal.fact, refusal.minute, (story) => { stories.push(story); });
      }
      const task = minute >= CLOSES - 20 ? null : nextTask(branch, officer, tried);
      if (task === null) return;
      tried.add(task.task);
      const next = minute + takeUp(branch, day, task, officer, minute, counts);
      // Lunch: whoever would begin between twelve and one begins at one.
      day.at(next >= 720 && next < 780 ? 780 : next, free);
    };
    day.at(OPENS, free);
  }
  day.run();
  return stories;
}

/** The floor as it stands after hours, for everybody who was late or could not be met: what was done today is met. */
function dutiesNow(branch: Branch, unmetLoans: readonly string[]): readonly Duty[] {
  const late = branch.duties.filter((d) => d.status === 'overdue' || unmetLoans.includes(d.loan));
  const ids = new Set(late.map((d) => d.id));
  const now = { at: clock(CLOSES + 5), until: '2026-07-16T23:59:59+08:00' };
  return [...new Set(late.map((d) => d.person))].flatMap((person) =>
    orThrow(listDuties(caseOf(branch, person).file, now)).filter((d) => ids.has(d.id)));
}

/** After hours: causes entered in the register, one approval, and one that does not count. */
function closeRegisters(branch: Branch): ReturnType<typeof unmetRegister> {
  const at = clock(CLOSES + 10);
  const unmet = branch.plans.flatMap((plan) => plan.unmet);
  const asked = { on: TODAY, duties: dutiesNow(branch, unmet.map((one) => one.loan)), unmet };
  const rows = unmetRegister(branch.book, asked).filter((row) => row.state === 'stands');
  const planned = new Set(unmet.map((one) => one.duty));
  for (const row of rows) {
    put(branch, orThrow(decideRegister(branch.book, { type: 'RegisterDuty', id: `register/${row.duty}`, at, by: `${SUB_BRANCH_IDS[0]}-HEAD`,
      duty: row.duty, loan: row.loan, purpose: row.purpose, latest: row.latest, cause: planned.has(row.duty) ? 'no-permitted-way' : 'overlooked' })), at);
  }
  for (const row of rows.filter((r) => planned.has(r.duty)).slice(0, 3)) {
    put(branch, orThrow(decideRegister(branch.book, { type: 'ExcuseDuty', id: `excuse/${row.duty}`, at, by: 'HO-CRO', duty: row.duty, loan: row.loan,
      reason: '客户拒绝接触且无其他允许方式，改按月监测账户', until: '2026-07-31' })), at);
  }
  return unmetRegister(branch.book, asked);
}

function contactsOf(tasks: readonly Task[]): number {
  return tasks.flatMap((t) => t.history.filter((s) => s.step === 'tried' && t.channel !== 'desk')).length;
}

/** One report of each kind, one with something to put right first. */
function reports(branch: Branch): readonly { readonly kind: ReportKind; readonly finding: string }[] {
  const done = listTasks(branch.book).filter((t) => t.status === 'completed' && t.finding !== null);
  const worried = new Set(listRectifications(branch.book, TODAY).map((r) => r.finding));
  return (['project', 'small-company', 'consumer'] as const).flatMap((kind) => {
    const mine = done.filter((t) => reportKindOf(branch.book, t.loans[0] ?? '') === kind);
    const shown = mine.find((t) => worried.has(t.finding) && t.channel !== 'desk') ?? mine.find((t) => t.channel !== 'desk') ?? mine[0];
    return shown?.finding === null || shown === undefined ? [] : [{ kind, finding: shown.finding }];
  });
}

function story(refusal: RefusalStory): readonly (readonly [string, string, string])[] {
  const said = refusal.before.effect === 'review' ? '拒绝尚未归类时如要拨打电话，须经人工判断并记录理由。'
    : `拒绝尚未归类时申请拨打电话：${zh.explainDecision(refusal.before, policy)[0] ?? ''}`;
  const after = zh.explainDecision(refusal.after, policy)[0] ?? '';
  const { contacts, unmet } = refusal.plan;
  const served = (chosen: typeof contacts): number => new Set(chosen.flatMap((c) => c.duties)).size;
  const desk = served(contacts.filter((c) => c.channel === 'desk'));
  const others = served(contacts.filter((c) => c.channel !== 'desk'));
  if (desk + others + unmet.length !== refusal.dutiesLeft) throw new Error('the new plan does not account for every duty');
  return [
    [hour(refusal.saidAt), `${refusal.person} 在门口说：「${refusal.words}」。任务转为待处理，原话入库。`, `${refusal.person} said at the door: no more visits, calls or texts. The words stand in the record.`],
    [hour(refusal.saidAt + 3), said, `Nobody has routed it yet, and a call is asked for: ${en.explainDecision(refusal.before, policy)[0] ?? ''}`],
    [hour(refusal.routedAt), zh.explainRouting(refusal.routing, policy).slice(0, 3).join(' '), en.explainRouting(refusal.routing, policy).slice(0, 3).join(' ')],
    [hour(refusal.routedAt + 2), `再次申请拨打电话：${after}`, `A call is asked for again: ${en.explainDecision(refusal.after, policy)[0] ?? ''}`],
    [hour(refusal.routedAt + 2), `重新计划：应检事项 ${refusal.dutiesLeft} 项，其中 ${desk} 项改为非现场，${others} 项采用其他方式，${unmet.length} 项无法完成，列入台账。`,
      `Planned anew, ${refusal.dutiesLeft} duties: by desk work ${desk}, another way ${others}, cannot be met ${unmet.length} (in the register).`],
  ];
}

function main(): void {
  const at = process.argv.indexOf('--out');
  const out = resolve(at > 0 ? process.argv[at + 1] ?? 'out' : 'out');
  const { branch, specs } = openBranch(policy, log, [1100, 320]);
  put(branch, orThrow(commitDraw(branch.book, { id: 'draw', at: '2026-06-15T17:00:00+08:00', by: 'HO-AUDIT', draw: '抽查-0616', kind: 'second-line',
    seed: SEED, from: TODAY, until: TODAY, size: 12 })), clock(8 * 60 + 5));
  giveOut(branch, specs);
  const counts = emptyCounts();
  const stories = workTheDay(branch, counts);
  const shown = reports(branch);
  for (const { finding } of shown) {
    const unit = taskOf(branch.book, listTasks(branch.book).find((t) => t.finding === finding)?.task ?? '')?.officers[0]?.slice(0, 2) ?? 'S1';
    put(branch, [{ type: 'AttestationMade', id: `review/${finding}`, at: clock(CLOSES), by: `${unit}-HEAD`, statement: 'finding.reviewed', about: finding }], clock(CLOSES));
  }
  branch.plans.push(...stories.map((s) => s.plan));
  const register = closeRegisters(branch);
  const notices = orThrow(dueNotices(branch.book, clock(CLOSES + 20)));
  put(branch, notices, clock(CLOSES + 20));
  put(branch, orThrow(revealDraw(branch.book, { id: 'draw.revealed', at: '2026-06-17T08:00:00+08:00', draw: '抽查-0616', seed: SEED })), '2026-06-17T08:00:00+08:00');
  const tasks = listTasks(branch.book);
  const done = tasks.filter((t) => t.status === 'completed');
  const byChannel = [...new Set(tasks.map((t) => t.channel))].sort((a, b) => policy.channelOrder.indexOf(a) - policy.channelOrder.indexOf(b));
  const [draw] = verifyDraws(branch.book);
  const promises = listPromises(branch.book, TODAY);
  const warnings = warningList(branch.book, TODAY);
  const escalated = notices.filter((n) => n.type === 'TaskEscalated').length;
  const told = stories.flatMap(story).slice(0, 5);
  const minutes = stories.map((s) => s.routedAt - s.saidAt);
  const page = dayPage({
    cards: [
      [String(tasks.length), '当日任务', 'tasks given out'], [String(done.length), '已完成，证据齐全', 'completed, each with evidence'],
      [`${Math.round(done.filter((t) => t.channel === 'desk').length / done.length * 100)}%`, '未打扰任何人即完成', 'met without disturbing anybody'],
      [String(contactsOf(tasks)), '触客次数（每次先有许可）', 'contacts, each under its own permit'],
      [String(Math.max(0, ...minutes)), '拒绝请求的最长落实时间（分钟）', 'longest time to honour a refusal, minutes'],
      [String(register.filter((r) => r.state === 'stands').length), '未销账的未检/逾检事项', 'unmet or overdue, still standing'],
    ],
    channels: byChannel.map((c) => [c, done.filter((t) => t.channel === c).length, `${zh.nameChannel(c)} ${en.nameChannel(c)}`] as const).filter(([, n]) => n > 0),
    units: SUB_BRANCH_IDS.map((unit) => {
      const mine = searchTasks(branch.book, { unit });
      const name = policy.work.units.get(unit)?.name ?? unit;
      return [name, mine.length, mine.filter((t) => t.status === 'completed').length, mine.filter((t) => !isOver(t)).length, contactsOf(mine)] as const;
    }),
    refusal: told,
    tables: [
      { zh: '联系许可与结果', en: 'Permits and results', head: ['项目', 'item', '次数 times'], rows: [
        ...[...counts.permits].map(([effect, n]) => [zh.nameEffect(effect), en.nameEffect(effect), n] as const),
        ...[...counts.results].flatMap(([channel, byResult]) => [...byResult].map(([result, n]) =>
          [`${zh.nameChannel(channel)}：${zh.nameDisposition(result)}`, `${en.nameChannel(channel)}: ${en.nameDisposition(result)}`, n] as const)),
      ] },
      { zh: '承诺还款', en: 'Promises to pay', head: ['承诺 promise', '借据 loan', '金额 amount', '日期 due', '状态 state'],
        rows: promises.map((p) => [p.promise.slice(0, 14), p.loans.join(', '), p.amount.toFixed(2), p.dueOn, PROMISES[p.lapsed ? 'lapsed' : p.status]]) },
      { zh: '二道防线抽查', en: 'Second-line sample', head: ['抽查 draw', '总体 population', '抽中 picked', '抽取可核验 draw verified'],
        rows: draw === undefined ? [] : [[draw.draw, String(draw.population.length), draw.picked.map((id) => `${id.slice(0, 9)}…`).join('  '), draw.honest ? '是 yes' : draw.problems.join(', ')]] },
    ],
    papers: [
      ...shown.flatMap(({ kind, finding }) => {
        const report = orThrow(checkReport(branch.book, { finding, on: TODAY }));
        const name = { project: '项目贷款', 'small-company': '小微企业贷款', consumer: '个人贷款' }[kind];
        return [{ title: `贷后检查报告：${name}`, html: zh.writeReport(report, 'html'), open: kind === 'project' },
          ...kind === 'project' ? [{ title: 'The same report in English', html: en.writeReport(report, 'html'), open: false }] : []];
      }),
      { title: '未检/逾检台账', html: zh.writeRegister(register, TODAY, 'html'), open: true },
      { title: '预警清单', html: zh.writeWarnings(warnings, TODAY, 'html'), open: false },
      { title: '贷后检查操作规程：逾期现场检查', html: zh.writeProcedure(orThrow(procedure('arrears-inspection', policy)), 'html'), open: false },
    ],
    notes: [
      '全部数据为合成数据；结果、时长与机构设置均由种子生成，仅作演示。All data are synthetic; results, durations and the house are examples drawn from a seed.',
      `提醒与上报 ${notices.length} 条，其中上报 ${escalated} 条。${notices.length} reminders and escalations fell due, ${escalated} of them escalations.`,
      '计划不等于完成：只有附有可接受证据的检查才能销账。Planned is not done: only a check with accepted evidence meets a duty. This is not legal advice.',
    ],
  });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'branch-day.html'), page);
  for (const { kind, finding } of shown) {
    const report = orThrow(checkReport(branch.book, { finding, on: TODAY }));
    writeFileSync(join(out, `report-${kind}.zh.md`), zh.writeReport(report));
    writeFileSync(join(out, `report-${kind}.en.md`), en.writeReport(report));
  }
  const later = tasks.filter((t) => stories.some((s) => s.person === t.person && t.history.some((h) => h.step === 'tried'
    && h.at > new Date(clock(s.saidAt)).toISOString() && ['sms', 'phone', 'visit'].includes(t.channel))));
  console.log(`${tasks.length} tasks for 40 officers; ${done.length} completed, ${tasks.length - done.length} waiting; refused orders: ${[...branch.refused].map(([c, n]) => `${c} ${n}`).join(', ') || 'none'}`);
  console.log(`Decisions: ${[...counts.permits].map(([e, n]) => `${e} ${n}`).join(', ')}; contacts ${contactsOf(tasks)}`);
  console.log(`Refusals ${stories.length}, honoured in at most ${Math.max(0, ...minutes)} minutes; contacts by a refused way after the words: ${later.length}`);
  console.log(`Register: ${register.length} entries, ${register.filter((r) => r.state === 'stands').length} standing; warnings ${warnings.filter((w) => w.state !== 'closed').length} open; promises ${promises.length}; draw honest: ${String(draw?.honest)}`);
  console.log(`Record: ${log.size} leaves. Written to ${out}: branch-day.html and ${shown.length * 2} reports`);
  if (later.length > 0 || stories.some((s) => s.after.effect === 'permit')) throw new Error('a refusal was not honoured');
}

main();
