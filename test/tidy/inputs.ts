import ts from 'typescript';
import { listNodes, mayTouchMachine, offence, type Source, type TidyRule } from './source.js';

/** Zone, locale, clock and chance must come in as arguments: these members read them unseen. */
const HIDDEN_MEMBERS =
  /^(localeCompare|toLocale\w*|getTimezoneOffset|toDateString|toTimeString|getYear|setYear)$/;
const LOCAL_GETTERS = /^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$/;
const HIDDEN_CALLS = new Set([
  'Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues',
]);
const MACHINE = new Set(['process', 'Buffer', 'require', '__dirname', '__filename']);
const OUTSIDE = new Set(['fetch', 'setTimeout', 'setInterval', 'XMLHttpRequest', 'WebSocket']);

/** An identifier that is used as a value, not one that names a member or a key. */
function isFreeName(node: ts.Node): node is ts.Identifier {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.expression === node
      || (parent.name === node && parent.expression.getText() === 'globalThis');
  }
  if (ts.isQualifiedName(parent)) return parent.left === node;
  const named = (parent as { readonly name?: ts.Node }).name === node;
  return !named || ts.isShorthandPropertyAssignment(parent);
}

function checkClockAndChance(source: Source): readonly string[] {
  return listNodes(source).flatMap((node) => {
    if (ts.isPropertyAccessExpression(node)) {
      const text = node.getText(source.tree).replace(/^globalThis\??\./, '').replace('?.', '.');
      return HIDDEN_CALLS.has(text) ? [offence(source, node, `reads ${text}`)] : [];
    }
    const callee = ts.isNewExpression(node) || ts.isCallExpression(node) ? node.expression : null;
    if (callee === null || callee.getText(source.tree) !== 'Date') return [];
    if (ts.isCallExpression(node)) return [offence(source, node, 'Date() reads the clock')];
    const count = (node as ts.NewExpression).arguments?.length ?? 0;
    if (count === 0) return [offence(source, node, 'new Date() reads the clock')];
    return count === 1 ? [] : [offence(source, node, 'new Date(y, m, ...) reads the host zone')];
  });
}

/** The name of the member that a node reaches for, in each of the three ways to write it. */
function memberOf(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return node.argumentExpression.text;
  }
  return null;
}

function checkHostZoneAndLocale(source: Source): readonly string[] {
  return listNodes(source).flatMap((node) => {
    const member = memberOf(node);
    if (member !== null && (HIDDEN_MEMBERS.test(member) || LOCAL_GETTERS.test(member))) {
      return [offence(source, node, `reads the host's zone or locale: ${member}`)];
    }
    const isIntl = isFreeName(node) && node.text === 'Intl' && source.path !== 'kernel/zones.ts';
    return isIntl ? [offence(source, node, 'only kernel/zones.ts uses Intl')] : [];
  });
}

function checkMachine(source: Source): readonly string[] {
  if (mayTouchMachine(source.path)) return [];
  return listNodes(source)
    .filter(isFreeName)
    .filter((node) => MACHINE.has(node.text) && !isDeclared(source, node.text))
    .map((node) => offence(source, node, `touches the machine: ${node.text}`));
}

function checkOutside(source: Source): readonly string[] {
  return listNodes(source)
    .filter(isFreeName)
    .filter((node) => OUTSIDE.has(node.text) && !isDeclared(source, node.text))
    .map((node) => offence(source, node, `calls out or waits: ${node.text}`));
}

/** A file may have a parameter or a local of the same name as a global. */
function isDeclared(source: Source, name: string): boolean {
  return listNodes(source).some((node) =>
    (ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node)
      || ts.isFunctionDeclaration(node) || ts.isImportSpecifier(node))
    && node.name !== undefined && ts.isIdentifier(node.name) && node.name.text === name);
}

/** zod's settings are global state of the application. */
function checkZodConfig(source: Source): readonly string[] {
  return listNodes(source)
    .filter((node) => ts.isPropertyAccessExpression(node) && /^z\.config$/.test(node.getText()))
    .map((node) => offence(source, node, 'z.config changes the whole application'));
}

/** Comparisons of two instants: the same in every zone, and date-fns gives them no context. */
const ZONELESS = new Set(['isBefore', 'isAfter', 'isEqual', 'compareAsc', 'compareDesc', 'isValid']);

/** date-fns reads the host's zone unless every call says `{ in: utc }`. */
function checkUtcContext(source: Source): readonly string[] {
  const names = new Set(listNodes(source).flatMap((node) =>
    ts.isImportDeclaration(node) && /^date-fns(\/|$)/.test(node.moduleSpecifier.getText().slice(1, -1))
      ? listNamed(node) : []));
  return listNodes(source).flatMap((node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return [];
    const { text } = node.expression;
    if (!names.has(text) || ZONELESS.has(text)) return [];
    return node.arguments.some((argument) => isUtc(source, argument))
      ? [] : [offence(source, node, `${text} without { in: utc }`)];
  });
}

function listNamed(node: ts.ImportDeclaration): readonly string[] {
  const bindings = node.importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements.map((e) => e.name.text) : [];
}

/** `{ in: utc }` itself, or a constant of the same file that is just that. */
function isUtc(source: Source, argument: ts.Expression): boolean {
  const says = (text: string): boolean => /^\{\s*in:\s*utc\b/.test(text);
  if (!ts.isIdentifier(argument)) return says(argument.getText(source.tree));
  return listNodes(source).some((node) => ts.isVariableDeclaration(node)
    && node.name.getText() === argument.text && says(node.initializer?.getText() ?? ''));
}

export const inputRules: readonly TidyRule[] = [
  { name: 'no clock and no chance', check: checkClockAndChance },
  { name: 'no host zone and no locale', check: checkHostZoneAndLocale },
  { name: 'no machine outside log/node', check: checkMachine },
  { name: 'no network and no timers', check: checkOutside },
  { name: 'no z.config', check: checkZodConfig },
  { name: 'date-fns always in the UTC context', check: checkUtcContext },
];
