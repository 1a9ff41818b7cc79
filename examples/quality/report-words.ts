/** Words of generated reports. `{n}` a small number, `{m}` money, `{g}` a good, `{p}` a person, `{s}` a street. */
export interface ReportWords {
  readonly form: string;
  readonly trades: readonly { readonly trade: string; readonly goods: readonly string[] }[];
  readonly persons: readonly string[];
  readonly streets: readonly string[];
  readonly seen: readonly string[];
  readonly use: readonly string[];
  readonly ending: readonly string[];
  /** What one officer likes to write: each uses a few of these. */
  readonly habits: readonly string[];
}

export const EN_WORDS: ReportWords = {
  form: `Post-loan check report
Customer: {p}   Contract: {c}   Date of check: {d}   Method: visit on the spot
1. Business. The officer compared the books with what stood on the shelves and asked about turnover, staff and debts to others.
{seen}
2. Use of the loan. The officer asked for invoices and looked at the flow on the account since the payout.
{use}
3. Conclusion. By the officer who signs below, to the best of their knowledge and for internal use only.
{ending}`,
  trades: [
    { trade: 'noodle shop', goods: ['flour sacks', 'a dough mixer', 'steam baskets', 'broth kettles'] },
    { trade: 'hardware store', goods: ['drill sets', 'pipe fittings', 'paint drums', 'cable reels'] },
    { trade: 'fruit wholesaler', goods: ['apple crates', 'a cold room', 'pear boxes', 'pallet trucks'] },
    { trade: 'tailor', goods: ['wool bolts', 'overlock machines', 'zip rolls', 'press tables'] },
    { trade: 'garage', goods: ['tyre racks', 'a lift', 'brake discs', 'oil barrels'] },
    { trade: 'pharmacy', goods: ['a fridge for vaccines', 'bandage cartons', 'vitamin shelves', 'scales'] },
    { trade: 'print shop', goods: ['paper reams', 'toner drums', 'a cutter', 'binding combs'] },
    { trade: 'tea house', goods: ['pu-erh cakes', 'porcelain sets', 'water urns', 'bamboo trays'] },
  ],
  persons: ['Chen Wei', 'Liu Fang', 'Zhao Min', 'Sun Lei', 'Wu Qing', 'Gao Ning', 'He Ping', 'Luo Jing', 'Tang Bo', 'Xu Yan',
    'Deng Kai', 'Peng Hui', 'Cao Rui', 'Shen Mo', 'Lin Tao', 'Ma Chao'],
  streets: ['Willow Lane', 'Station Road', 'Harbour Street', 'Third Ring', 'Temple Alley', 'Canal Bank', 'Mill Yard', 'East Gate',
    'Orchard Way', 'Bridge Street', 'North Market', 'Pine Court'],
  seen: [
    'The {t} on {s} was open at a quarter past ten and {n} customers came in while the officer stood there.',
    'On the shelves stood {n} {g}, of which {n} had come in since the month before.',
    '{p}, who keeps the books, put turnover at {m} against {m} in spring.',
    'Next door on {s} a rival had closed, and {p} had taken over {n} of its regulars.',
    'Two of the {n} lamps over the {g} were dark and the repair was said to cost {m}.',
    'A delivery of {n} {g} for {p} arrived during the talk and was counted in.',
    'The lease on {s} runs for another {n} months at {m} a month, by the paper shown.',
    '{n} people work here, {p} among them, and wages were paid up to the week before.',
    'The stock book showed {n} {g} while the count gave {n}; {p} explained the gap by breakage.',
    'Rent to {p} was {n} days behind and was paid by transfer while the officer waited.',
  ],
  use: [
    'Invoices for {n} {g} from {p} came to {m} and match the payout less {m} in cash.',
    'The account shows {m} paid to {p} on {s} for {g} in the week of the payout.',
    'Of the loan {m} went into the shop on {s} and {m} is still on the account.',
    'A contract with {p} for {g} over {m} was shown, of which {m} is paid.',
    'Photographs of {n} {g} bought with the loan were taken against the serial numbers.',
  ],
  ending: [
    'Sales fell by {n} per cent since {s} was dug up; see again in {n} weeks.',
    '{p} expects {m} from the order of {g} and will pay early.',
    'No cause for concern but the debt of {m} to {p}, to be asked after in autumn.',
    'The {t} earns about {m} a week after wages, which covers the instalment of {m}.',
  ],
  habits: [
    'The customer was friendly and gave all the papers that were asked for without delay.',
    'Everything in the premises was clean, orderly and as one would wish it to be.',
    'The undersigned has known the family for years and sees no reason for doubt.',
    'In the view of the undersigned the ability to repay has not changed since the loan was made.',
    'As on earlier occasions the talk was short, open and to the point throughout.',
    'The officer reminded the customer of the due dates and left the usual leaflet behind.',
  ],
};

export const ZH_WORDS: ReportWords = {
  form: `贷后检查报告
客户名称：{p}　合同编号：{c}　检查日期：{d}　检查方式：现场检查
一、经营情况。检查人员核对账面与实物，并询问营业额、用工及对外负债情况。
{seen}
二、资金用途。检查人员调阅放款后账户流水，并索取发票等凭证。
{use}
三、检查结论。以下结论由签字人员据实填写，仅供内部使用。
{ending}`,
  trades: [
    { trade: '面馆', goods: ['面粉', '和面机', '蒸笼', '汤桶'] }, { trade: '五金店', goods: ['电钻', '管件', '油漆', '线缆'] },
    { trade: '水果批发部', goods: ['苹果', '冷库机组', '雪梨', '叉车'] }, { trade: '裁缝铺', goods: ['毛料', '包缝机', '拉链', '烫台'] },
    { trade: '汽修厂', goods: ['轮胎', '举升机', '刹车盘', '机油'] }, { trade: '药房', goods: ['疫苗冰箱', '纱布', '维生素', '电子秤'] },
    { trade: '图文店', goods: ['打印纸', '硒鼓', '切纸机', '胶圈'] }, { trade: '茶楼', goods: ['普洱茶饼', '瓷壶', '煮水器', '竹盘'] },
  ],
  persons: ['陈伟', '刘芳', '赵敏', '孙磊', '吴庆', '高宁', '何平', '罗静', '唐博', '徐燕', '邓凯', '彭辉', '曹瑞', '沈墨', '林涛', '马超'],
  streets: ['柳巷', '站前路', '港湾街', '三环北路', '寺前弄', '运河堤', '磨坊院', '东门外', '果园路', '桥头街', '北市场', '松苑'],
  seen: [
    '上午到达{s}的{t}时正在营业，停留期间进店顾客{n}人。', '货架上清点{g}共{n}件，其中{n}件为上月之后新进。',
    '记账的{p}称本月营业额{m}元，春季为{m}元。', '隔壁{s}一家同行已关门，{p}接过其老主顾{n}户。',
    '{g}上方{n}盏灯有两盏不亮，据称维修需{m}元。', '谈话中为{p}送到{g}{n}件，当场点收入账。',
    '{s}铺面租约尚余{n}个月，月租{m}元，已见原件。', '店内用工{n}人，含{p}，工资发至上周。',
    '账面{g}{n}件，实点{n}件，{p}解释为破损。', '欠{p}房租{n}天，检查时已当面转账付清。',
  ],
  use: [
    '向{p}购{g}{n}件的发票合计{m}元，与放款额相差{m}元为现金。', '流水显示放款当周付{s}的{p}{m}元购{g}。',
    '贷款中{m}元投入{s}店面，余{m}元仍在账上。', '出示与{p}的{g}合同金额{m}元，已付{m}元。',
    '对贷款所购{g}{n}件逐一核对编号并拍照。',
  ],
  ending: [
    '{s}修路以来销售下降百分之{n}，{n}周后再看。', '{p}预计{g}订单回款{m}元，拟提前还款。',
    '除欠{p}的{m}元外无其他疑点，秋季再问。', '{t}每周扣除工资后约余{m}元，可覆盖每期{m}元。',
  ],
  habits: [
    '客户态度友好，积极配合，所需资料均及时提供。', '经营场所干净整洁，各项秩序良好，与以往一致。',
    '本人与其家庭相识多年，未发现任何异常情况。', '综合判断，其还款能力较放款时没有明显变化。',
    '与历次检查一样，谈话简短、坦率、切题。', '已提醒客户按期还款，并留下宣传折页一份。',
  ],
};
