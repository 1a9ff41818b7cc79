import type fc from 'fast-check';
import { compilePolicy, orThrow, type Policy, type RulePack } from 'softknock';
import { rg96 } from 'softknock/packs/au';
import { alagoas, amazonas, espiritoSanto, parana, rioDeJaneiro, saoPaulo } from 'softknock/packs/br';
import { britishColumbia, ontario, quebec } from 'softknock/packs/ca';
import { ley21320 } from 'softknock/packs/cl';
import { consumerLaw, gbt45251, pipl } from 'softknock/packs/cn';
import { ley2300 } from 'softknock/packs/co';
import { gdpr } from 'softknock/packs/eu';
import { pojk22 } from 'softknock/packs/id';
import { rbi } from 'softknock/packs/in';
import { moneyLending } from 'softknock/packs/jp';
import { debtorProtection } from 'softknock/packs/kr';
import { sec18 } from 'softknock/packs/ph';
import { outsourcing } from 'softknock/packs/tw';
import { fdcpa, massachusetts, newYorkCity, regF, tcpa, washington } from 'softknock/packs/us';
import { circular18 } from 'softknock/packs/vn';
import { cfdc } from 'softknock/packs/za';
import { basisHistory, tcpaHistory } from './histories/basis.js';
import { type Case, usCalls, usStates } from './histories/us.js';
import { COUNTRIES, worldHistory } from './histories/world.js';
import { chinaBasis, europeBasis, tcpaBasis } from './paragraphs/basis.js';
import { capParagraphs } from './paragraphs/caps.js';
import { hoursParagraphs } from './paragraphs/hours.js';
import { regFParagraphs } from './paragraphs/reg-f.js';
import { stateParagraphs } from './paragraphs/us-states.js';
import type { Paragraph } from './told.js';

/** Packs that are asked together, the paragraphs read against them, and the histories. */
export interface Domain {
  readonly name: string;
  readonly policy: Policy;
  readonly paragraphs: readonly Paragraph[];
  readonly histories: fc.Arbitrary<Case>;
  /** Histories of a hundred thousand. */
  readonly share: number;
}

const PACKS: Readonly<Record<string, readonly unknown[]>> = {
  AU: [rg96], BR: [saoPaulo, alagoas, amazonas, espiritoSanto, parana, rioDeJaneiro],
  CA: [ontario, britishColumbia, quebec], CL: [ley21320], CN: [gbt45251], CO: [ley2300],
  ID: [pojk22], IN: [rbi], JP: [moneyLending], KR: [debtorProtection], PH: [sec18],
  TW: [outsourcing], VN: [circular18], ZA: [cfdc],
};

const policyOf = (packs: readonly unknown[]): Policy =>
  orThrow(compilePolicy({ packs: packs as readonly RulePack[] as never }));

const idsOf = (packs: readonly unknown[]): readonly string[] =>
  (packs as readonly { readonly id: string }[]).map((p) => p.id);

/** Hours and caps of one country. */
const world: readonly Domain[] = COUNTRIES.map((country) => {
  const packs = PACKS[country.country]!;
  const ids = idsOf(packs);
  return {
    name: `${country.country} ${country.country === 'BR' ? country.regions.join() : ''}`.trim(), policy: policyOf(packs),
    paragraphs: [...hoursParagraphs, ...capParagraphs].filter((p) => ids.some((id) => p.rule.startsWith(`${id}/`))),
    histories: worldHistory(country), share: ['AU', 'CA', 'CO', 'CL', 'KR', 'CN', 'VN'].includes(country.country) ? 4_000 : 1_000,
  };
});

const collection = policyOf([regF, fdcpa, massachusetts, newYorkCity, washington]);
const collectionParagraphs = [...regFParagraphs, ...stateParagraphs];

export const DOMAINS: readonly Domain[] = [
  { name: 'US calls', policy: collection, paragraphs: collectionParagraphs, histories: usCalls, share: 23_000 },
  { name: 'US states', policy: collection, paragraphs: collectionParagraphs, histories: usStates, share: 21_000 },
  ...world,
  { name: 'China: basis', policy: policyOf([pipl, consumerLaw]), paragraphs: chinaBasis, histories: basisHistory('CN'), share: 5_000 },
  { name: 'Europe: basis', policy: policyOf([gdpr]), paragraphs: europeBasis, histories: basisHistory('DE'), share: 5_000 },
  { name: 'United States: machines', policy: policyOf([tcpa]), paragraphs: tcpaBasis, histories: tcpaHistory, share: 5_000 },
];
