import { describe, expect, it } from 'vitest';
import * as en from 'softknock/explain/en';
import * as zh from 'softknock/explain/zh';
import { DISPOSITIONS } from '../../src/terms/dispositions.js';
import { PURPOSE_TABLE } from '../../src/terms/purposes.js';
import { CHANNELS } from '../../src/terms/words.js';

describe('names of codes', () => {
  const told = (language: typeof en | typeof zh): readonly string[] => [
    ...DISPOSITIONS.map(language.nameDisposition), ...CHANNELS.map(language.nameChannel),
    ...(['permit', 'defer', 'review', 'deny'] as const).map(language.nameEffect),
    ...PURPOSE_TABLE.map(({ purpose }) => language.namePurpose(purpose)),
  ];

  it('are words of one language, each result by its own', () => {
    for (const name of told(zh)) expect(name).toMatch(/^[\u4e00-\u9fff，]+$/u);
    for (const name of told(en)) expect(name).toMatch(/^[A-Za-z ',-]+$/u);
    for (const { nameDisposition } of [en, zh]) {
      expect(new Set(DISPOSITIONS.map(nameDisposition)).size).toBe(DISPOSITIONS.length);
    }
  });

  it('leave a purpose of a house\'s own as the house calls it', () => {
    for (const { namePurpose } of [en, zh]) expect(namePurpose('roof-check')).toBe('roof-check');
  });
});
