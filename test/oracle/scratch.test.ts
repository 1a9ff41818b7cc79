import fc from 'fast-check';
import { it } from 'vitest';
import { compilePolicy, orThrow } from 'softknock';
import { regF, fdcpa, massachusetts, newYorkCity, washington, tcpa } from 'softknock/packs/us';
import { compare, type Tallies } from './compare.js';
import { usHistory } from './histories/us.js';
import { regFParagraphs } from './paragraphs/reg-f.js';
import { stateParagraphs } from './paragraphs/us-states.js';
it('x', () => {
  const policy = orThrow(compilePolicy({ packs: [regF, fdcpa, massachusetts, newYorkCity, washington, tcpa] as never }));
  const tallies: Tallies = new Map();
  const dis = new Map<string, number>(); const ex = new Map<string, unknown>();
  const t0 = performance.now();
  for (const c of fc.sample(usHistory, { numRuns: Number(process.env['N'] ?? 2000), seed: Number(process.env['SEED'] ?? 1) })) {
    for (const l of compare(policy, [...regFParagraphs, ...stateParagraphs], c, tallies)) {
      dis.set(l, (dis.get(l) ?? 0) + 1);
      const old = ex.get(l) as any; if (!old || old.facts.length > c.facts.length) ex.set(l, c);
    }
  }
  console.log('ms', performance.now() - t0);
  for (const [r, t] of tallies) console.log(r, JSON.stringify([...t.said]), 'LEFT', JSON.stringify([...t.leftOpen]));
  for (const [l, n] of dis) { console.log('\n' + n + ' x ' + l); const c = ex.get(l) as any; const skip = ['ContactPointAdded', 'LoanOpened'];
    for (const f of c.facts) if (!skip.includes(f.type)) console.log('   ' + JSON.stringify(f)); console.log('   Q ' + JSON.stringify(c.question)); }
}, 1e8);
