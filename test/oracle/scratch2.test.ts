import fc from 'fast-check';
import { it } from 'vitest';
import { compilePolicy, orThrow } from 'softknock';
import * as au from 'softknock/packs/au'; import * as ca from 'softknock/packs/ca'; import * as co from 'softknock/packs/co'; import * as cl from 'softknock/packs/cl';
import * as br from 'softknock/packs/br'; import * as inn from 'softknock/packs/in'; import * as jp from 'softknock/packs/jp'; import * as kr from 'softknock/packs/kr';
import * as tw from 'softknock/packs/tw'; import * as ph from 'softknock/packs/ph'; import * as vn from 'softknock/packs/vn'; import * as za from 'softknock/packs/za';
import * as id from 'softknock/packs/id'; import * as cn from 'softknock/packs/cn';
import { compare, type Tallies } from './compare.js';
import { COUNTRIES, worldHistory } from './histories/world.js';
import { hoursParagraphs } from './paragraphs/hours.js';
import { capParagraphs } from './paragraphs/caps.js';
const packs: any = { AU: [au.rg96], CA: [ca.ontario, ca.britishColumbia, ca.quebec], CO: [co.ley2300], CL: [cl.ley21320], BR: [br.saoPaulo, br.alagoas, br.amazonas, br.espiritoSanto, br.parana, br.rioDeJaneiro], IN: [inn.rbi], JP: [jp.moneyLending], KR: [kr.debtorProtection], TW: [tw.outsourcing], PH: [ph.sec18], VN: [vn.circular18], ZA: [za.cfdc], ID: [id.pojk22], CN: [cn.gbt45251] };
it('x', () => {
  const tallies: Tallies = new Map();
  const dis = new Map<string, number>(); const ex = new Map<string, unknown>();
  const t0 = performance.now();
  for (const c0 of COUNTRIES) {
    if (process.env['C'] && process.env['C'] !== c0.country) continue;
    const policy = orThrow(compilePolicy({ packs: packs[c0.country] }));
    const ids = packs[c0.country].map((p: any) => p.id);
    const ps = [...hoursParagraphs, ...capParagraphs].filter((p) => ids.some((i: string) => p.rule.startsWith(i + '/')));
    for (const c of fc.sample(worldHistory(c0), { numRuns: Number(process.env['N'] ?? 300), seed: Number(process.env['SEED'] ?? 1) })) {
      for (const l of compare(policy, ps, c, tallies)) {
        dis.set(l, (dis.get(l) ?? 0) + 1);
        const old = ex.get(l) as any; if (!old || old.facts.length > c.facts.length) ex.set(l, c);
      }
    }
  }
  console.log('ms', performance.now() - t0);
  for (const [r, t] of tallies) console.log(r, JSON.stringify([...t.said]), 'LEFT', JSON.stringify([...t.leftOpen]));
  for (const [l, n] of dis) { console.log('\n' + n + ' x ' + l); const c = ex.get(l) as any; const skip = ['ContactPointAdded', 'LoanOpened', 'ActorEngaged', 'LoanObserved'];
    for (const f of c.facts) if (!skip.includes(f.type)) { const { type, purposes, contact, person, id, ...r } = f; console.log('   ' + type + ' ' + JSON.stringify(r)); } console.log('   Q ' + JSON.stringify(c.question)); }
}, 1e8);
