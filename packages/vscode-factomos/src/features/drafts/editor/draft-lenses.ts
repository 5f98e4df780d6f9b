import { CodeLens, l10n, Range, type Command, type TextDocument } from 'vscode';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { totalsSentence } from '../../../ui/totals-sentence.ts';
import { calls } from '../../../ui/format.ts';
import { checkDraft, type CheckedDraft } from '../check/check-draft.ts';
import { draftKindOf } from '../file/draft-kind.ts';
import { sentence } from '../create/create-another.ts';
import { findExisting, type ExistingDocument } from '../../../services/write-guard/find-existing.ts';
import { answeredName } from '../../../domain/drafts/answered-document.ts';
import { contentKey } from '../../../domain/drafts/content-key.ts';
import { nameOf } from '../file/draft-file.ts';
import { isElsewhere } from '../recover/draft-state.ts';
import { changedSince } from '../recover/sent-text.ts';
import { draftState, guardEntry, guardKey } from '../recover/draft-state.ts';
import { draftTotals, knownServices, missingServices } from '../../../domain/drafts/draft-totals.ts';
import type { Repeat } from '../../../domain/drafts/repeat.ts';
import { originKeyOf, type DraftRequest } from '../../../domain/drafts/draft-request.ts';

const TOP = new Range(0, 0, 0, 0);

/** The code lenses above a draft: its total or state, and its actions. Makes no calls. */
export function draftLenses(
  document: Pick<TextDocument, 'uri' | 'getText'>,
  session: CompanySession | undefined,
): CodeLens[] {
  const kind = draftKindOf(document.uri);
  if (kind === undefined) return [];
  const checked = checkDraft(document.getText(), kind);
  return commandsOf(document, checked, session).map((command) => new CodeLens(TOP, command));
}

function commandsOf(
  { uri }: Pick<TextDocument, 'uri'>,
  checked: CheckedDraft,
  session: CompanySession | undefined,
): Command[] {
  switch (draftState(checked.block, guardEntry(session, uri))) {
    case 'busy':
      return [words(l10n.t('$(sync~spin) Creating…'))];
    case 'created':
      return createdCommands(uri, checked, session);
    case 'unknown': {
      const named = guardEntry(session, uri)?.answered ?? checked.block ?? {};
      const isNamed = named.id !== undefined || named.number !== undefined;
      return [
        words(
          isNamed
            ? l10n.t('$(question) Response not clear: it names {0}', answeredName(named))
            : isElsewhere(checked.block, guardEntry(session, uri))
              ? l10n.t('$(question) Started on another machine, which may still be creating it')
              : l10n.t('$(question) Response lost: it may or may not have been created'),
        ),
        {
          title: l10n.t('$(search) Look for It ({0})', calls(checked.kind === 'invoice' && !isNamed ? 3 : 0)),
          command: 'factomos.lookForDraft',
          arguments: [uri],
        },
      ];
    }
    case 'draft':
      return draftCommands(uri, checked, session);
  }
}

function draftCommands(
  uri: TextDocument['uri'],
  { problems, request, block, repeat }: CheckedDraft,
  session: CompanySession | undefined,
): Command[] {
  const refused = block?.reason === undefined ? [] : [words(`$(warning) ${block.reason}`)];
  if (request === undefined) {
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    return [
      { title: l10n.t('$(error) Fix first: {0}', errors), command: 'workbench.actions.view.problems' },
      ...refused,
    ];
  }
  const services = session === undefined ? {} : knownServices(session.data.current);
  const totals = draftTotals(request, services);
  if (repeat !== undefined)
    return [
      words(repeatWords(repeat)),
      ...(totals === undefined ? [] : [words(totalsSentence(totals))]),
      {
        title: l10n.t('$(calendar) Make the File of a Period…'),
        command: 'factomos.makeRecurring',
        arguments: [uri],
      },
    ];
  const existing = session && createdBefore(session, uri, request);
  const missing = missingServices(request, services);
  return [
    words(
      totals === undefined ? l10n.t('The prices of the services are not known here') : totalsSentence(totals),
    ),
    ...(missing.length === 0
      ? []
      : [
          {
            title: l10n.t('$(cloud-download) Read Prices and VAT Rates ({0})', calls(missing.length)),
            command: 'factomos.readDraftServices',
            arguments: [uri],
          },
        ]),
    ...(existing === undefined
      ? [createCommand(l10n.t('$(add) Create in Factomos ({0})', calls(1)), uri)]
      : [
          words(`$(history) ${sentence(existing, nameOf(uri))}`),
          ...pageCommand(existing.link),
          createCommand(l10n.t('$(add) Create Another…'), uri),
        ]),
    ...refused,
  ];
}

/** The document that was created from this file or content but is not recorded in the text. */
function createdBefore(
  session: CompanySession,
  uri: TextDocument['uri'],
  request: DraftRequest,
): ExistingDocument | undefined {
  const existing = findExisting(session, {
    uri: uri.toString(),
    contentKey: contentKey(request),
    originKey: originKeyOf(request),
    facts: undefined,
    key: guardKey(uri),
  });
  return existing?.pending === true ? undefined : existing;
}

function createCommand(title: string, uri: TextDocument['uri']): Command {
  return { title, command: 'factomos.createDraft', arguments: [uri] };
}

function pageCommand(link: string | undefined): Command[] {
  return link === undefined
    ? []
    : [{ title: l10n.t('$(link-external) Open Its Page'), command: 'vscode.open', arguments: [link] }];
}

function createdCommands(
  uri: TextDocument['uri'],
  checked: CheckedDraft,
  session: CompanySession | undefined,
): Command[] {
  const { block, kind } = checked;
  const { number = '', link, id, companyId } = block ?? {};
  const changed = changedSince(session, checked) !== undefined;
  return [
    words(l10n.t('$(pass) Created: {0}', number)),
    ...(changed
      ? [
          {
            title: l10n.t('$(diff) Changed Since: Compare with What Was Sent'),
            command: 'factomos.compareWithSent',
            arguments: [uri],
          },
        ]
      : []),
    ...pageCommand(link),
    ...(id === undefined || companyId !== session?.company.id
      ? []
      : [
          {
            title: l10n.t('$(note) Read It (at most {0})', calls(1)),
            command: 'factomos.openDocument',
            arguments: [{ kind, id }],
          },
          {
            title: kind === 'invoice' ? l10n.t('$(send) Send…') : l10n.t('$(mail) Write an Email…'),
            command: kind === 'invoice' ? 'factomos.sendInvoice' : 'factomos.sendEstimate',
            arguments: [{ kind, id, companyId }],
          },
        ]),
  ];
}

function repeatWords({ every }: Repeat): string {
  switch (every) {
    case 'month':
      return l10n.t('$(history) Repeats every month');
    case 'quarter':
      return l10n.t('$(history) Repeats every quarter');
    case 'year':
      return l10n.t('$(history) Repeats every year');
  }
}

/** A lens that only shows text. */
function words(title: string): Command {
  return { title, command: '' };
}
