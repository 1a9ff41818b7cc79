/** A value that JSON or careless code could bring in the place of another. */
export type Wrong = readonly [name: string, value: unknown];

/** Values of every wrong kind; which of them is right for an argument, the table leaves out. */
export const WRONG: readonly Wrong[] = [
  ['null', null], ['a number', 5], ['NaN', Number.NaN], ['Infinity', Number.POSITIVE_INFINITY],
  ['a negative number', -1], ['an empty text', ''], ['a text', 'blah'],
  ['half a pair', '\ud83d'], ['a flag', true], ['an object', {}], ['a list of null', [null]],
  ['a list of lists', [[]]], ['an object without prototype', Object.create(null)],
  ['a function', () => 1], ['a symbol', Symbol('s')], ['a bigint', 1n],
  ['a date of a class', new Date(0)], ['a map', new Map()],
  ['own prototype keys', JSON.parse('{"__proto__":{"a":1},"constructor":2,"toString":3}')],
  ['an object that inherits', Object.create({ at: 1, packs: [], person: 'P1', ok: true })],
];

/** Names of `Object.prototype`, which a table of keys may know without meaning to. */
const INHERITED = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'hous', '\ud83d'];

type Loose = Readonly<Record<string, unknown>>;

/** A copy of an object with one member changed; `__proto__` becomes a member like any other. */
function withMember(object: Loose, key: string, value: unknown): unknown {
  const copy = Object.fromEntries(Object.entries(object));
  Object.defineProperty(copy, key, { value, enumerable: true, writable: true, configurable: true });
  return copy;
}

const isPlain = (value: unknown): value is Loose => typeof value === 'object' && value !== null
  && Object.getPrototypeOf(value) === Object.prototype;

/** The same object with each member in turn of each wrong kind, and with keys that nobody knows. */
export function wrongMembers(good: unknown): readonly Wrong[] {
  if (!isPlain(good)) return [];
  const changed = Object.entries(good).flatMap(([key, held]) => [
    ...WRONG.map(([name, value]): Wrong => [`${key}: ${name}`, withMember(good, key, value)]),
    ...wrongMembers(held).map(([name, value]): Wrong =>
      [`${key}.${name}`, withMember(good, key, value)]),
  ]);
  const unknown = INHERITED.map((key): Wrong =>
    [`unknown key ${JSON.stringify(key)}`, withMember(good, key, 'via')]);
  return [...changed, ...unknown];
}
