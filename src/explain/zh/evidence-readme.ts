/** 如何用公开工具核验证据包。 */
export const README = `# 关于 {person} 的证据

于 {date} 从日志 {origin} 读出，当时共 {size} 条记录。核验无需我们的软件，也无需网络。

| 文件 | 内容 |
|---|---|
| \`index.html\` | 供阅读：决定及理由、计划、事实 |
| \`checkpoint\` | 经签名的日志条数与根（C2SP tlog-checkpoint，Ed25519） |
| \`vkey\` | 日志公钥（C2SP signed-note 格式）。请与另行公布的公钥比对 |
| \`records/N.json\` | 第 N 条记录的原始字节：序号、时间、流、种类，以及对其内容的承诺值 |
| \`records/N.tlog-proof\` | 该记录在日志中的证明（C2SP tlog-proof） |
| \`openings/N.txt\` | 随机盐值、换行、规范 JSON（RFC 8785）形式的内容。没有此文件即已删除或不予展示 |
| \`facts.json\`、\`decisions.json\`、\`plans.json\` | 同样的内容，汇总便于阅读 |
| \`packs/\`、\`policies/\` | 当时生效的规则（数据）；回答以 SHA-256 指明 |
| \`manifest.json\` | 选取了什么，哪些不予展示或已删除 |
| \`SHA256SUMS\` | 各文件校验和，用于发现损坏；未经签名 |

## 用不是我们的工具核验

1. **副本完整：** \`sha256sum -c SHA256SUMS\`
2. **内容即当时所记：** 对每个 N，\`sha256sum openings/N.txt\` 得到 \`records/N.json\` 中的 \`commitment\`。
3. **规则即所指规则：** \`sha256sum packs/*\` 得到各决定 \`policy.packs\` 中的摘要。
4. **检查点由该公钥签名：** 见上文英文部分第 4 步（OpenSSL 3 与 coreutils）。
5. **每条记录都在日志中：** 见上文英文部分第 5 步（Go 语言官方模块日志所用的程序包）。
6. **重新决定得到相同字节：** 需要能读规则的软件；我们的软件开源：\`npm run -s verify -- FOLDER\`。

## 不能证明的

\`vkey\` 确属该机构；不存在另一个版本的日志；事实属实且完整；次序以外的时间；规则正确表述了法律。也涉及他人的记录不予展示：内容不在此处，其在日志中的位置在此处。证明中的散列出自他人加盐后的记录，不透露任何内容。本文不构成法律意见。
`;
