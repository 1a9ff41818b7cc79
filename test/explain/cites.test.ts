import { describe, expect, it } from 'vitest';
import { CITES } from '../../src/explain/en/cites.js';
import { compilePolicy, orThrow } from 'softknock';
import { writeProcedure } from 'softknock/explain/en';
import { writeProcedure as inChinese } from 'softknock/explain/zh';
import { procedure } from 'softknock/work';
import { ALL_PACKS } from '../../src/packs/all.js';

/** Written in another script than a reader of English can be taken to read. */
const foreign = /[\u0e00-\uffef]/;
const cites = [...new Set(ALL_PACKS.flatMap(({ rules }) => rules.map(({ source }) => source.cite)))].filter((cite) => foreign.test(cite));

describe('sources in English', () => {
  it.each(cites)('%s is told in English', (cite) => {
    expect(CITES[cite]).toMatch(/^[\x20-\x7e]{8}/);
  });

  it('lists none that no rule has', () => {
    expect(Object.keys(CITES).filter((cite) => !cites.includes(cite))).toEqual([]);
  });

  it('the procedure of an officer names its sources in the language of the paper', () => {
    const packs = ALL_PACKS.filter(({ id }) => ['cn/pipl', 'cn/civil-code', 'cn/workdays', 'cn/post-loan-practice'].includes(id));
    const paper = orThrow(procedure('arrears-inspection', orThrow(compilePolicy({ packs }))));
    expect(writeProcedure(paper)).toContain('Personal Information Protection Law (个人信息保护法) 6');
    expect(writeProcedure(paper)).not.toContain('[示例');
    expect(inChinese(paper)).not.toContain('Personal Information Protection Law');
  });
});
