/** What a language says around a piece of evidence. */
export interface EvidenceWords {
  readonly comma: string;
  readonly check: Readonly<Record<
    | 'proved' | 'stands' | 'opened' | 'replayed' | 'anchored' | 'misdated' | 'notReplayed'
    | 'remade' | 'notRemade' | 'grown' | 'witnessed' | 'otherSignatures'
    | 'overridden' | 'notProved' | 'withheld' | 'erased' | 'broken' | 'brokenEnd' | 'problem',
    string>>;
  /** What no folder can prove by itself; the same for every folder. */
  readonly notProved: readonly string[];
  readonly causes: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly erasure: {
    /** Nothing was erased: said alone, without the `head` and `remains`. */
    readonly nothing: string;
    readonly head: string; readonly kept: string; readonly until: string;
    readonly storeOnly: string; readonly remains: string;
    readonly rules: Readonly<Record<string, string>>;
    readonly parts: Readonly<Record<string, string>>;
  };
  readonly page: Readonly<Record<
    | 'title' | 'lead' | 'decisions' | 'noDecisions' | 'plans' | 'facts' | 'hidden' | 'withheld'
    | 'erased' | 'record' | 'origin' | 'size' | 'root' | 'proof' | 'leaf' | 'check' | 'forOfficer'
    | 'override' | 'advice' | 'until', string>>;
  readonly readme: string;
}
