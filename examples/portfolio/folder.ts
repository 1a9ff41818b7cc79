import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Writes texts as files under a folder, making folders as needed. */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every file under a folder as text, by its path inside it with forward slashes. */
export function readFolder(folder: string): {
  readonly files: Readonly<Record<string, string>>; readonly unreadable: readonly string[];
} {
  const files: Record<string, string> = {};
  const unreadable: string[] = [];
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    const path = full.slice(join(folder, sep).length).replaceAll(sep, '/');
    try {
      files[path] = decoder.decode(readFileSync(full));
    } catch {
      unreadable.push(path);
    }
  }
  return { files, unreadable };
}
