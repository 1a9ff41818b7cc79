import { posix } from 'node:path';
import ts from 'typescript';
import {
  listNodes, mayTouchMachine, offence, roomOf, type Source, type TidyRule,
} from './source.js';

/** One import, export-from, dynamic import or import type. */
export interface Import {
  readonly node: ts.Node;
  readonly from: string;
  /** Gone from the emitted JavaScript. */
  readonly typeOnly: boolean;
}

interface Permission {
  readonly values: readonly string[];
  readonly types: readonly string[];
}

const both = (...rooms: string[]): Permission => ({ values: rooms, types: rooms });

const CORE = ['kernel', 'terms', 'facts', 'state', 'rules', 'duties', 'permissions', 'problem'];

/** Who may import whom. A room may always import itself. */
export const ROOMS: Readonly<Record<string, Permission>> = {
  kernel: both(),
  terms: both('kernel'),
  log: both('kernel'),
  facts: both('kernel', 'terms'),
  state: both('kernel', 'terms', 'facts'),
  rules: both('kernel', 'terms', 'facts', 'state'),
  packs: { values: [], types: ['rules', 'terms'] },
  duties: both('kernel', 'terms', 'facts', 'state', 'rules'),
  permissions: both('kernel', 'terms', 'facts', 'state', 'rules'),
  problem: both('kernel', 'terms', 'facts', 'state', 'rules', 'duties', 'permissions'),
  plan: both('kernel', 'terms'),
  decide: both(...CORE, 'plan'),
  // An evidence folder is for people: its prose comes from where all prose is made.
  audit: both(...CORE, 'log', 'plan', 'decide', 'explain'),
  work: both('kernel', 'terms', 'facts', 'rules'),
  portfolio: both(...CORE, 'log', 'plan', 'decide', 'audit', 'work'),
  explain: { values: ['kernel', 'terms'], types: ['kernel', 'terms', 'rules'] },
  testing: both(...CORE, 'log', 'packs', 'plan', 'decide', 'audit', 'work', 'portfolio', 'explain'),
  porch: both(...CORE, 'log', 'plan', 'decide', 'audit', 'work', 'portfolio'),
};

/** Every import of a file, whatever its form. */
export function listImports(source: Source): readonly Import[] {
  return listNodes(source).flatMap((node): readonly Import[] => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      return [{ node, from: node.moduleSpecifier.text, typeOnly }];
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      const from = (node.moduleSpecifier as ts.StringLiteral).text;
      return [{ node, from, typeOnly: node.isTypeOnly }];
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const from = (node.argument.literal as ts.StringLiteral).text;
      return [{ node, from, typeOnly: true }];
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      const from = argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)';
      return [{ node, from, typeOnly: false }];
    }
    return [];
  });
}

/** Path under `src/` of a relative import, with its `.ts` ending. */
export function resolveImport(source: Source, from: string): string {
  return posix.join(posix.dirname(source.path), from).replace(/\.js$/, '.ts');
}

function checkRooms(source: Source): readonly string[] {
  const room = roomOf(source.path);
  const permission = ROOMS[room];
  if (permission === undefined) return [`${source.path}:1 stands in an unknown room "${room}"`];
  return listImports(source).flatMap(({ node, from, typeOnly }) => {
    if (!from.startsWith('.')) return [];
    const target = resolveImport(source, from);
    if (target.startsWith('..')) return [offence(source, node, `leaves src: ${from}`)];
    const other = roomOf(target);
    if (other === room) return [];
    if ((typeOnly ? permission.types : permission.values).includes(other)) return [];
    const what = permission.types.includes(other) ? `values of ${other}` : other;
    return [offence(source, node, `${room} may not import ${what}`)];
  });
}

/** `audit/verify` stays apart from what it checks, and so from `audit/replay`, which may use it. */
function checkVerify(source: Source): readonly string[] {
  if (!/^audit\/verify(\/|\.ts$|-)/.test(source.path)) return [];
  return listImports(source)
    .filter(({ from }) => from.startsWith('.'))
    .filter(({ from }) => /^(plan|decide|audit\/replay)(\/|\.ts$|-)/.test(resolveImport(source, from)))
    .map(({ node, from }) => offence(source, node, `audit/verify may not import ${from}`));
}

function checkEndings(source: Source): readonly string[] {
  return listImports(source)
    .filter(({ from }) => from.startsWith('.') && !from.endsWith('.js'))
    .map(({ node, from }) => offence(source, node, `write the .js ending: ${from}`));
}

/** Why `path` may not import the package `from`; null if it may. */
function findPackageOffence(path: string, from: string): string | null {
  if (from.startsWith('node:')) return mayTouchMachine(path) ? null : `touches the machine: ${from}`;
  if (/^(@date-fns\/|date-fns(\/|$))/.test(from)) {
    return path === 'kernel/calendar.ts' ? null : 'only kernel/calendar.ts imports date-fns';
  }
  if (from === 'zod' || from.startsWith('zod/')) {
    return from === 'zod/mini' ? null : `import zod/mini, not ${from}`;
  }
  if (from === 'fast-check') {
    return roomOf(path) === 'testing' ? null : 'only testing imports fast-check';
  }
  return from.startsWith('@noble/hashes/') ? null : `is no declared dependency: ${from}`;
}

function checkPackages(source: Source): readonly string[] {
  return listImports(source).flatMap(({ node, from }) => {
    if (from.startsWith('.')) return [];
    const what = findPackageOffence(source.path, from);
    return what === null ? [] : [offence(source, node, what)];
  });
}

export const importRules: readonly TidyRule[] = [
  { name: 'rooms import only what the table allows', check: checkRooms },
  { name: 'audit/verify imports neither plan nor decide', check: checkVerify },
  { name: 'relative imports end in .js', check: checkEndings },
  { name: 'packages are imported only where they may be', check: checkPackages },
];
