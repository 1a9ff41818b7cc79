/** When a rule opens by time alone: a local date as days since 1970, and a minute of it. */
export interface Opening {
  readonly day: number;
  readonly minute: number;
}

/** What one of the nine rules says, with the facts that it counted. */
export interface Said {
  readonly rule: string;
  readonly closed: boolean;
  readonly code: string;
  readonly counted: readonly string[];
  readonly opens: Opening | null;
}

/** A complete answer: every rule that applies, in the order of its name. */
export interface Answer {
  readonly closed: boolean;
  /** The rules that decide: those that close, or where none does all that apply. */
  readonly deciding: readonly string[];
  readonly findings: readonly Said[];
  /** When the last of the closing rules opens, if time alone opens them all. */
  readonly opens: Opening | null;
}

const NONE: readonly string[] = [];

export function say(
  rule: string, closed: boolean, code: string, counted: readonly string[] = NONE, opens: Opening | null = null,
): Said {
  return { rule, closed, code, counted, opens };
}

const isLater = (a: Opening, b: Opening): boolean => a.day > b.day || (a.day === b.day && a.minute > b.minute);

/** What the findings add up to: the same loop for every peer. */
export function conclude(findings: readonly Said[]): Answer {
  let closed = false;
  let opens: Opening | null = null;
  let cured = true;
  for (const f of findings) {
    if (!f.closed) continue;
    closed = true;
    if (f.opens === null) cured = false;
    else if (opens === null || isLater(f.opens, opens)) opens = f.opens;
  }
  const deciding: string[] = [];
  for (const f of findings) if (f.closed === closed) deciding.push(f.rule);
  return { closed, deciding, findings, opens: cured ? opens : null };
}
