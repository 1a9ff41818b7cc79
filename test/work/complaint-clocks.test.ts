import { describe, expect, it } from 'vitest';
import { compilePolicy, listDuties, openCase, orThrow } from 'softknock';
import { workdays } from 'softknock/packs/cn';
import { listComplaints, openBook } from 'softknock/work';
import { chinaFacts } from '../walk/given.js';

// The shape of the clocks that a pack gives: simple, complex, and complex with an approved extension.
const policy = orThrow(compilePolicy({ packs: [workdays], house: { id: 'house/clocks', version: '1', zone: 'Asia/Shanghai', rules: [{
  id: 'complaint-reply', kind: 'duty', purpose: 'complaint-reply', anchor: 'complaint', latest: { days: 15 }, aim: 'soonest',
  variants: [{ complexity: 'complex', attested: ['extension'], latest: { days: 60 } }, { complexity: 'complex', latest: { days: 30 } }],
}] } }));

const raised = (complexity: string): object =>
  ({ type: 'ComplaintRaised', id: 'c1', at: '2026-05-04T09:00:00+08:00', person: 'P1', about: 'L1', complexity });
const extended = { type: 'AttestationMade', id: 'x', at: '2026-05-20T09:00:00+08:00', by: 'HEAD1', statement: 'extension', about: 'c1' };

describe('the clock of a complaint is the rules\'', () => {
  it.each([
    ['simple', [raised('simple')], '2026-05-19'], ['complex', [raised('complex')], '2026-06-03'],
    ['complex, extension approved', [raised('complex'), extended], '2026-07-03'],
  ] as const)('%s: due on %s', (_name, facts, dueOn) => {
    const all = [...chinaFacts(), ...facts];
    const file = orThrow(openCase(policy, { person: 'P1', facts: all }));
    const duties = orThrow(listDuties(file, { at: '2026-05-25T09:00:00+08:00', until: '2026-08-01T09:00:00+08:00' }));
    const [row] = listComplaints(orThrow(openBook(policy, all)), { on: '2026-05-25', duties });
    expect(row).toMatchObject({ complaint: 'c1', dueOn, rule: 'house/clocks/complaint-reply', state: dueOn < '2026-05-25' ? 'overdue' : 'open' });
  });
});
