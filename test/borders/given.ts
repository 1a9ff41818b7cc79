import {
  assessTier, checkContact, compilePolicy, decideContact, listDuties, openCase, orThrow,
  planRevisits, prepareSigning, routeRefusal,
} from 'softknock';
import type { CaseFile, Policy, Question } from 'softknock';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import { chinaFacts } from '../walk/given.js';

export const NOW = '2026-04-02T10:00:00+08:00';
export const UNTIL = '2026-06-30T23:59:59+08:00';

export const policy: Policy =
  orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice] }));

export const refusal = {
  type: 'RefusalStated', id: 'r1', at: NOW, person: 'P1', reason: 'privacy', scope: {},
};

export const file: CaseFile =
  orThrow(openCase(policy, { person: 'P1', facts: [...chinaFacts(), refusal] }));

export const question: Question = {
  at: NOW, person: 'P1', actor: 'BANK', loans: ['L1'], act: 'monitoring', channel: 'desk',
  data: ['ledger'], purposes: ['routine-check'],
};

/** One good value of each kind that a verb returns and another takes. */
export const made = {
  verdict: orThrow(checkContact(file, question)),
  decision: orThrow(decideContact(file, { question, key: 'k' })),
  plan: orThrow(planRevisits(file, { at: NOW, until: UNTIL })),
  duty: orThrow(listDuties(file, { at: NOW, until: UNTIL }))[0],
  tier: orThrow(assessTier(file, { loan: 'L1', at: NOW })),
  routing: orThrow(routeRefusal(file, { refusal: 'r1', at: NOW })),
  notice: orThrow(prepareSigning(policy, { person: 'P1', loan: 'L1', actor: 'BANK' })),
};
