import { Diagnostic, DiagnosticSeverity, Range, type TextDocument } from 'vscode';
import type { SeenClient } from '../../../domain/company-data.ts';
import type { Place } from '../../../domain/drafts/draft-problems.ts';
import { checkDraft } from '../check/check-draft.ts';
import { clientProblems } from '../check/client-problems.ts';
import { draftKindOf } from '../file/draft-kind.ts';

/**
 * The diagnostics of a draft: everything that prevents its creation, and warnings about the client's numbers. None for a draft that was
 * created.
 *
 * @param clients the clients seen so far
 */
export function draftDiagnostics(
  document: TextDocument,
  clients: Readonly<Record<string, SeenClient>>,
): Diagnostic[] {
  const kind = draftKindOf(document.uri);
  if (kind === undefined) return [];
  const text = document.getText();
  const { problems, block } = checkDraft(text, kind);
  if (block?.state === 'created') return [];
  const show = ({ offset, length, message }: Place & { message: string }, severity: DiagnosticSeverity) => {
    const range = new Range(document.positionAt(offset), document.positionAt(offset + length));
    const diagnostic = new Diagnostic(range, message, severity);
    diagnostic.source = 'Factomos';
    return diagnostic;
  };
  return [
    ...problems.map((problem) =>
      show(problem, problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning),
    ),
    ...clientProblems(text, clients).map((problem) => show(problem, DiagnosticSeverity.Information)),
  ];
}
