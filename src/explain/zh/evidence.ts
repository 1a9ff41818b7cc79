import type { EvidenceWords } from '../evidence/words.js';
import { README } from './evidence-readme.js';

/** 证据包的中文文字。 */
export const EVIDENCE_WORDS: EvidenceWords = {
  comma: '、',
  check: {
    proved: '已证明',
    stands: '- 这里的 {records} 条记录均在日志 {origin} 中各就其位：该日志共 {size} 条，其检查点由 vkey 中的公钥所签。自此没有一条被改动、移位或插入。',
    opened: '- 其中 {shown} 条所示内容就是当时记录的内容：每条都与记录中的承诺值一致。',
    replayed: '- {answers} 个回答（决定与计划）中，{same} 个由在其之前的事实、按本文件夹中的规则重新得出，逐字节相同。',
    anchored: '- {inOrder} 件证据的先后成立：取得、归档、记录、检查点覆盖。',
    misdated: '- 先后不成立：证据 {evidence} 所称取得时间晚于归档、归档晚于记录，或记录晚于见证方所见。',
    remade: '- README.md 与 index.html 所写，逐字就是本版软件由这些记录得出的内容。',
    notRemade: '- {path} 所写的内容：本版软件由这些记录得出的与之不同。它被改动过，或出自另一版本：请以记录为准。',
    grown: '- 自 `previous` 中的检查点（{grownSince} 条）以来，日志只增未改：其中没有一条被改动、删除或插入。',
    witnessed: '- 见证方 {witness} 于 {time}（以其自身时钟）核对日志自上一检查点以来只增未改，并对本检查点签名。',
    otherSignatures: '- 检查点下另有 {count} 行签名出自何人：其公钥此处未知。',
    notReplayed: '- 未能重新得出：{id}：{cause}{field}。它当时如此记录，这一点仍已证明。',
    overridden: '- {overrides} 项特批：有人推翻了本机构的决定，姓名、权限、理由、期限俱在，永久可见。',
    notProved: '本文件夹不能证明',
    withheld: '- {withheld} 条不予展示的记录说了什么：它们也涉及他人。它们在日志中，这一点已证明。',
    erased: '- {erased} 条已删除的记录说了什么：内容已销毁。它们曾在日志中，这一点已证明。',
    broken: '不可靠：请勿采信本文件夹。',
    brokenEnd: '对不可靠的文件夹不再作其他结论。',
    problem: '- {path}：{what} [{code}]',
  },
  notProved: [
    '- vkey 确属该机构：请与该机构另行公布的公钥比对。',
    '- 不存在另一个版本的日志：请与您或见证方早先保存的检查点比对。说两套话的日志靠这一比对发现，单凭一个文件夹不行。',
    '- 事实属实、发生过的都已记录，或者关于本人的记录都在这里：文件夹只展示所选取的。',
    '- 时间：时刻出自记录方的时钟。检查点固定的是先后次序。',
    '- 本文件夹中的规则完整、正确地表述了法律。每条规则都注明出处与可靠程度。',
  ],
  causes: {
    unreadable: '格式不是本版本可读的', 'semantics-version': '本版本不能重演：当时规则的含义不同', 'pack-missing': '缺少规则包', 'zone-data': '本机时区数据版本不同',
    erased: '所用事实已删除或不予展示', corrected: '事实此后被更正', 'learned-later': '有事实此后才得知', 'no-record': '并非依据记录作出', 'facts-differ': '记录中的事实与其所用不同',
    'facts-unreadable': '其事实不能构成案卷', 'answer-differs': '同样的事实与规则得出不同回答',
  },
  problems: {
    'evidence.other-log': '这一早先的检查点不是本日志的开头', 'evidence.cosignature': '以见证方之名的一行签名并非其所签', 'consistency.malformed': '证明格式不正确',
    'proof.old-root': '日志的开头与早先检查点时不一致', 'checkpoint.malformed': '检查点格式不正确',
    'evidence.missing-file': '缺少文件', 'evidence.unknown-file': '不属于这里的文件', 'evidence.checksum': '文件被改动', 'evidence.index': '记录的序号与文件名不符',
    'evidence.manifest': '与检查点、规则或记录在案的查阅不符',
    'evidence.other-checkpoint': '证明依据的是另一个检查点', 'evidence.leaf': '不是记录的文本', 'evidence.commitment': '不是当时记录的内容', 'evidence.json': '不是可读的 JSON',
    'evidence.copy': '副本与记录不一致', 'evidence.policy': '不是回答所指的规则', 'proof.root': '证明不能导向所签的根', 'proof.length': '证明长度不对', 'note.signature': '签名不是该公钥的',
    'note.key': '公钥格式不正确', 'note.malformed': '签名文本格式不正确', 'note.not-signed-by-key': '该公钥没有签过', 'tlog-proof.malformed': '证明格式不正确', 'replay.facts-differ': '回答所指的事实与此处在其之前的事实不同', 'replay.answer-differs': '同样的事实与规则得出不同回答',
  },
  erasure: {
    nothing: '目前没有可以删除的记录。',
    head: '{person} 的 {count} 条记录已于 {at} 删除：盐值与内容已销毁。',
    kept: '保留 {count} 条：{why}{until}{use}。', until: '，至 {until}（含当日）', storeOnly: '，仅作存储，不再用于任何决定',
    remains: '每条已删除的记录永久留下：{list}。由此读不出也猜不出说过什么。',
    rules: { others: '它们也是他人的记录', 'house-account': '它们是本机构自身行为的交代', 'own-no': '本人的拒绝在贷款存续期间须继续有效' },
    parts: { position: '所在位置', time: '记录时间', 'stream-name': '所在流的名称，其中含客户编号', schema: '记录种类', commitment: '加盐摘要' },
  },
  page: {
    title: '记录证据', lead: '关于与 {person} 联系的决定：何时、为何作出，以及任何人如何核验。', decisions: '决定', noDecisions: '这些记录中没有决定。', plans: '计划', facts: '在案记录',
    hidden: '未展示', withheld: '不予展示：也涉及他人。', erased: '已删除：内容已销毁；它曾在此处仍可证明。', record: '记录', origin: '日志', size: '日志条数', root: '根', proof: '证明', leaf: '记录',
    check: '如何用不是我们的工具核验，见 README.md。', forOfficer: '规则、出处与计入的事实', override: '特批', advice: '本页不构成法律意见。', until: '至 {until}',
  },
  readme: README,
};
