import { parseLocalDate, toLocalDate } from '../../src/kernel/calendar.js';
import type { RulePack } from '../../src/rules/pack.js';

/** A pack with one thing changed in one rule, or in whom it covers. */
export interface Mutant {
  /** `<rule>: <path> <change>`: stands in the list of survivors. */
  readonly id: string;
  readonly pack: RulePack;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Edit = readonly [path: string, change: string, made: Json];

/** What a rule says of itself and not of anybody's contact. */
const ASIDE: readonly string[] = ['id', 'kind', 'source', 'reading', 'readingZh', 'force', 'replaces', 'code', 'country'];

/** Words that stand in one place for another: a key, a unit, an anchor. */
const OTHERS: readonly (readonly string[])[] = [
  ['attempts', 'messages', 'contacts', 'conversations'], ['forbids', 'needs-review'], ['presumed-violation', 'forbids'],
  ['day', 'week', 'month'], ['person', 'loan', 'actor', 'institution', 'account', 'contactPoint'],
  ['disbursedOn', 'lastCheck', 'pastDueSince', 'signal', 'covenantDue', 'lastClassified', 'complaint'],
  ['made', 'last-collection', 'loan-closed'], ['at-least', 'at-most'], ['latest', 'soonest'], ['simple', 'complex'],
  ['normal', 'special-mention', 'substandard', 'doubtful', 'loss'], ['conversation', 'exchange'],
  ['CeaseRequested', 'OptedOut', 'ObjectionRaised', 'ConsentRefused', 'ErasureRequested'],
];
const KEYED: readonly string[] =
  ['counts', 'breach', 'calendar', 'per', 'anchor', 'from', 'bound', 'aim', 'complexity', 'classification', 'startsOn', 'listens', 'onceMade'];

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function textEdits(path: string, key: string, text: string): readonly Edit[] {
  const time = /^(\d\d):(\d\d)$/.exec(text);
  if (time !== null) {
    const minutes = Number(time[1]) * 60 + Number(time[2]);
    return [minutes + 1, minutes - 1].filter((m) => m >= 0 && m <= 1440).map((m): Edit => [path, `to ${clock(m)}`, clock(m)]);
  }
  const day = parseLocalDate(text);
  if (day !== null) return [1, -1].map((by): Edit => [path, `to ${toLocalDate(day + by)}`, toLocalDate(day + by)]);
  if (key === 'zone') return [[path, 'to Asia/Urumqi', 'Asia/Urumqi'], [path, 'to America/New_York', 'America/New_York']];
  if (!KEYED.includes(key)) return [];
  const row = OTHERS.find((words) => words.includes(text));
  const other = row?.[(row.indexOf(text) + 1) % row.length];
  return other === undefined ? [] : [[path, `to ${other}`, other]];
}

/** A duration or a window in another unit. */
function unitEdits(path: string, value: { readonly [key: string]: Json }): readonly Edit[] {
  const [unit, amount, ...more] = Object.entries(value).flat();
  if (more.length > 0 || typeof amount !== 'number') {
    return unit === 'calendar' && amount === 'day' ? [[path, 'to 24 hours', { hours: 24 }]] : [];
  }
  const others: Readonly<Record<string, Json>> = {
    days: { months: amount }, months: { days: amount }, hours: { days: Math.ceil(amount / 24) }, workdays: { days: amount },
  };
  const made = others[unit as string];
  const hours: Edit[] = unit === 'days' && path.endsWith('window') ? [[path, 'to hours', { hours: amount * 24 }]] : [];
  return made === undefined ? hours : [[path, 'to another unit', made], ...hours];
}

function listEdits(path: string, key: string, list: readonly Json[]): readonly Edit[] {
  const isPair = list.length === 2 && list.every((entry) => typeof entry === 'string' && /^\d/.test(entry));
  const without = list.length < 2 || isPair ? []
    : list.map((_, i): Edit => [`${path}.${i}`, 'removed', list.filter((__, j) => j !== i)]);
  const inside = list.flatMap((entry, i) => editsOf(`${path}.${i}`, key, entry)
    .map(([at, change, made]): Edit => [at, change, list.map((old, j) => (j === i ? made : old))]));
  return [...without, ...inside];
}

function objectEdits(path: string, object: { readonly [key: string]: Json }): readonly Edit[] {
  return Object.entries(object).flatMap(([key, value]): readonly Edit[] => {
    if (ASIDE.includes(key)) return [];
    const at = path === '' ? key : `${path}.${key}`;
    const { [key]: _gone, ...rest } = object;
    return [[at, 'left out', rest], ...editsOf(at, key, value).map(([where, change, made]): Edit =>
      [where, change, { ...object, [key]: made }])];
  });
}

/** Every way to change one thing of a value. */
function editsOf(path: string, key: string, value: Json): readonly Edit[] {
  if (typeof value === 'number') return [[path, `to ${value + 1}`, value + 1], [path, `to ${value - 1}`, value - 1]];
  if (typeof value === 'boolean') return [[path, `to ${!value}`, !value]];
  if (typeof value === 'string') return textEdits(path, key, value);
  if (Array.isArray(value)) return listEdits(path, key, value);
  if (!isObject(value)) return [];
  return [...unitEdits(path, value), ...objectEdits(path, value)];
}

/** End points that are half open unless the text says otherwise. */
function endEdits(rule: { readonly [key: string]: Json }): readonly Edit[] {
  return rule['kind'] !== 'contact-hours' ? []
    : ['fromExclusive', 'untilInclusive'].filter((name) => rule[name] === undefined)
      .map((name): Edit => [name, 'to true', { ...rule, [name]: true }]);
}

/** Kinds that close nothing: what a breach of them gets is nobody's verdict. */
const FLOOR: readonly string[] = ['duty', 'tiering', 'classification', 'record-keeping', 'workdays'];
const closesNothing = (rule: RulePack['rules'][number]): boolean => FLOOR.includes(rule.kind)
  || (rule.kind === 'standard' && (rule.measure === 'duty' || rule.measure === 'record-keeping'));

/** Every mutant of a pack, in a stable order; those that no pack could be are the linter's. */
export function mutantsOf(pack: RulePack): readonly Mutant[] {
  const ofRules = pack.rules.flatMap((rule, i) => {
    const json = rule as unknown as { readonly [key: string]: Json };
    const edits = [...objectEdits('', json), ...endEdits(json)]
      .filter(([path]) => path !== 'breach' || !closesNothing(rule));
    return edits.map(([path, change, made]): Mutant => ({
      id: `${rule.id}: ${path} ${change}`,
      pack: { ...pack, rules: pack.rules.map((old, j) => (j === i ? made as never : old)) },
    }));
  });
  const ofCoverage = objectEdits('', pack.coverage as unknown as { readonly [key: string]: Json })
    .map(([path, change, made]): Mutant => ({ id: `${pack.id}: coverage.${path} ${change}`, pack: { ...pack, coverage: made as never } }));
  return [...ofRules, ...ofCoverage];
}
