/** One text in both languages: English, Chinese. */
export type Both = readonly [en: string, zh: string];

export const plain = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  .replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Both languages in the page; a style rule shows one of them. */
export function say([en, zh]: Both): string {
  return `<span class="en" lang="en">${plain(en)}</span><span class="zh" lang="zh">${plain(zh)}</span>`;
}

/** The same inside a drawing. */
export function label(x: number, y: number, [en, zh]: Both, more = ''): string {
  return `<text class="en" x="${x}" y="${y}" ${more}>${plain(en)}</text><text class="zh" x="${x}" y="${y}" ${more}>${plain(zh)}</text>`;
}

/** What the measures of a scorecard are called. */
export const MEASURE_WORDS: Readonly<Record<string, Both>> = {
  'duties.met-on-time': ['Duties met on time', '应检事项按期完成'],
  'duties.met-without-contact': ['Met without any contact', '未打扰客户即完成'],
  'burden.contacts-per-duty-met': ['Contacts per duty met', '每完成一项的打扰次数'],
  'burden.contacts-per-person': ['Contacts per borrower', '每位客户的打扰次数'],
  'checks.evidence-complete': ['Checks with evidence that fits', '检查证据齐备'],
  'visits.confirmed-by-person': ['Visits that the borrower confirms', '借款人确认的上门'],
  'checks.without-open-question': ['Checks without an open question', '检查无待解释疑点'],
  'refusals.honoured-in-time': ['Refusals routed within 24 hours', '拒绝在24小时内受理'],
  'refusals.contacted-before-honoured': ['Contacted again before that', '受理前又被联系'],
  'aapor.CON1': ['Contact rate (AAPOR CON1)', '接触率 (AAPOR CON1)'],
  'aapor.COOP1': ['Cooperation rate (AAPOR COOP1)', '合作率 (AAPOR COOP1)'],
  'aapor.REF1': ['Refusal rate (AAPOR REF1)', '拒访率 (AAPOR REF1)'],
  'contacts.right-party': ['Attempts that reached the right person', '联系到本人的比例'],
  'complaints.per-thousand-contacts': ['Complaints per 1,000 contacts', '每千次联系的投诉'],
  'promises.kept': ['Promises kept', '还款承诺兑现'],
  'customers.lost-after-contact': ['Left after a contact', '联系后流失'],
};

/** What a finding says: a question, never an accusation. */
export const FINDING_WORDS: Readonly<Record<string, Both>> = {
  'evidence.same-digest-other-borrower': ['One content stands for borrowers who share no loan', '同一份材料出现在互不相关的借款人名下'],
  'evidence.same-digest-again': ['What is seen once bears out two checks', '同一次取证用于两次检查'],
  'evidence.before-loan': ['Captured before the loan was paid out', '取证早于放款'],
  'evidence.captured-after-filing': ['Captured after it was filed', '取证晚于归档'],
  'evidence.captured-after-check': ['Captured after the check it bears out', '取证晚于检查结论'],
  'contact.without-decision': ['A contact without a live permit on file', '联系时没有有效许可记录'],
  'contact.denied-by-person': ['The borrower says it did not take place', '借款人表示未曾发生'],
  'travel.impossible': ['Two places too far apart for the time between', '两地间隔时间不足以往返'],
  'check.evidence-missing': ['Evidence not on file, or of a kind that does not count', '证据缺失或种类不符'],
  'check.use-of-funds-unproved': ['Nothing on file shows the use of the funds', '资金用途缺少凭证'],
  'report.near-identical': ['Reports on different loans share their own words', '不同贷款的报告内容高度雷同'],
  'report.repeats-own-file': ['A report repeats an earlier one of its file', '报告与本户前次报告雷同'],
};

export const CHANNEL_WORDS: Readonly<Record<string, Both>> = {
  desk: ['desk', '非现场'], 'self-service': ['self-service', '自助'], 'in-app': ['in the app', '应用内'], email: ['e-mail', '电子邮件'],
  chat: ['chat', '即时消息'], sms: ['text message', '短信'], letter: ['letter', '信函'], phone: ['call', '电话'], video: ['video', '视频'], visit: ['visit', '上门'],
};
