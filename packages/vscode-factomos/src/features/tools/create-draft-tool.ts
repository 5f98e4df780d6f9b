import { l10n, Uri, window, workspace } from 'vscode';
import { BLOCK } from '../../domain/drafts/draft-block.ts';
import { checkDraft } from '../drafts/check/check-draft.ts';
import { draftTotals, knownServices } from '../../domain/drafts/draft-totals.ts';
import { writeNew } from '../drafts/file/new-draft-file.ts';
import { UserError } from '../../domain/user-error.ts';
import { textIn, type Tool } from './tool.ts';
import type { DraftKind } from '../../domain/drafts/draft-request.ts';

/** Writes a new draft file into the workspace and opens it. Makes no calls: only the user can create the document. */
export const createDraft: Tool = {
  doing: (input) => l10n.t('Write the draft {0}', fileName(input)),
  cost: () => 0,
  question: (input) => ({
    title: l10n.t('Write a draft file?'),
    message: l10n.t('{0}, with what follows. Nothing is sent to Factomos.', fileName(input)) + fenced(input),
  }),
  async run({ data }, input) {
    const name = fileName(input);
    const text = contentOf(input);
    const kind = kindIn(input);
    const { problems, request } = checkDraft(text, kind);
    const folder = workspace.workspaceFolders?.[0]?.uri;
    if (folder === undefined) throw new UserError(l10n.t('Open a folder first: drafts are files in it.'));
    const uri = Uri.joinPath(folder, name);
    await writeNew(uri, text);
    await window.showTextDocument(await workspace.openTextDocument(uri));
    return {
      file: workspace.asRelativePath(uri),
      problems: problems.map(({ severity, message }) => ({ severity, message })),
      totals: request && draftTotals(request, knownServices(data.current)),
      note: 'The draft is written and nothing was sent. The user creates it with “Create in Factomos” above its text.',
    };
  },
};

function kindIn(input: object): DraftKind {
  const kind = textIn(input, 'kind');
  if (kind !== 'invoice' && kind !== 'estimate')
    throw new UserError(l10n.t('The kind of a draft is invoice or estimate.'));
  return kind;
}

/** Only below the first folder of the workspace. */
function fileName(input: object): string {
  const kind = kindIn(input);
  const name = (textIn(input, 'name') ?? '').replace(/(\.(invoice|estimate))?(\.json)?$/, '');
  if (!/^[\p{L}\p{N}_-][\p{L}\p{N} ._-]*(\/[\p{L}\p{N}_-][\p{L}\p{N} ._-]*)*$/u.test(name))
    throw new UserError(
      l10n.t(
        'The name of a draft has letters, digits, spaces, . _ - and / for folders, like drafts/acme-november.',
      ),
    );
  return `${name}.${kind}.json`;
}

/** A model must not set the state of a draft. */
function contentOf(input: object): string {
  const draft: unknown = Reflect.get(input, 'draft');
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft))
    throw new UserError(l10n.t('A draft must be a JSON object: { "client_id": …, "lines": [ … ] }'));
  const fields = Object.entries(draft).filter(([name]) => name !== BLOCK);
  return `${JSON.stringify(Object.fromEntries(fields), undefined, 2)}\n`;
}

function fenced(input: object): string {
  return `\n\n\`\`\`json\n${contentOf(input).replaceAll('```', '` ` `')}\`\`\``;
}
