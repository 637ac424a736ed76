/** A finding as VS Code shows it: the message, the rule's page behind its code, the evidence beneath. */
import * as vscode from 'vscode';
import type { Finding } from '../core/checker.ts';

const SEVERITY = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

export const SOURCE = 'Classwise';

/** @param rangeOf where in the document offsets of its text are. */
export function toDiagnostic(
  uri: vscode.Uri,
  finding: Finding,
  rangeOf: (span: { readonly start: number; readonly end: number }) => vscode.Range,
  rulePage: (rule: string) => vscode.Uri,
): vscode.Diagnostic {
  const range = rangeOf(finding);
  const diagnostic = new vscode.Diagnostic(range, finding.message, SEVERITY[finding.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
  diagnostic.relatedInformation = finding.evidence.flatMap((e) => {
    const proof = [e.date ?? undefined, e.jurisdiction === 'INT' ? undefined : e.jurisdiction, e.publisher ?? undefined]
      .filter(Boolean)
      .join(', ');
    const text = `${e.fact} (${proof})${e.url ? ` ${e.url}` : ''}`;
    const touched = finding.touched?.filter((t) => t.evidence === e.id).map(rangeOf) ?? [];
    const places = touched.length > 0 ? touched : [range];
    return places.map((place) => new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, place), text));
  });
  return diagnostic;
}
