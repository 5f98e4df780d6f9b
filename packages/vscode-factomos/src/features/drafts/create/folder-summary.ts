import { commands, l10n, window, workspace, type Uri } from 'vscode';
import { memoryUri } from '../../../services/host/memory-text.ts';
import { escapeMarkdown } from '../../../ui/escape.ts';

/** The outcome for one file of a folder. */
export interface FileOutcome {
  readonly uri: Uri;
  readonly state: 'created' | 'failed' | 'unknown' | 'leftOut';
  /** The number of the document, or why it was not created. */
  readonly text: string;
  readonly link?: string;
}

/** Shows how many documents were created, and opens the list if some were not. */
export async function showSummary(folder: Uri, outcomes: readonly FileOutcome[]): Promise<void> {
  const count = (state: FileOutcome['state']): number =>
    outcomes.filter((outcome) => outcome.state === state).length;
  const sentence = l10n.t(
    'Created: {0}. Failed: {1}. Unknown: {2}. Left out: {3}.',
    count('created'),
    count('failed'),
    count('unknown'),
    count('leftOut'),
  );
  void window.showInformationMessage(sentence);
  if (count('created') === outcomes.length) return;
  const content = summaryMarkdown(folder, outcomes, sentence);
  const uri = memoryUri(`${l10n.t('Drafts created in Factomos')}.md`, content);
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // VS Code's own Markdown extension may be disabled.
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
  }
}

export function summaryMarkdown(folder: Uri, outcomes: readonly FileOutcome[], sentence: string): string {
  const rows = outcomes.map(({ uri, state, text, link }) => {
    const name = uri.path.slice(folder.path.length).replace(/^\//, '');
    const words = link === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${link})`;
    return `| ${escapeMarkdown(name)} | ${stateLabel(state)} | ${words} |`;
  });
  const head = [l10n.t('File'), l10n.t('Outcome'), l10n.t('Number or reason')];
  return [
    `# ${l10n.t('Drafts created in Factomos')}`,
    '',
    sentence,
    '',
    `| ${head.join(' | ')} |`,
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function stateLabel(state: FileOutcome['state']): string {
  switch (state) {
    case 'created':
      return l10n.t('created');
    case 'failed':
      return l10n.t('not created');
    case 'unknown':
      return l10n.t('unknown: look for it');
    case 'leftOut':
      return l10n.t('left out');
  }
}
