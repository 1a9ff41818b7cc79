import { canonicalJson } from '../../kernel/canonical.js';
import type { Json } from '../../kernel/json.js';

/**
 * Reads a file that must be canonical JSON.
 * @returns `undefined` for anything else: one value has one text.
 */
export function readJson(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    const value = JSON.parse(text) as Json;
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
