/** 默认目的表。 */
export const PURPOSES: Readonly<Record<string, string>> = {
  'first-check': '首次贷后检查', 'routine-check': '例行贷后检查', 'use-of-funds-check': '资金用途检查', 'warning-check': '预警核查',
  'arrears-inspection': '逾期现场检查', 'collateral-inspection': '押品查看', 'collateral-tracking': '押品定位', 'premises-inspection': '经营场所查看',
  'project-progress-check': '项目进度检查', 'sponsor-check': '项目发起人检查', 'cash-flow-check': '现金流检查', 'covenant-test': '约束性条款检查',
  classification: '风险分类', 'address-confirmation': '联系地址确认', 'impact-assessment': '个人信息保护影响评估', 'repayment-reminder': '还款提醒',
  'arrears-contact': '逾期告知', 'account-servicing': '账户服务', 'debt-enquiry': '欠款查询', 'requested-callback': '您要求的回电',
  'information-requested': '您要求的资料', 'complaint-reply': '投诉答复', 'opt-out-confirmation': '退订确认', 'honour-opt-out': '落实退订',
  'hardship-support': '困难帮扶', 'harm-avoidance': '避免损失的提示', 'legally-required-call': '法律要求的通话', 'legally-required-notice': '法律要求的通知',
  'first-notice': '首次书面通知', 'early-intervention-notice': '早期介入通知', 'efforts-ended-notice': '停止催收通知',
  'ordinary-remedies-notice': '可能采取措施的通知', 'specified-remedy-notice': '即将采取措施的通知', 'litigation-contact': '诉讼事宜',
  'settlement-offer': '和解方案', 'location-information': '查找下落', 'cross-sell': '营销推介', 'satisfaction-survey': '满意度调查', 'courtesy-call': '礼节性回访',
};

/** 理由、条件、前提、权利、状态、打扰层级与分层因素。 */
export const TERMS: Readonly<Record<string, string>> = {
  'fact.ConsentWithdrawn': '撤回同意', 'fact.OptedOut': '退订', 'fact.ObjectionRaised': '反对', 'fact.CeaseRequested': '停止联络',
  'fact.TimesStated': '对时间的要求', 'fact.RefusalRouted': '归类完毕',
  'yields-to': '让位于 {rule}', 'prior-consent': '事先同意', 'one-reply': '对本人来信的一次答复', 'survives-stop': '不在停止要求之内',
  'confirms-opt-out': '只确认退订', 'legally-required': '法律要求', 'used-by-person': '本人使用过', 'required-by-law': '反证：法律要求',
  'active-litigation': '反证：诉讼进行中', 'information-requested': '反证：本人要求资料', 'harm-avoidance': '反证：避免损失',
  'opt-out-grace': '退订执行期限',
  'rapid-succession': '注意：短时间内连续拨打', 'concentrated-in-a-day': '注意：一日之内过于集中', 'state-opt-out': '说明如何退订',
  'facts-as-recorded': '事实以记录为准', 'windows-as-listed': '期限以所列为准',
  'answers-as-the-house-counted-them': '各渠道答复率以机构自身统计为准', 'contact-ledger-complete-as-stated': '联系台账已声明完整',
  'contact-ledger-taken-as-complete': '联系台账视为完整', 'each-live-contact-taken-as-a-conversation': '每次实时联系均按已通话计算',
  'right.withdraw-consent': '撤回同意', 'right.object': '表示反对', 'right.state-times': '指定时间', 'right.state-places': '指定地点',
  'right.choose-channels': '选择方式', 'right.opt-out': '退订某种渠道', 'right.see-your-file': '查看自己的档案', 'right.ask-why': '询问理由',
  'right.complain': '投诉', 'duty.open': '待完成', 'duty.met': '已完成', 'duty.overdue': '已逾期', 'basis.missing': '缺失', 'unmet.law': '法定未完成',
  'unmet.other': '未完成', carrier: '邀请渠道', 'data.ledger': '查看台账', 'data.public-register': '查询公开登记', 'data.account-flow': '查看账户流水',
  'data.bureau': '查询征信', 'data.location': '查询位置', 'tier.past-due': '已逾期', 'tier.past-due-30': '逾期三十日以上', 'tier.grade-c-d': '评级为丙丁档',
  'tier.grade-e-g': '评级为末三档', 'tier.grade-b': '评级为乙档', 'tier.signal': '有预警信号', 'tier.signal-2': '有较重的预警信号',
  'tier.class-special-mention': '分类为关注', 'tier.class-adverse': '分类为次级或以下', 'place.home': '住处', 'place.work': '单位', 'place.personal': '个人',
  'house policy': '机构内部规定', 'House policy.': '本机构的内部规定。',
  'Purposes that the house keeps out of one contact.': '本机构规定不得合并为一次联系的事项。',
  disturbance: '打扰', data: '数据使用', 'picture.lane-unmet': '无法完成', 'picture.announced': '已告知', 'picture.shortfall': '无法完成', 'picture.quiet': '免打扰时段', 'place.business': '经营场所', 'place.site': '工地',
};
