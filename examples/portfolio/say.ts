/** One text in both languages: English, Chinese. */
export type Both = readonly [en: string, zh: string];

export const plain = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  .replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Both languages in the page; a style rule shows one of them. */
export function say([en, zh]: Both): string {
  return en === zh ? plain(en) : `<span class="en" lang="en">${plain(en)}</span><span class="zh" lang="zh">${plain(zh)}</span>`;
}

export const n = (value: number): string => value.toLocaleString('en-US');
export const share = (part: number, whole: number): string =>
  (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);

/** Names with their numbers, as each language lists them. */
export function list(entries: readonly (readonly [name: Both, count: number])[]): Both {
  if (entries.length === 0) return ['none', '无'];
  return [entries.map(([[name], k]) => `${name} ${n(k)}`).join(', '), entries.map(([[, name], k]) => `${name} ${n(k)}`).join('、')];
}

export const TIER_WORDS: Readonly<Record<string, Both>> = { low: ['low', '低'], medium: ['medium', '中'], high: ['high', '高'] };

export const SOURCE_WORDS: Readonly<Record<string, Both>> = {
  ledger: ['ledger', '贷款台账'], 'public-register': ['public register', '公开登记'], 'account-flow': ['account movements', '账户流水'],
  bureau: ['credit bureau', '征信'], location: ['location', '位置信息'],
};

/** The groups that ways of contact are counted in. */
export const WAY_WORDS: Readonly<Record<string, Both>> = {
  desk: ['desk', '非现场'], 'self-service': ['self-service', '自助'], message: ['message', '短信邮件'], call: ['call', '电话'], visit: ['visit', '上门'],
};
