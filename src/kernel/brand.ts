/** Marks a string so that one kind of text cannot pass for another. Exists in types only. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** UTC, RFC 3339 with milliseconds: `2026-11-24T08:30:00.000Z`. */
export type Instant = Branded<'Instant'>;

/** A civil date of some place, `2026-11-24`. A date is not midnight. */
export type LocalDate = Branded<'LocalDate'>;

/** A time on some place's clock, `HH:MM` or `HH:MM:SS`. */
export type LocalTime = Branded<'LocalTime'>;

/** A name of the IANA time zone database, `Asia/Shanghai`. */
export type ZoneId = Branded<'ZoneId'>;

/** SHA-256 in 64 lower-case hex digits. */
export type Digest = Branded<'Digest'>;
