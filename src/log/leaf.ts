import {
  canonicalJson, type Hash, InvariantError, type Instant, type Json, parseInstant, toInstant,
} from '../kernel/index.js';

/** What the tree covers for one record: everything but the words, which it only commits to. */
export interface Leaf {
  readonly v: 1;
  /** Counts from 0 over the whole log, without holes. */
  readonly seq: number;
  /** When the recorder wrote it; never before the leaf in front of it. */
  readonly recordedAt: Instant;
  readonly stream: string;
  /** Names the shape of the body, with its version. */
  readonly schema: string;
  /** SHA-256 over salt and canonical body. */
  readonly commitment: string;
}

/** What a commitment hides. Kept apart, so that it can be erased and the tree still verifies. */
export interface Opening {
  readonly seq: number;
  /** Hex, at least 16 random bytes: without them a short body could be guessed from its hash. */
  readonly salt: string;
  readonly body: Json;
}

/** A leaf with its opening, or with `null` once that was erased. */
export interface RecordEntry {
  readonly leaf: Leaf;
  readonly opening: Opening | null;
}

const SALT = /^(?:[0-9a-f]{2}){16,64}$/;
const DIGEST = /^[0-9a-f]{64}$/;
const LEAF_KEYS = 'commitment,recordedAt,schema,seq,stream,v';

/**
 * Computes the commitment to a body.
 * @param salt - 16 to 64 bytes in lower-case hex.
 * @returns SHA-256 of the salt's hex, a line feed and the canonical body.
 * @throws InvariantError `log.salt` for a salt too short to hide anything.
 */
export function commitBody(hash: Hash, salt: string, body: Json): string {
  return commitText(hash, salt, canonicalJson(body));
}

/** As {@link commitBody}, for a body that is printed already. */
export function commitText(hash: Hash, salt: string, bodyText: string): string {
  return hash(toPreimage(salt, bodyText));
}

/**
 * What a commitment is the SHA-256 of: written to a file, any tool can check it.
 * @throws InvariantError `log.salt` for a salt too short to hide anything.
 */
export function toPreimage(salt: string, bodyText: string): string {
  if (!SALT.test(salt)) throw new InvariantError('log.salt', { length: salt.length });
  return `${salt}\n${bodyText}`;
}

/** The text of a leaf, whose UTF-8 bytes the tree covers: its canonical JSON. */
export function toLeafText(leaf: Leaf): string {
  const { commitment, recordedAt, schema, seq, stream } = leaf;
  // Commitment and instant have one spelling each, without anything to escape.
  return `{"commitment":"${commitment}","recordedAt":"${recordedAt}","schema":`
    + `${canonicalJson(schema)},"seq":${seq},"stream":${canonicalJson(stream)},"v":1}`;
}

/** Says whether an opening is what the leaf committed to. */
export function isOpeningOf(hash: Hash, leaf: Leaf, opening: Opening): boolean {
  return opening.seq === leaf.seq && SALT.test(opening.salt)
    && commitBody(hash, opening.salt, opening.body) === leaf.commitment;
}

/**
 * Reads a leaf strictly: these members, no others, each in its one spelling.
 * @returns `null` for anything else.
 */
export function parseLeaf(value: unknown): Leaf | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (Object.keys(value).sort().join() !== LEAF_KEYS) return null;
  const leaf = value as Leaf;
  const isSound = leaf.v === 1 && Number.isSafeInteger(leaf.seq) && leaf.seq >= 0
    && isName(leaf.stream) && isName(leaf.schema) && isNormalInstant(leaf.recordedAt)
    && typeof leaf.commitment === 'string' && DIGEST.test(leaf.commitment);
  return isSound ? leaf : null;
}

/** Says whether a text can name a stream or a schema. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}

function isNormalInstant(value: unknown): boolean {
  const ms = typeof value === 'string' ? parseInstant(value) : null;
  return ms !== null && toInstant(ms) === value;
}
