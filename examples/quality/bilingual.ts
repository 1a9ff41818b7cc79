import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import type { QualityMeasure } from 'softknock/portfolio';
import type { AuthenticityCode, OfficerBar } from 'softknock/work';

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

/** A measure, a finding and a bar in both languages, in the library's own words. */
export const measureName = (m: QualityMeasure): Both => [en.nameMeasure(m), zh.nameMeasure(m)];
export const findingName = (c: AuthenticityCode): Both => [en.nameFinding(c), zh.nameFinding(c)];
export const barNames = (bars: readonly OfficerBar[]): Both =>
  [bars.map(en.nameOfficerBar).join('; '), bars.map(zh.nameOfficerBar).join('；')];

export const CHANNEL_WORDS: Readonly<Record<string, Both>> = {
  desk: ['desk', '非现场'], 'self-service': ['self-service', '自助'], 'in-app': ['in the app', '应用内'], email: ['e-mail', '电子邮件'],
  chat: ['chat', '即时消息'], sms: ['text message', '短信'], letter: ['letter', '信函'], phone: ['call', '电话'], video: ['video', '视频'], visit: ['visit', '上门'],
};
