import { dirname, resolve } from 'node:path';

/**
 * A path as whoever called meant it. npm runs a script in the folder of the package and says in
 * INIT_CWD where it was called; a process that npm did not move there goes by its own folder.
 */
export function fromCaller(path: string): string {
  const { INIT_CWD, npm_package_json: manifest } = process.env;
  const moved = INIT_CWD !== undefined && manifest !== undefined && dirname(manifest) === process.cwd();
  return moved ? resolve(INIT_CWD, path) : resolve(path);
}
