import { canonicalJson } from '../../kernel/canonical.js';
import type { Json } from '../../kernel/json.js';
import { problem } from '../../kernel/result.js';
import type { Problem } from '../../kernel/result.js';
import { isFactSchema } from '../../facts/index.js';
import type { Fact } from '../../facts/types/index.js';
import type { RecordReader } from './record-reader.js';
import { upcastEntry } from './upcasts.js';

/** A fact on its way into a stream. */
interface Arriving {
  readonly stream: string;
  readonly body: Json;
}

/**
 * Lists the facts whose id stands already in one of their streams, or in the same batch, for
 * something else. Once two facts of one id stood in a record, no case that reads both would ever
 * open again, and nobody could take one of them back: so the second never gets in.
 *
 * @param log - The record before them. What was erased can't be compared and stops nothing.
 * @returns `fact.conflict` for each; the same fact once more is none.
 */
export function listTakenIds(
  log: RecordReader, arriving: readonly Arriving[],
): readonly Problem[] {
  const told = new Map<string, string>();
  for (const stream of new Set(arriving.map((one) => one.stream))) {
    if (log.versionOf(stream) === 0) continue;
    const ids = new Set(arriving.map(({ body }) => idOf(body)));
    for (const entry of log.read(stream)) {
      const read = isFactSchema(entry.leaf.schema) ? upcastEntry(entry, log.upcasts) : null;
      const body = read?.ok === true ? read.value.opening?.body : undefined;
      if (body !== undefined && ids.has(idOf(body))) told.set(idOf(body), canonicalJson(body));
    }
  }
  const taken = new Set<string>();
  for (const { body } of arriving) {
    const [id, text] = [idOf(body), canonicalJson(body)];
    if ((told.get(id) ?? text) === text) told.set(id, text);
    else taken.add(id);
  }
  return [...taken].map((id) => problem('fact.conflict', ['id'], { id }));
}

function idOf(body: Json): string {
  return (body as unknown as Fact).id;
}
