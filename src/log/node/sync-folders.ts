import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Returns once the disk has the names that stand in a folder, and in those above it that were made
 * for it. On Windows, where a folder cannot be opened as a file, the system sees to it by itself.
 * @param made - The first folder that had to be made on the way; absent for none.
 */
export function syncFolders(dir: string, made?: string): void {
  if (process.platform === 'win32') return;
  const last = made === undefined ? dir : dirname(made);
  for (let folder = dir; ; folder = dirname(folder)) {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (folder === last || folder === dirname(folder)) return;
  }
}
