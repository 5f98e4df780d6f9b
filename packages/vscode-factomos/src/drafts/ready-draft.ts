import { createHash } from 'node:crypto';
import { l10n, type Uri } from 'vscode';
import type { CompanySession } from '../company/company-session.ts';
import { Notice } from '../errors/notice.ts';
import type { Totals } from '../money/preview.ts';
import { today } from '../text/format.ts';
import { checkDraft, type CheckedDraft, type DraftRequest } from './check-draft.ts';
import { draftKindOf } from './draft-kind.ts';
import { nameOf, readFromDisk } from './draft-file.ts';
import { draftState, guardEntry } from './draft-state.ts';
import { draftTotals, knownServices } from './draft-totals.ts';
import { healDraft } from './heal-draft.ts';

/** A draft as it stands on disk and can be created. */
export interface ReadyDraft {
  readonly uri: Uri;
  readonly request: DraftRequest;
  /** The same for the same content, wherever the file is: see `madeBefore`. */
  readonly contentKey: string;
  readonly totals: Totals | undefined;
  /** The day it will bear. */
  readonly date: string;
}

/** Reads it from disk. Throws a Notice that says why it cannot be created. */
export async function readyDraft(session: CompanySession, uri: Uri): Promise<ReadyDraft> {
  await healDraft(session, uri);
  const kind = draftKindOf(uri);
  if (kind === undefined)
    throw new Notice(
      l10n.t('{0} is no draft: its name must end in .invoice.json or .estimate.json.', nameOf(uri)),
    );
  const checked = checkDraft(await readFromDisk(uri), kind);
  assertDraft(session, uri, checked);
  if (checked.request === undefined) throw new Notice(problemsSentence(uri, checked));
  const { request } = checked;
  return {
    uri,
    request,
    contentKey: contentKey(request),
    totals: draftTotals(request, knownServices(session.data.current)),
    date: dateOf(request) ?? today(),
  };
}

/** The content of a file that is still a draft; undefined for one that is not. */
export async function contentOnDisk(uri: Uri): Promise<string | undefined> {
  const kind = draftKindOf(uri);
  if (kind === undefined) return undefined;
  const { block, request } = checkDraft(await readFromDisk(uri), kind);
  return request !== undefined && draftState(block, undefined) === 'draft' ? contentKey(request) : undefined;
}

function assertDraft(session: CompanySession, uri: Uri, { block }: CheckedDraft): void {
  const name = nameOf(uri);
  switch (draftState(block, guardEntry(session, uri))) {
    case 'draft':
      return;
    case 'busy':
      throw new Notice(l10n.t('{0} is being created just now. It is not done twice.', name));
    case 'created':
      throw new Notice(l10n.t('{0} was created already: {1}', name, block?.number ?? ''));
    case 'unknown':
      throw new Notice(
        l10n.t(
          '{0}: the answer was lost, so it may have been created. Look for it before anything else.',
          name,
        ),
      );
  }
}

function problemsSentence(uri: Uri, { problems }: CheckedDraft): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return l10n.t(
    '{0} cannot be created yet: {1}',
    nameOf(uri),
    errors.map(({ message }) => message).join(' '),
  );
}

function dateOf(request: DraftRequest): string | undefined {
  const date = request.kind === 'invoice' ? request.params.invoice_date : request.params.estimate_date;
  return typeof date === 'string' ? date : undefined;
}

function contentKey({ kind, params }: DraftRequest): string {
  const content = createHash('sha256')
    .update(JSON.stringify([kind, sorted(params)]))
    .digest('hex');
  return `content/${content}`;
}

/** The order of fields says nothing; that of lines does. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, sorted(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What was created from the same content before, so that an old version that came back is not created unnoticed. */
export function madeBefore({ guard }: Pick<CompanySession, 'guard'>, draft: ReadyDraft): string | undefined {
  return guard.find(draft.contentKey)?.result;
}

/** Remembered by content and not by name: a file can be copied, renamed, or put back to an older version. */
export function rememberMade(
  { guard }: Pick<CompanySession, 'guard'>,
  uri: Uri,
  request: DraftRequest,
  number: string,
): void {
  const what = nameOf(uri);
  guard.settle(
    {
      key: contentKey(request),
      what,
      check: { kind: 'none' },
      state: 'done',
      at: Date.now(),
      pid: process.pid,
    },
    number,
  );
}
