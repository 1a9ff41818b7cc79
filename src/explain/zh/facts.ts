import type { FactWords } from '../fact-lines.js';

/** 各类事实的说法与各字段名称。 */
export const FACT_WORDS: FactWords = {
  types: {
    PersonRegistered: '登记为客户', ContactPointAdded: '新增联系方式', ContactPointRemoved: '删除联系方式', ActorEngaged: '机构开始经办该贷款', CustomerGrouped: '归入客户集团',
    LoanOpened: '贷款发放', LoanObserved: '贷款状态登记', DelinquencyPaused: '逾期暂停计算', DelinquencyResumed: '逾期恢复计算', LoanClosed: '贷款结清', SignalRaised: '出现预警信号',
    SignalCleared: '预警信号解除', CovenantAgreed: '约定约束性条款', CovenantTested: '约束性条款检查', PromiseMade: '承诺还款', PromiseKept: '履行承诺', PromiseBroken: '未履行承诺',
    NoticeServed: '已告知', BasisRecorded: '登记合法性基础', ConsentGiven: '同意', ConsentRefused: '拒绝同意', ConsentWithdrawn: '撤回同意', ConsentExpired: '同意到期',
    ObjectionRaised: '提出反对', RefusalStated: '表示拒绝', RefusalRouted: '拒绝已逐项归类', CeaseRequested: '要求停止联络', OptedOut: '退订', OptedIn: '重新订阅',
    ErasureRequested: '要求删除', TimesStated: '说明方便或不方便的时间', TimesLifted: '收回关于时间的说明', PlaceStated: '说明不合适的地点', BusyNow: '当时正忙', PreferenceStated: '说明偏好的方式',
    RepresentationNotified: '告知代理人', RepresentationLapsed: '代理终止', DirectContactAllowed: '允许直接联系', ProtectionStarted: '保护开始', ProtectionEnded: '保护结束',
    ContactAttempted: '联系', EvidenceFiled: '证据归档', CheckCompleted: '检查完成', CheckFindingRecorded: '登记检查结论', RectificationDue: '需要整改', RectificationDone: '已整改',
    ComplaintRaised: '投诉', ComplaintResolved: '投诉已处理', FeedbackGiven: '反馈', ContactDecided: '关于联系的决定', PlanMade: '制定计划', ContactAnnounced: '已预告联系',
    HistoryCompleteFrom: '此前的联系台账不完整', FactVoided: '某条记录被声明为错误', FactCorrected: '某条记录被更正', PersonsMerged: '两份档案确认为同一人', PersonsSplit: '一份档案确认为多人',
    FileRead: '有人查阅了本档案', LegalHoldPlaced: '诉讼保全留存', LegalHoldLifted: '解除留存', PersonErased: '档案已删除', OverrideGranted: '特批：一项决定被人工推翻', AttestationMade: '登记人工判断',
    PromiseCancelled: '承诺作废', TaskOpened: '任务建立', TaskAssigned: '任务分派', TaskAccepted: '任务接收', TaskStarted: '任务开始', TaskCompleted: '任务完成', TaskReminded: '提醒经办人',
    TaskEscalated: '上报上级', TaskCancelled: '任务取消', DutyRegistered: '未检事项登记入台账', DutyCompensated: '未检事项以补偿检查销账', DutyExcused: '未检事项经批准暂缓', DrawCommitted: '抽查种子已封存',
    DrawRevealed: '抽查种子已公布',
  },
  members: {
    person: '本人', loan: '借据', loans: '借据', purposes: '目的', basis: '基础', reference: '依据', channel: '方式', channels: '方式', contactPoint: '联系方式', direction: '方向',
    outcome: '结果', reason: '理由', words: '原话', scope: '范围', form: '形式', until: '截至', officer: '经办人', purpose: '用途', by: '经手人', authority: '权限', decision: '决定',
    effect: '结论', amount: '金额', currency: '币种', product: '产品', disbursedOn: '放款日', maturesOn: '到期日', pastDueDays: '逾期天数', on: '日期', residence: '居住地', zones: '时区',
    language: '语言', notice: '告知书', version: '版本', kind: '种类', place: '地点', digest: '内容摘要（SHA-256）', capturedAt: '取得时间', evidence: '证据', actor: '机构', role: '角色',
    facts: '记录', fact: '记录', from: '自', kept: '保留', signal: '信号', severity: '程度', weekly: '每周', act: '性质', via: '邀请渠道',
  },
  codes: {
    written: '书面', electronic: '电子', oral: '口头', out: '我方发起', in: '对方发起', borrower: '借款人', 'co-borrower': '共同借款人', guarantor: '担保人',
    'legal-representative': '法定代表人', controller: '实际控制人', sponsor: '项目发起人', referee: '联系人', lender: '贷款人', servicer: '服务机构', collector: '催收机构',
    busy: '忙', 'not-in-service': '停机', 'no-answer': '无人接听', dropped: '中断', recording: '录音', voicemail: '语音信箱', bounced: '退信', returned: '退回', undelivered: '未送达',
    'wrong-party': '非本人', delivered: '已送达', opened: '已打开', replied: '已回复', answered: '已接听', conversation: '已交谈', completed: '已完成', 'refused-at-door': '门口谢绝',
    privacy: '隐私', trust: '不信任', distress: '困扰', dispute: '争议', other: '其他', unstated: '未说明', bankruptcy: '破产', hardship: '困难', moratorium: '延期偿付', deceased: '去世',
    vulnerable: '弱势', grievance: '申诉', litigation: '诉讼', hospital: '住院', disaster: '灾害', normal: '正常', 'special-mention': '关注', substandard: '次级', doubtful: '可疑', loss: '损失',
    home: '住处', work: '单位', personal: '个人', business: '经营场所', site: '工地', address: '地址', 'phone-prefix': '号段', stated: '本人说明', device: '设备',
    inconvenient: '不方便', convenient: '方便', forbidden: '不允许', any: '不限', 'store-only': '仅作存储', MO: '周一', TU: '周二', WE: '周三', TH: '周四', FR: '周五', SA: '周六', SU: '周日',
    'natural-person': '自然人', organisation: '机构', 'consumer-loan': '消费贷款', 'business-loan': '经营贷款', 'house-account': '本机构的交代', others: '也涉及他人', 'own-no': '本人的拒绝',
  },
  erased: '本条内容已删除；它曾在此处及其时间仍可证明。',
  someone: '他人',
  head: '{person} 的档案，共 {count} 条。查阅人 {officer}，用途 {purpose}，已登记。',
  line: '{at} UTC  {what}{details}',
  details: '（{list}）',
};
