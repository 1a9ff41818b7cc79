import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** One source file: its path under `src/`, its text and its syntax tree. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** A house rule: what it asks, and the offences that it finds in one file. */
export interface TidyRule {
  readonly name: string;
  readonly check: (source: Source) => readonly string[];
}

/** A text read as if it stood at `path` under `src/`. */
export function readSource(path: string, text: string): Source {
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) };
}

/** Every TypeScript file under `src/`, sorted by path. */
export function readHouse(): readonly Source[] {
  const root = fileURLToPath(new URL('../../src/', import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => readSource(path, readFileSync(root + path, 'utf8')));
}

/** `path:line what`, for a node. */
export function offence(source: Source, node: ts.Node, what: string): string {
  const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree));
  return `${source.path}:${line + 1} ${what}`;
}

/** Every node of a file, in order of text. */
export function listNodes(source: Source): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return nodes;
}

/** Numbers of the lines of a file that hold code: neither comments nor blanks nor imports. */
export function listCodeLines(source: Source): readonly number[] {
  const lineAt = (position: number): number =>
    source.tree.getLineAndCharacterOfPosition(position).line + 1;
  const lines = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isJSDoc(node) || node.getWidth(source.tree) === 0) return;
    const parts = node.getChildren(source.tree);
    for (const part of parts) visit(part);
    if (parts.length > 0) return;
    for (let line = lineAt(node.getStart(source.tree)); line <= lineAt(node.end); line += 1) lines.add(line);
  };
  visit(source.tree);
  return [...lines].sort((a, b) => a - b);
}

/** Statements that begin on the line on which the one before them ends. */
export function listCrammed(source: Source): readonly string[] {
  const lineAt = (position: number): number => source.tree.getLineAndCharacterOfPosition(position).line;
  return listNodes(source).flatMap((node) => {
    const own = ts.isSourceFile(node) || ts.isBlock(node) ? node.statements : [];
    return own.filter((next, i) => i > 0
      && lineAt(next.getStart(source.tree)) === lineAt(own[i - 1]!.end))
      .map((next) => offence(source, next, 'shares a line'));
  });
}

/** First folder under `src/`; `porch` for files that stand in no room. */
export function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : 'porch';
}

/** Files that may touch the machine: the only ones that are not pure. */
export function mayTouchMachine(path: string): boolean {
  return path.startsWith('log/node/') || path === 'testing/run-scenarios.ts';
}
