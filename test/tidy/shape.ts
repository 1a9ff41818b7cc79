import { posix } from 'node:path';
import ts from 'typescript';
import { listNodes, offence, roomOf, type Source, type TidyRule } from './source.js';

const FILE_LINES_MAX = 300;
/** Literals and tables of words have no branches to follow. */
const DATA_FILE_LINES_MAX = 600;
const FUNCTION_LINES_MAX = 70;
const LINE_COLUMNS_MAX = 120;

const BANNED_NAMES = /(^|-)(utils?|helpers?|common|misc|manager|service)(-|\.|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

function isData(source: Source): boolean {
  return ['packs', 'explain'].includes(roomOf(source.path));
}

function listLines(source: Source): readonly string[] {
  return source.text.replace(/\n$/, '').split('\n');
}

function checkFileSize(source: Source): readonly string[] {
  const max = isData(source) ? DATA_FILE_LINES_MAX : FILE_LINES_MAX;
  const count = listLines(source).length;
  return count <= max ? [] : [`${source.path}:${max + 1} has ${count} lines, at most ${max}`];
}

function checkFunctionSize(source: Source): readonly string[] {
  const lineOf = (position: number): number =>
    source.tree.getLineAndCharacterOfPosition(position).line;
  return listNodes(source).filter(ts.isFunctionLike).flatMap((node) => {
    const count = lineOf(node.end) - lineOf(node.getStart(source.tree)) + 1;
    if (count <= FUNCTION_LINES_MAX) return [];
    return [offence(source, node, `function of ${count} lines, at most ${FUNCTION_LINES_MAX}`)];
  });
}

/** An address or, in data, one quoted sentence may stand on a line of its own. */
function isUnbreakable(source: Source, line: string): boolean {
  if (/https?:\/\/\S{40}/.test(line)) return true;
  return isData(source) && /^\s*([\w'".-]+:\s*)?(['"`]).*\2[,;]?$/.test(line);
}

function checkLineLength(source: Source): readonly string[] {
  return listLines(source).flatMap((line, index) =>
    line.length <= LINE_COLUMNS_MAX || isUnbreakable(source, line)
      ? [] : [`${source.path}:${index + 1} has ${line.length} columns, at most ${LINE_COLUMNS_MAX}`]);
}

function checkNames(source: Source): readonly string[] {
  const parts = source.path.replace(/\.ts$/, '').split('/');
  return parts.flatMap((part) => {
    if (!KEBAB.test(part)) return [`${source.path}:1 "${part}" is not kebab-case`];
    return BANNED_NAMES.test(part) ? [`${source.path}:1 "${part}" says nothing`] : [];
  });
}

function checkExports(source: Source): readonly string[] {
  return listNodes(source).flatMap((node) => {
    if (ts.isExportAssignment(node)) return [offence(source, node, 'default export')];
    if (ts.isExportDeclaration(node)) {
      const clause = node.exportClause;
      if (clause === undefined || ts.isNamespaceExport(clause)) {
        return [offence(source, node, 'export *')];
      }
      const asDefault = clause.elements.some((element) => element.name.text === 'default');
      return asDefault ? [offence(source, node, 'default export')] : [];
    }
    const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) ?? [] : [];
    return modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
      ? [offence(source, node, 'default export')] : [];
  });
}

function checkClasses(source: Source): readonly string[] {
  return listNodes(source)
    .filter(ts.isClassLike)
    .filter((node) => node.name?.text !== 'InvariantError')
    .map((node) => offence(source, node, 'class'));
}

/** Imports and lists of names, nothing that runs. */
function checkIndex(source: Source): readonly string[] {
  if (posix.basename(source.path) !== 'index.ts') return [];
  return source.tree.statements
    .filter((node) => !ts.isExportDeclaration(node) && !ts.isImportDeclaration(node)
      && !ts.isTypeAliasDeclaration(node) && !ts.isInterfaceDeclaration(node))
    .map((node) => offence(source, node, 'an index.ts only lists names'));
}

export const shapeRules: readonly TidyRule[] = [
  { name: 'files are short', check: checkFileSize },
  { name: 'functions are short', check: checkFunctionSize },
  { name: 'lines are short', check: checkLineLength },
  { name: 'files have telling kebab-case names', check: checkNames },
  { name: 'exports are listed by name', check: checkExports },
  { name: 'no class but InvariantError', check: checkClasses },
  { name: 'an index.ts only lists names', check: checkIndex },
];
