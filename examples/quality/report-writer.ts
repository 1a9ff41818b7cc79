import { seeded } from '../portfolio/seeded.js';
import type { Seeded } from '../portfolio/seeded.js';
import { EN_WORDS, ZH_WORDS } from './report-words.js';
import type { ReportWords } from './report-words.js';

export type Language = 'en' | 'zh';

/** A generated report, and how it came about. */
export interface WrittenReport {
  readonly id: string;
  readonly officer: string;
  readonly loan: string;
  readonly language: Language;
  readonly text: string;
  readonly made: 'honest' | 'near-twin' | 'verbatim' | 'renamed' | 'touched-up' | 'half-rewritten';
  /** The report that it was made from. */
  readonly from?: string;
}

interface Body {
  readonly trade: ReportWords['trades'][number];
  readonly seen: readonly string[];
  readonly use: readonly string[];
  readonly ending: readonly string[];
}

const wordsOf = (language: Language): ReportWords => (language === 'en' ? EN_WORDS : ZH_WORDS);

function draw<T>(r: Seeded, list: readonly T[], count: number): readonly T[] {
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(r.whole(0, left.length - 1), 1)[0] as T);
}

function fill(line: string, trade: Body['trade'], words: ReportWords, r: Seeded): string {
  return line.replaceAll('{n}', () => String(r.whole(2, 60)))
    .replaceAll('{m}', () => String(r.whole(3, 900) * 100)).replaceAll('{g}', () => r.pick(trade.goods))
    .replaceAll('{p}', () => r.pick(words.persons)).replaceAll('{s}', () => r.pick(words.streets))
    .replaceAll('{t}', trade.trade);
}

/** `frames` draws which sentences stand, `r` draws what they say. */
function writeBody(
  language: Language, officer: string, r: Seeded, frames: Seeded = r, trade?: Body['trade'],
): Body {
  const words = wordsOf(language);
  const own = draw(seeded(`habits/${officer}`), words.habits, 2);
  const kind = trade ?? r.pick(words.trades);
  const lines = (list: readonly string[], count: number): string[] =>
    draw(frames, list, count).map((line) => fill(line, kind, words, r));
  return {
    trade: kind, seen: [...lines(words.seen, 5), own[0] as string], use: lines(words.use, 3),
    ending: [...lines(words.ending, 2), own[1] as string],
  };
}

function print(language: Language, body: Body, r: Seeded): string {
  const words = wordsOf(language);
  const gap = language === 'en' ? ' ' : '';
  return words.form.replace('{p}', r.pick(words.persons)).replace('{c}', `C${r.whole(100_000, 999_999)}`)
    .replace('{d}', `2026-0${r.whole(1, 6)}-${String(r.whole(1, 28)).padStart(2, '0')}`)
    .replace('{seen}', body.seen.join(gap)).replace('{use}', body.use.join(gap))
    .replace('{ending}', body.ending.join(gap));
}

/** The blank form, for those who know it. */
export function blankForm(language: Language): string {
  return wordsOf(language).form.replace(/\{\w+\}/g, '');
}

/** Every person's name in a line becomes another one's. */
function rename(line: string, words: ReportWords, r: Seeded): string {
  return words.persons.reduce((text, name) => text.replaceAll(name, () => r.pick(words.persons)), line);
}

function clone(made: WrittenReport['made'], language: Language, body: Body, r: Seeded): Body {
  const words = wordsOf(language);
  const each = (change: (line: string) => string): Body => ({
    ...body, seen: body.seen.map(change), use: body.use.map(change), ending: body.ending.map(change),
  });
  if (made === 'renamed') return each((line) => rename(line, words, r));
  if (made === 'touched-up') {
    const renamed = each((line) => rename(line, words, r));
    // One line gone, one number changed, the order of what was seen turned round.
    const seen = renamed.seen.slice(1).reverse();
    return { ...renamed, seen: seen.map((l, i) => (i === 0 ? l.replace(/\d+/, String(r.whole(2, 60))) : l)) };
  }
  if (made === 'half-rewritten') {
    const other = writeBody(language, 'somebody-else', r, r, body.trade);
    return { ...body, seen: [...body.seen.slice(0, 3), ...other.seen.slice(3)], use: other.use };
  }
  return body;
}

export interface ReportPlan {
  readonly seed: string;
  readonly language: Language;
  readonly officers: number;
  readonly honest: number;
  /** Honest pairs: one officer, one trade, sentence for sentence the same frame, other facts. */
  readonly nearTwins: number;
  /** Copies of each kind. */
  readonly clones: number;
}

/** A branch's reports, honest ones and copies, from a seed. Synthetic throughout. */
export function writeReports(plan: ReportPlan): readonly WrittenReport[] {
  const { seed, language } = plan;
  const officerOf = (i: number): string => `officer-${String(i % plan.officers).padStart(2, '0')}`;
  const reports: WrittenReport[] = [];
  const bodies: Body[] = [];
  const add = (made: WrittenReport['made'], officer: string, body: Body, r: Seeded, from?: string): void => {
    const id = `${seed}-${language}-${String(reports.length).padStart(4, '0')}`;
    reports.push({
      id, officer, loan: `loan-${id}`, language, text: print(language, body, r), made,
      ...(from === undefined ? {} : { from }),
    });
    bodies.push(body);
  };
  for (let i = 0; i < plan.honest; i += 1) {
    const r = seeded(`${seed}/${language}/honest/${i}`);
    add('honest', officerOf(i), writeBody(language, officerOf(i), r, seeded(`${seed}/frames/${i}`)), r);
  }
  for (let i = 0; i < plan.nearTwins; i += 1) {
    const r = seeded(`${seed}/${language}/twin/${i}`);
    const of = i % plan.honest;
    add('near-twin', officerOf(of),
      writeBody(language, officerOf(of), r, seeded(`${seed}/frames/${of}`), (bodies[of] as Body).trade), r, reports[of]?.id);
  }
  let next = 0;
  for (const made of ['verbatim', 'renamed', 'touched-up', 'half-rewritten'] as const) {
    for (let i = 0; i < plan.clones; i += 1) {
      const r = seeded(`${seed}/${language}/${made}/${i}`);
      const of = next % plan.honest;
      next += 1;
      add(made, officerOf(of), clone(made, language, bodies[of] as Body, r), r, reports[of]?.id);
    }
  }
  return reports;
}
