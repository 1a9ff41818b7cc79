import type { FactWords } from '../fact-lines.js';

/** 各类事实的说法与各字段名称。 */
export const FACT_WORDS: FactWords = {
  types: {
    PersonRegistered: '登记为客户', ContactPointAdded: '新增联系方式', ContactPointRemoved: '删除联系方式', ActorEngaged: '机构开始经办该贷款', CustomerGrouped: '归入客户集团',
    LoanOpened: '贷款发放', LoanObserved: '贷款状态登记', DelinquencyPaused: '逾期暂停计算', DelinquencyResumed: '逾期恢复计算', LoanClosed: '贷款结清', SignalRaised: '出现预警信号',
    SignalCleared: '预警信号解除', CovenantAgreed: '约定承诺条款', CovenantTested: '承诺条款测试', PromiseMade: '承诺还款', PromiseKept: '履行承诺', PromiseBroken: '未履行承诺',
    NoticeServed: '已告知', BasisRecorded: '登记合法性基础', ConsentGiven: '同意', ConsentRefused: '拒绝同意', ConsentWithdrawn: '撤回同意', ConsentExpired: '同意到期',
    ObjectionRaised: '提出反对', RefusalStated: '表示拒绝', RefusalRouted: '拒绝已逐项归类', CeaseRequested: '要求停止联络', OptedOut: '退订', OptedIn: '重新订阅',
    ErasureRequested: '要求删除', TimesStated: '说明方便或不方便的时间', TimesLifted: '收回关于时间的说明', PlaceStated: '说明不合适的地点', BusyNow: '当时正忙', PreferenceStated: '说明偏好的方式',
    RepresentationNotified: '告知代理人', RepresentationLapsed: '代理终止', DirectContactAllowed: '允许直接联系', ProtectionStarted: '保护开始', ProtectionEnded: '保护结束',
    ContactAttempted: '联系', EvidenceFiled: '证据归档', CheckCompleted: '检查完成', CheckFindingRecorded: '登记检查结论', RectificationDue: '需要整改', RectificationDone: '已整改',
    ComplaintRaised: '投诉', ComplaintResolved: '投诉已处理', FeedbackGiven: '反馈', ContactDecided: '关于联系的决定', PlanMade: '制定计划', ContactAnnounced: '已预告联系',
    HistoryCompleteFrom: '此前的联系台账不完整', FactVoided: '某条记录被声明为错误', FactCorrected: '某条记录被更正', PersonsMerged: '两份档案确认为同一人', PersonsSplit: '一份档案确认为多人',
    FileRead: '有人查阅了本档案', LegalHoldPlaced: '诉讼保全留存', LegalHoldLifted: '解除留存', PersonErased: '档案已删除', OverrideGranted: '特批：一项决定被人工推翻', AttestationMade: '登记人工判断',
  },
  members: {
    person: '本人', loan: '借据', loans: '借据', purposes: '目的', basis: '基础', reference: '依据', channel: '方式', channels: '方式', contactPoint: '联系方式', direction: '方向',
    outcome: '结果', reason: '理由', words: '原话', scope: '范围', form: '形式', until: '截至', officer: '经办人', purpose: '用途', by: '经手人', authority: '权限', decision: '决定',
    effect: '结论', amount: '金额', currency: '币种', product: '产品', disbursedOn: '放款日', maturesOn: '到期日', pastDueDays: '逾期天数', on: '日期', residence: '居住地', zones: '时区',
    language: '语言', notice: '告知书', version: '版本', kind: '种类', place: '地点', digest: '内容摘要（SHA-256）', capturedAt: '取得时间', evidence: '证据', actor: '机构', role: '角色',
    facts: '记录', fact: '记录', from: '自', kept: '保留', signal: '信号', severity: '程度', weekly: '每周', act: '性质', via: '邀请渠道',
  },
  erased: '本条内容已删除；它曾在此处及其时间仍可证明。',
  someone: '他人',
  head: '{person} 的档案，共 {count} 条。查阅人 {officer}，用途 {purpose}，已登记。',
  line: '{at} UTC  {what}{details}',
  details: '（{list}）',
};
