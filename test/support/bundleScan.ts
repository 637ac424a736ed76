/** What a finished bundle could do, read off its syntax: the data in it is text and holds no code. */
import ts from 'typescript';

/** Names by which a program speaks to other machines, or makes code from text. */
const FORBIDDEN = new Set(
  'eval Function fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource RTCPeerConnection sendBeacon importScripts WebAssembly execScript'.split(
    ' ',
  ),
);
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);

export interface Scanned {
  /** Modules that it asks for, `node:` left out; `<computed>` with the words where the name is not written there. */
  readonly modules: ReadonlySet<string>;
  /** Places where it uses what no bundle may. */
  readonly forbidden: readonly string[];
  /** What it takes from `child_process`. */
  readonly processes: ReadonlySet<string>;
}

export function scanBundle(name: string, text: string): Scanned {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const modules = new Set<string>();
  const forbidden: string[] = [];
  const processes = new Set<string>();
  const holders = new Set<string>();
  const tell = (node: ts.Node): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    forbidden.push(`${name}:${line + 1}: ${node.getText().slice(0, 80)}`);
  };
  const ask = (specifier: ts.Node | undefined): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) modules.add(specifier.text.replace(/^node:/, ''));
    else modules.add(`<computed> ${specifier?.parent.getText() ?? ''}`);
  };
  const call = (node: ts.CallExpression | ts.NewExpression): void => {
    const { expression: callee } = node;
    const [first] = node.arguments ?? [];
    if (callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')) ask(first);
    // (() => {}).constructor('code')
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'constructor' && first) tell(node);
    if (ts.isIdentifier(callee) && TIMERS.has(callee.text) && first && ts.isStringLiteralLike(first)) tell(node);
  };
  const hold = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) holders.add(name.text);
    else for (const element of name.elements) processes.add(element.getText().split(':')[0]!);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && FORBIDDEN.has(node.text)) tell(node.parent);
    if (
      ts.isElementAccessExpression(node) &&
      ts.isStringLiteralLike(node.argumentExpression) &&
      FORBIDDEN.has(node.argumentExpression.text)
    )
      tell(node);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) call(node);
    if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier)) ask(node.moduleSpecifier);
    if (ts.isVariableDeclaration(node) && /^(?:__toESM\()?require\("(?:node:)?child_process"\)/.test(node.initializer?.getText() ?? ''))
      hold(node.name);
    // A program that is run through a shell reads file names as commands.
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'shell' && node.initializer.kind !== ts.SyntaxKind.FalseKeyword)
      tell(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const taken = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && holders.has(node.text) && !ts.isVariableDeclaration(node.parent))
      processes.add(ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : node.parent.getText());
    ts.forEachChild(node, taken);
  };
  taken(file);
  return { modules, forbidden, processes };
}
