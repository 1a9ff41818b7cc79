import type { Json } from '../../kernel/json.js';
import type { Channel, EvidenceKind, LawfulBasis } from '../words.js';

/** What a borrower is told, and asked, about one purpose at the signing of a loan. */
export interface SigningRow {
  readonly purpose: string;
  /**
   * `told`: rests on contract, law or an interest. `asked`: rests on consent and may be refused.
   * `none`: rests on nothing that was named, so that nobody may be contacted for it.
   */
  readonly choice: 'told' | 'asked' | 'none';
  /**
   * The one basis that will be recorded: it is fixed before the processing and never swapped.
   * Null exactly where `choice` is `none`.
   */
  readonly basis: LawfulBasis | null;
  /** How it may be done, lightest first. */
  readonly channels: readonly Channel[];
  readonly accepts: readonly EvidenceKind[];
  /** Rules that make it a duty, with their rhythm. */
  readonly duties: readonly {
    readonly rule: string; readonly latest: Json;
    readonly recurrence: Json;
  }[];
  /** Duties that would have no basis left if the consent were withdrawn. */
  readonly lostOnWithdrawal: readonly string[];
}

/** Notice and choices at the signing: data from which both languages are written. */
export interface SigningNotice {
  readonly policy: string;
  readonly person: string;
  readonly loan: string;
  readonly actor: string;
  readonly rows: readonly SigningRow[];
  /** Rights that the loaded packs give, as codes. */
  readonly rights: readonly string[];
}
