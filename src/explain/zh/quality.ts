import type { AuthenticityFinding } from '../../terms/record/index.js';
import type { AuthenticityCode, OfficerBar, QualityMeasure } from '../../terms/quality-codes.js';
import { findingLines } from '../quality-words.js';
import type { QualityWords } from '../quality-words.js';

const WORDS: QualityWords = {
  findings: {
    'evidence.same-digest-other-borrower': '同一份材料出现在互不相关的借款人名下',
    'evidence.same-digest-again': '同一次取证用于两次检查',
    'evidence.before-loan': '取证早于放款',
    'evidence.captured-after-filing': '取证晚于归档',
    'evidence.captured-after-check': '取证晚于其所支持的检查',
    'contact.without-decision': '联系时没有有效的许可记录',
    'contact.denied-by-person': '借款人表示未曾发生',
    'travel.impossible': '两地距离与间隔时间不相称',
    'check.evidence-missing': '证据未归档，或种类不被认可',
    'check.use-of-funds-unproved': '档案中没有证明资金用途的凭证',
    'report.near-identical': '不同贷款的报告正文高度雷同',
    'report.repeats-own-file': '报告与本户前次报告雷同',
  },
  bars: {
    'officer.off-that-day': '可行日期内不在岗或已无余量',
    'officer.lacks-skill': '缺少所需技能',
    'officer.lacks-qualification': '缺少所需资格',
    'officer.qualification-expired': '所需资格届时已过期',
    'officer.lacks-language': '不会借款人所用语言',
    'officer.outside-area': '不负责该区域',
    'officer.place-unknown': '出发地未知',
    'officer.conflict-of-interest': '与该借款人有利益冲突',
    'officer.barred': '机构规定其不得承担此项',
  },
  measures: {
    'duties.met-on-time': '应检事项按期完成',
    'duties.met-without-contact': '未打扰客户即完成',
    'burden.contacts-per-duty-met': '每完成一项的打扰次数',
    'burden.contacts-per-person': '每位客户的打扰次数',
    'checks.evidence-complete': '检查证据齐备',
    'checks.without-open-question': '检查无待解释疑点',
    'visits.confirmed-by-person': '借款人确认的上门',
    'refusals.honoured-in-time': '拒绝按时受理',
    'refusals.contacted-before-honoured': '受理前又被联系',
    'aapor.CON1': '接触率（AAPOR CON1）',
    'aapor.COOP1': '合作率（AAPOR COOP1）',
    'aapor.REF1': '拒访率（AAPOR REF1）',
    'contacts.right-party': '联系到本人的比例',
    'complaints.per-thousand-contacts': '每千次联系的投诉',
    'promises.kept': '还款承诺兑现',
    'customers.lost-after-contact': '联系后流失',
  },
  comma: '、',
  sentences: {
    facts: '涉及事实：{facts}。',
    officers: '其中提到的客户经理：{officers}。被提到不等于有过错。',
    'chance-digest': '两份不同内容摘要相同的概率：至多{chance}。',
    'chance-reports': '诚实报告中同样相似的比例：至多{chance}。',
    'no-chance': '无法给出概率。',
    question: '这是需要人来回答的问题，不是结论。',
  },
};

/** What a finding's code says, in a few words. */
export function nameFinding(code: AuthenticityCode): string {
  return WORDS.findings[code];
}

/** What keeps an officer from a visit, in a few words. */
export function nameOfficerBar(bar: OfficerBar): string {
  return WORDS.bars[bar];
}

/** What a measure of quality is called. */
export function nameMeasure(measure: QualityMeasure): string {
  return WORDS.measures[measure];
}

/** An authenticity finding in words, for the person who judges it. */
export function explainFinding(finding: AuthenticityFinding): readonly string[] {
  return findingLines(WORDS, finding);
}
