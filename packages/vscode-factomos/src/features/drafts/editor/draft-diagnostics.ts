import { Diagnostic, DiagnosticSeverity, Range, type TextDocument } from 'vscode';
import { checkDraft } from '../check/check-draft.ts';
import { draftKindOf } from '../file/draft-kind.ts';

/** Everything that keeps a draft from being created, at its place; nothing for one that was created. */
export function draftDiagnostics(document: TextDocument): Diagnostic[] {
  const kind = draftKindOf(document.uri);
  if (kind === undefined) return [];
  const { problems, block } = checkDraft(document.getText(), kind);
  if (block?.state === 'created') return [];
  return problems.map(({ offset, length, message, severity }) => {
    const range = new Range(document.positionAt(offset), document.positionAt(offset + length));
    const diagnostic = new Diagnostic(
      range,
      message,
      severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    );
    diagnostic.source = 'Factomos';
    return diagnostic;
  });
}
