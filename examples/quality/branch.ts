import { compilePolicy, orThrow } from 'softknock';
import type { Policy } from 'softknock';
import { nodeSha256 } from 'softknock/log/node';
import { civilCode, pipl, postLoanPractice, workdays } from 'softknock/packs/cn';
import type { Roster } from 'softknock/portfolio';
import { DID_NOT_TAKE_PLACE, TOOK_PLACE } from 'softknock/work';
import type { GeoPlace, ReportText } from 'softknock/work';
import { seeded } from '../portfolio/seeded.js';
import { borrowerFacts, iso } from './branch-borrower.js';
import type { Habit } from './branch-borrower.js';
import { writeReports } from './report-writer.js';

export const FROM = '2026-01-01T00:00:00.000+08:00';
export const UNTIL = '2026-07-01T00:00:00.000+08:00';

type FactJson = Readonly<Record<string, unknown>> & { readonly id: string; readonly type: string; readonly at: string };

export interface BranchCase {
  readonly person: string;
  readonly facts: readonly FactJson[];
}

/** A branch over half a year, with what was planted in it. Synthetic throughout. */
export interface Branch {
  readonly policy: Policy;
  readonly roster: Roster;
  readonly cases: readonly BranchCase[];
  readonly reports: readonly ReportText[];
  readonly places: Readonly<Record<string, GeoPlace>>;
  /** Facts that were tampered with, by what was done: the examiner does not see this. */
  readonly planted: Readonly<Record<string, readonly string[]>>;
}

export function branchPolicy(): Policy {
  return orThrow(compilePolicy({ packs: [pipl, civilCode, workdays, postLoanPractice] as never, hash: nodeSha256 }));
}

const officerName = (i: number): string => `officer-${String(i).padStart(2, '0')}`;

function habits(count: number): readonly Habit[] {
  return Array.from({ length: count }, (_, i): Habit => ({
    officer: officerName(i),
    // Two of the old school: many calls, slow to hear a no.
    extraCalls: i % 6 === 1 ? 5 : 0, missShare: i % 6 === 2 ? 0.25 : 0.04, lateShare: i % 6 === 3 ? 0.3 : 0.05,
    routingHours: i % 6 === 1 ? 160 : 9,
  }));
}

const isVisit = (f: FactJson): boolean => f.type === 'EvidenceFiled' && f['kind'] === 'inspection';

/** What one officer each does that no honest work does. Ids of the facts concerned are kept. */
function plant(cases: readonly BranchCase[], officers: number): {
  readonly cases: readonly BranchCase[]; readonly planted: Record<string, string[]>;
} {
  const planted: Record<string, string[]> = { photograph: [], journey: [], 'before-loan': [], 'no-decision': [], denied: [] };
  const keep = (kind: string, id: string): void => {
    planted[kind]?.push(id);
  };
  const seen: Record<string, number> = {};
  const change = (fact: FactJson): readonly FactJson[] => {
    const who = String(fact['officer'] ?? '');
    const turn = `${who}/${fact.type}`;
    if (isVisit(fact)) seen[turn] = (seen[turn] ?? 0) + 1;
    const nth = seen[turn] ?? 0;
    if (isVisit(fact) && who === officerName(4 % officers) && nth <= 3) {
      keep('photograph', fact.id);
      return [{ ...fact, digest: nodeSha256('one photograph of a shop') }];
    }
    if (isVisit(fact) && who === officerName(5 % officers) && nth === 1) {
      keep('before-loan', fact.id);
      return [{ ...fact, capturedAt: iso(Date.parse(FROM) - 200 * 86_400_000), place: 'elsewhere' }];
    }
    if (fact.type === 'ContactAttempted' && fact['channel'] === 'visit' && who === officerName(0)) {
      seen['denied'] = (seen['denied'] ?? 0) + 1;
      if (seen['denied'] === 2) {
        keep('denied', fact.id);
        return [fact, { type: 'AttestationMade', id: `${fact.id}.word`, at: iso(Date.parse(fact.at) + 86_400_000),
          by: String(fact['person']), statement: DID_NOT_TAKE_PLACE, about: String(fact['contact']) }];
      }
    }
    // Two borrowers in three answer the message that asks whether the visit took place.
    if (fact.type === 'ContactAttempted' && fact['channel'] === 'visit' && fact['outcome'] === 'completed' && fact.id.charCodeAt(fact.id.indexOf('.') - 1) % 3 > 0) {
      return [fact, { type: 'AttestationMade', id: `${fact.id}.word`, at: iso(Date.parse(fact.at) + 43_200_000), by: String(fact['person']), statement: TOOK_PLACE, about: String(fact['contact']) }];
    }
    if (fact.type === 'ContactAttempted' && fact['decision'] === undefined) keep('no-decision', fact.id);
    return [fact];
  };
  return { cases: cases.map((c) => ({ ...c, facts: c.facts.flatMap(change) })), planted };
}

/** The second of two visits by one officer is moved to minutes after the first, a city away. */
function plantJourney(branch: readonly BranchCase[], planted: Record<string, string[]>, officers: number): readonly BranchCase[] {
  const visits = branch.flatMap((c) => c.facts.filter(isVisit)).sort((a, b) => (String(a['capturedAt']) < String(b['capturedAt']) ? -1 : 1));
  // Whoever of the others has two visits with different borrowers.
  const own = Array.from({ length: officers }, (_, i) => visits.filter((f) => i > 5 && f['officer'] === officerName(i)))
    .find((list) => new Set(list.map((f) => String(f['place']))).size > 1) ?? [];
  const first = own[0];
  const second = own.find((f) => f['place'] !== first?.['place']);
  if (first === undefined || second === undefined) return branch;
  planted['journey']?.push(second.id);
  const at = iso(Date.parse(String(first['capturedAt'])) + 7 * 60_000);
  return branch.map((c) => ({ ...c, facts: c.facts.map((f) => (f.id === second.id ? { ...f, capturedAt: at } : f)) }));
}

/** Reports of the visits and talks; one officer's are copies of each other in part. */
function reportsFor(cases: readonly BranchCase[], seed: string, planted: Record<string, string[]>, copier: string): readonly ReportText[] {
  const filed = cases.flatMap((c) => c.facts.filter((f) => f.type === 'EvidenceFiled' && ['inspection', 'conversation'].includes(String(f['kind']))));
  const written = writeReports({ seed, language: 'zh', officers: 1, honest: filed.length, nearTwins: 0, clones: Math.max(4, Math.ceil(filed.length / 12)) });
  const honest = written.filter((w) => w.made === 'honest');
  const copies = written.filter((w) => w.made === 'renamed' || w.made === 'touched-up');
  planted['report'] = [];
  let copy = 0;
  const texts: ReportText[] = [];
  const mine: number[] = [];
  filed.forEach((f, i) => {
    const own = f['officer'] === copier;
    const made = own && mine.length > 1 ? copies[copy] : undefined;
    if (own) mine.push(i);
    if (made === undefined) {
      texts.push({ evidence: String(f['evidence']), text: honest[i]?.text ?? '' });
      return;
    }
    // The source of the copy goes to the copier's first report, the copy to this one.
    const source = written.find((w) => w.id === made.from);
    const first = filed[mine[copy % 2] as number] as FactJson;
    const place = texts.findIndex((t) => t.evidence === String(first['evidence']));
    if (copy < 2 && source !== undefined) texts[place] = { evidence: String(first['evidence']), text: source.text };
    if (copy < 2) {
      planted['report']?.push(f.id, first.id);
      texts.push({ evidence: String(f['evidence']), text: made.text });
    } else texts.push({ evidence: String(f['evidence']), text: honest[i]?.text ?? '' });
    copy += 1;
  });
  return texts;
}

export function makeBranch(seed: string, borrowers: number, officers = 12, onProgress?: (done: number, total: number) => void): Branch {
  const policy = branchPolicy();
  const ways = habits(officers);
  const cases = Array.from({ length: borrowers }, (_, i): BranchCase => {
    const person = `${seed}-P${String(i).padStart(4, '0')}`;
    const habit = ways[i % officers] as Habit;
    const r = seeded(`${seed}/${i}`);
    const facts = borrowerFacts({ person, habit, policy, from: iso(Date.parse(FROM)), until: iso(Date.parse(UNTIL)), r }) as readonly FactJson[];
    onProgress?.(i + 1, borrowers);
    return { person, facts };
  });
  const { cases: tampered, planted } = plant(cases, officers);
  const travelled = plantJourney(tampered, planted, officers);
  const places = Object.fromEntries(travelled.map(({ person }, i) => [`${person}.shop`, {
    // Each officer's borrowers live in one quarter, so that honest days can be walked.
    latitude: 31.1 + (i % officers) * 0.02 + seeded(`${seed}/lat/${i}`).next() * 0.005,
    longitude: 121.47 + seeded(`${seed}/lon/${i}`).next() * 0.005,
  }]));
  const moved = planted['journey']?.[0]?.split('.')[0];
  if (moved !== undefined) places[`${moved}.shop`] = { latitude: 31.2989, longitude: 120.5853 };
  return {
    policy, places, planted, cases: travelled,
    reports: reportsFor(travelled, seed, planted, officerName(8 % officers)),
    roster: {
      officers: ways.map(({ officer }, i) => ({
        officer, team: `team-${'ABCD'[i % 4]}`, branch: i % 4 < 2 ? 'branch-east' : 'branch-west', institution: 'BANK',
      })),
      loans: cases.map(({ person }, i) => ({ loan: `${person}.loan`, officer: officerName(i % officers) })),
      segments: cases.map(({ person }, i) => ({ person, segment: i % 3 === 0 ? 'segment-1' : 'segment-2' })),
    },
  };
}
