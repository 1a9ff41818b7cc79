/** What can be wrong with the shape of a pack, a rule or a house policy: the code's last part. */
export const SHAPE_CODES = [
  'country', 'currency', 'date', 'empty-list', 'hours-order', 'id', 'language',
  'missing-key', 'no-alternative', 'not-json', 'number', 'range-order',
  'span-order', 'text', 'time', 'too-deep', 'unknown-key', 'unknown-word', 'url', 'wrong-type',
] as const;

/** Everything that `parsePack` can refuse. */
export const PARSE_CODES: readonly string[] = [
  ...SHAPE_CODES.map((code) => `pack.${code}`),
  ...SHAPE_CODES.map((code) => `rule.${code}`),
  'rule.after-itself', 'rule.calendar-order', 'rule.needs', 'rule.not-a-weekend', 'rule.run-order',
  'rule.tier-order', 'rule.times', 'rule.unknown-kind', 'rule.zone-unknown',
];

/** Everything that `lintPolicy` can refuse. */
export const LINT_CODES: readonly string[] = [
  'house.channel-order', 'house.code-shadows', 'house.duplicate-code', 'house.duplicate-officer',
  'house.duplicate-purpose', 'house.duplicate-question', 'house.duplicate-unit',
  'house.duplicate-word', 'house.loosens', 'house.unit-order', 'house.unit-unknown',
  'house.purpose-unknown', 'house.zone-unknown',
  ...SHAPE_CODES.map((code) => `house.${code}`),
  'house.after-parts', 'pack.duplicate-id', 'rule.after-parts', 'rule.basis-unknown-to-law',
  'rule.calendar-missing', 'rule.duplicate-id',
  'rule.exception-cycle', 'rule.exception-unknown', 'rule.lineage', 'rule.measure', 'rule.purpose-undeclared',
];

/** What `lintPolicy` finds and does not refuse. */
export const WARNING_CODES: readonly string[] = [
  'rule.exception-unloaded', 'rule.overlap', 'rule.superseded', 'source.grade', 'source.stale',
];

/** What `lintPack` adds for authors: one problem, and the gaps as warnings. */
export const AUTHOR_CODES: readonly string[] = [
  'pack.no-actors', 'pack.no-party-kinds', 'pack.no-products', 'pack.no-territory',
  'rule.calendar-elsewhere', 'rule.design-as-law', 'source.no-url', 'source.no-words',
];
