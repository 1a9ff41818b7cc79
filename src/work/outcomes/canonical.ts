import { fail, ok, problem } from '../../kernel/result.js';
import type { Result } from '../../kernel/result.js';
import type { Policy } from '../../rules/policy.js';
import { dispositionRow, isDisposition } from '../../terms/dispositions.js';
import type { DispositionRow } from '../../terms/dispositions.js';

/** A result as reported: by its canonical code, by a house code, or by both. */
export interface ReportedResult {
  readonly disposition?: string;
  /** The house's own code. */
  readonly code?: string;
}

/**
 * The canonical row of a reported result. A house code is translated and then forgotten, so that
 * nothing can hang on a label; one that nobody mapped is refused, never read as harmless.
 *
 * @returns The row, or `outcome.code-unknown`, `outcome.disposition-unknown`,
 * `outcome.code-disagrees`, `outcome.no-result`.
 */
export function canonicalResult(policy: Policy, reported: ReportedResult): Result<DispositionRow> {
  const { disposition, code } = reported;
  if (disposition !== undefined && !isDisposition(disposition)) {
    return fail([problem('outcome.disposition-unknown', ['disposition'], { disposition })]);
  }
  if (code === undefined) {
    return disposition === undefined ? fail([problem('outcome.no-result', [], {})])
      : ok(dispositionRow(disposition));
  }
  const mapped = policy.work.codes.get(code) ?? (isDisposition(code) ? code : undefined);
  if (mapped === undefined) return fail([problem('outcome.code-unknown', ['code'], { code })]);
  if (disposition !== undefined && disposition !== mapped) {
    return fail([problem('outcome.code-disagrees', ['code'], { code, disposition, means: mapped })]);
  }
  return ok(dispositionRow(mapped));
}
