import { toInstant } from '../../kernel/instant.js';
import { fill } from '../say.js';
import type { EvidenceWords } from './words.js';

/** What a check of an evidence folder found, as `verifyEvidence` in `softknock/audit` gives it. */
export interface PlainEvidenceCheck {
  readonly origin: string;
  /** Leaves in the log at the checkpoint. */
  readonly size: number;
  /** Leaves at an earlier checkpoint since which the log has only grown, or null. */
  readonly grownSince: number | null;
  /** Witnesses that signed the checkpoint; times in seconds since 1970, 0 for none. */
  readonly witnesses: readonly { readonly witness: string; readonly time: number }[];
  /** Signature lines under the checkpoint whose keys are not known. */
  readonly otherSignatures: number;
  readonly records: number;
  /** Records whose words are shown. */
  readonly shown: number;
  readonly withheld: number;
  readonly erased: number;
  readonly answers: number;
  /** Answers that were given again with the same bytes. */
  readonly same: number;
  readonly notReplayed: readonly {
    readonly id: string; readonly cause: string; readonly field: string | null;
  }[];
  readonly overrides: number;
  /** README and page where this version writes them otherwise. */
  readonly notRemade: readonly string[];
  readonly anchors: {
    readonly inOrder: number; readonly outOfOrder: readonly { readonly evidence: string }[];
  };
  readonly problems: readonly {
    readonly code: string; readonly path: readonly (string | number)[];
  }[];
}

/** What an erasure did, as `erasePerson` in `softknock/audit` gives it. */
export interface PlainErasure {
  readonly person: string;
  readonly at: string;
  readonly erased: readonly number[];
  readonly kept: readonly {
    readonly seq: number; readonly rule: string; readonly until?: string;
    readonly use: 'any' | 'store-only';
  }[];
  readonly remains: readonly string[];
}

/** What is proved, what was found wrong, and what nobody can prove from a folder. */
export function evidenceCheckLines(
  words: EvidenceWords, check: PlainEvidenceCheck,
): readonly string[] {
  const { problems, notReplayed, anchors } = check;
  const places = {
    origin: check.origin, size: check.size, records: check.records, shown: check.shown,
    withheld: check.withheld, erased: check.erased, answers: check.answers, same: check.same,
    overrides: check.overrides, inOrder: anchors.inOrder,
  };
  const said = (key: keyof EvidenceWords['check']): string => fill(words.check[key], places);
  if (problems.length > 0) {
    return [said('broken'), ...problems.map(({ code, path }) =>
      fill(words.check.problem, { what: words.problems[code] ?? code, code, path: path.join(' ') })),
    said('brokenEnd')];
  }
  return [
    said('proved'), said('stands'), said('opened'),
    ...(check.grownSince === null ? []
      : [fill(words.check.grown, { grownSince: check.grownSince })]),
    ...check.witnesses.map(({ witness, time }) => fill(words.check.witnessed,
      { witness, time: time === 0 ? '?' : toInstant(time * 1000) })),
    ...(check.same > 0 ? [said('replayed')] : []),
    ...(check.notRemade.length === 0 ? [said('remade')] : []),
    ...(anchors.inOrder > 0 ? [said('anchored')] : []),
    ...anchors.outOfOrder.map(({ evidence }) => fill(words.check.misdated, { evidence })),
    ...notReplayed.map(({ id, cause, field }) => fill(words.check.notReplayed, {
      id, cause: words.causes[cause] ?? cause, field: field === null ? '' : ` (${field})`,
    })),
    ...(check.overrides > 0 ? [said('overridden')] : []),
    said('notProved'), ...words.notProved.map((line) => fill(line, places)),
    ...check.notRemade.map((path) => fill(words.check.notRemade, { path })),
    ...(check.withheld > 0 ? [said('withheld')] : []),
    ...(check.erased > 0 ? [said('erased')] : []),
    ...(check.otherSignatures === 0 ? []
      : [fill(words.check.otherSignatures, { count: check.otherSignatures })]),
  ];
}

/** An erasure in words, each rule that kept something once. */
export function erasureLines(words: EvidenceWords, report: PlainErasure): readonly string[] {
  const { person, at, erased, kept, remains } = report;
  const rules = [...new Set(kept.map(({ rule, until, use }) => `${rule}\n${until ?? ''}\n${use}`))].sort();
  return [
    erased.length === 0 ? words.erasure.nothing
      : fill(words.erasure.head, { person, at, count: erased.length }),
    ...rules.map((key) => {
      const [rule = '', until = '', use = ''] = key.split('\n');
      const count = kept.filter((k) => `${k.rule}\n${k.until ?? ''}\n${k.use}` === key).length;
      return fill(words.erasure.kept, {
        count, why: words.erasure.rules[rule] ?? rule,
        until: until === '' ? '' : fill(words.erasure.until, { until }),
        use: use === 'store-only' ? words.erasure.storeOnly : '',
      });
    }),
    ...(erased.length === 0 ? [] : [fill(words.erasure.remains, {
      list: remains.map((r) => words.erasure.parts[r] ?? r).join(words.comma),
    })]),
  ];
}
