import { readFileSync } from 'node:fs';

/*
 * Holds what survived the last run of a room against survivors.txt. Every mutant that no test
 * notices must stand there with its reason, and nothing may stand there that a test does notice.
 */
interface Place { readonly line: number; readonly column: number }
interface TriedMutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}
interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly TriedMutant[] }>>;
}

const NAME_MAX = 120;
const room = process.env['SOFTKNOCK_ROOM'] ?? 'all';
const { files } = JSON.parse(readFileSync(`reports/mutation/${room}.json`, 'utf8')) as Report;

/** The mutated line as it would read, and no line number, which any edit above would move. */
function nameOf(path: string, lines: readonly string[], { replacement = '', location: { start, end } }: TriedMutant): string {
  const before = (lines[start.line - 1] ?? '').slice(0, start.column - 1);
  const after = (lines[end.line - 1] ?? '').slice(end.column - 1);
  return `${path}: ${(before + replacement + after).replace(/\s+/g, ' ').trim().slice(0, NAME_MAX).trim()}`;
}

const namesOf = (...statuses: readonly string[]): readonly string[] =>
  Object.entries(files).flatMap(([path, { source, mutants }]) => mutants
    .filter(({ status }) => statuses.includes(status))
    .map((mutant) => nameOf(path, source.split('\n'), mutant)));

const survived = namesOf('Survived', 'NoCoverage');
const listed = readFileSync('test/mutation/survivors.txt', 'utf8').split('\n')
  .map((line) => line.split(' -- ')[0] ?? '').filter((name) => (name.split(': ')[0] ?? '') in files);

/** The names of one list beyond those of another, each as often as it stands there. */
function beyond(names: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return names.filter((name) => {
    const place = left.indexOf(name);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

const unexplained = beyond(survived, listed);
// What ran out of time may only have met a busy machine.
const outdated = beyond(listed, [...survived, ...namesOf('Timeout')]);
for (const name of unexplained) console.log(`survived, and no reason is given: ${name}`);
for (const name of outdated) console.log(`listed, and yet it is caught: ${name}`);
console.log(`${room}: ${survived.length} survived, ${listed.length} are listed with a reason`);
process.exitCode = unexplained.length + outdated.length > 0 ? 1 : 0;
