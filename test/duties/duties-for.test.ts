import { expect, it } from 'vitest';
import { compilePolicy, listDuties, openCase, orThrow } from 'softknock';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { CN_NOW, cnBorrowers } from '../../examples/portfolio/cn-book.js';
import { dutiesFor, houseDay } from '../../src/duties/index.js';

const policy = orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice] }));
const UNTIL = '2026-09-14T10:00:00+08:00';

it('the duties of some loans for some purposes are those of the whole list', () => {
  const seen = { some: 0, others: 0 };
  for (const borrower of [...cnBorrowers()].slice(-60)) {
    const file = orThrow(openCase(policy, { person: borrower.person, facts: borrower.facts }));
    const whole = orThrow(listDuties(file, { at: CN_NOW, until: UNTIL }));
    const at = Date.parse(CN_NOW);
    const untilDay = houseDay(policy, Date.parse(UNTIL));
    const names = [...new Set(whole.map((d) => d.purpose))];
    for (const purposes of [names.slice(0, 1), names.slice(1).reverse(), [...names, ...names]]) {
      const loans = [...new Set(whole.map((d) => d.loan))].slice(0, 1);
      const want = whole.filter((d) => loans.includes(d.loan) && purposes.includes(d.purpose));
      expect(dutiesFor(file, { at, untilDay, loans, purposes })).toEqual(want);
      seen.some += want.length;
      seen.others += whole.length - want.length;
    }
  }
  expect(Math.min(seen.some, seen.others)).toBeGreaterThan(100);
});
