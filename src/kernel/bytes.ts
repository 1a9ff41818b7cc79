const encoder = new TextEncoder();

/** Text as UTF-8. Lone surrogates become U+FFFD, so callers refuse those first. */
export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Bytes as lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += (byte < 16 ? '0' : '') + byte.toString(16);
  return text;
}

/**
 * Reads lower-case hex.
 * @returns `null` for an odd length or any other character.
 */
export function parseHex(text: string): Uint8Array | null {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

/**
 * Bytes as base64 with padding.
 * @source RFC 4648 section 4
 */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/**
 * Reads base64 in its one spelling: padded, without blanks, spare bits zero.
 * @returns `null` for anything else, so that no two texts give the same bytes.
 * @source RFC 4648 sections 3.5 and 4
 */
export function parseBase64(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  const binary = atob(text);
  if (btoa(binary) !== text) return null;
  return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
}

/** Says whether two byte strings are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
