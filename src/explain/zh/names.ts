import type { Disposition } from '../../terms/dispositions.js';
import type { Channel, Effect } from '../../terms/words.js';
import { term } from '../say.js';
import { WORDS } from './words.js';

const DISPOSITION_WORDS: Readonly<Record<Disposition, string>> = {
  'line-busy': '忙音', 'not-in-service': '空号或停机', 'no-answer': '无人接听', dropped: '中途掉线',
  recording: '录音应答', voicemail: '语音信箱', bounced: '退信', returned: '退回', undelivered: '未送达',
  'third-party': '非本人', 'wrong-number': '号码有误', 'deceased-reported': '称本人已去世', delivered: '已送达',
  opened: '已打开', replied: '已回复', answered: '已接通，未谈正事', spoke: '与本人沟通',
  'check-completed': '检查完成', 'callback-asked': '要求回电', 'busy-now': '本人在忙', promised: '承诺还款',
  refused: '拒绝', 'refused-at-door': '上门被拒', 'opted-out': '退订', 'cease-asked': '要求停止联络',
  disputed: '对债务有异议', 'hardship-stated': '说明有困难', represented: '已委托代理人', complained: '投诉',
};

/** What a channel is called. */
export function nameChannel(channel: Channel): string {
  return WORDS.channels[channel];
}

/** What a decision comes to, in a word or two. */
export function nameEffect(effect: Effect): string {
  return WORDS.effects[effect];
}

/** What came of an attempt, in a few words. */
export function nameDisposition(disposition: Disposition): string {
  return DISPOSITION_WORDS[disposition];
}

/** What a purpose is called; one of a house's own keeps its name. */
export function namePurpose(purpose: string): string {
  return term(WORDS.purposes, purpose);
}
