import { l10n, type Uri, workspace } from 'vscode';
import { periodOf } from '../../../domain/drafts/periods.ts';
import { today } from '../../../domain/day.ts';
import { draftTotals, knownServices } from '../../../domain/drafts/draft-totals.ts';
import { fromTemplate } from '../../../domain/drafts/from-template.ts';
import { originKey, type DraftOrigin, type Repeat } from '../../../domain/drafts/repeat.ts';
import {
  clientIdOf,
  originKeyOf,
  type DraftKind,
  type DraftRequest,
} from '../../../domain/drafts/draft-request.ts';
import { findExisting } from '../../../services/write-guard/find-existing.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { explain } from '../../../services/errors/explain.ts';
import { checkDraft } from '../check/check-draft.ts';
import { sentence } from '../create/create-another.ts';
import { nameOf, textOf } from '../file/draft-file.ts';
import { draftKindOf } from '../file/draft-kind.ts';
import { exists } from '../file/new-draft-file.ts';
import { languageOf } from '../file/new-draft-like.ts';

/** A file to be created from a template for a period. */
export interface PlannedFile {
  readonly uri: Uri;
  readonly text: string;
  readonly client: string;
  /** The total in EUR without VAT, if it is known. */
  readonly net: number | undefined;
}

interface Plan {
  readonly planned: readonly PlannedFile[];
  /** One sentence for each file that is not created, with the reason. */
  readonly leftOut: readonly string[];
}

/** Checks each template, and every draft that may have been created from it for this period. Writes nothing. */
export async function planFiles(
  session: CompanySession,
  drafts: readonly Uri[],
  others: readonly Uri[],
  day: string,
): Promise<Plan> {
  session.data.reload();
  const made = await madeFiles(others);
  const planned: PlannedFile[] = [];
  const leftOut: string[] = [];
  for (const uri of drafts) {
    const result = await planOne(session, uri, made, day).catch(
      async (error: unknown) => (await explain(error)).message,
    );
    if (typeof result === 'string') leftOut.push(`${nameOf(uri)}: ${result}`);
    else if (result !== undefined) planned.push(result);
  }
  return { planned, leftOut };
}

/** The file, or why it is not created; undefined for a file that is not a template. */
async function planOne(
  session: CompanySession,
  template: Uri,
  made: ReadonlyMap<string, Uri>,
  day: string,
): Promise<PlannedFile | string | undefined> {
  const kind = draftKindOf(template);
  if (kind === undefined) return undefined;
  const text = await textOf(template);
  const { request, repeat, problems } = checkDraft(text, kind);
  if (repeat === undefined && !/"repeat"\s*:/.test(text)) return undefined;
  if (request === undefined || repeat === undefined)
    return problems.find(({ severity }) => severity === 'error')?.message;
  const period = periodOf(day, repeat.every);
  const origin: DraftOrigin = { template: workspace.asRelativePath(template, false), period };
  const obstacle = outside(repeat, period) ?? createdBefore(session, kind, origin);
  if (obstacle !== undefined) return obstacle;
  const known = made.get(originKey(kind, origin));
  if (known !== undefined)
    return l10n.t('its file already exists: {0}', workspace.asRelativePath(known, false));
  const uri = fileFor(template, kind, period);
  if (await exists(uri)) return l10n.t('{0} already exists.', nameOf(uri));
  return plannedFile(session, request, { repeat, origin, uri });
}

function plannedFile(
  session: CompanySession,
  request: DraftRequest,
  { repeat, origin, uri }: { readonly repeat: Repeat; readonly origin: DraftOrigin; readonly uri: Uri },
): PlannedFile {
  const { data } = session;
  const clientId = clientIdOf(request);
  const language = languageOf(session, clientId);
  const content = fromTemplate(request, { repeat, origin, language, now: today() });
  const client = data.current.clients[clientId]?.name ?? '';
  return {
    uri,
    text: `${JSON.stringify(content, undefined, 2)}\n`,
    client: client === '' ? `#${clientId}` : client,
    net: draftTotals(request, knownServices(data.current))?.withoutVat,
  };
}

function outside({ start, end }: Repeat, period: string): string | undefined {
  if (start !== undefined && period < start) return l10n.t('it starts with {0}', start);
  if (end !== undefined && period > end) return l10n.t('it ended with {0}', end);
  return undefined;
}

/** Works even if the file was deleted: the template and the period are recorded. */
function createdBefore(session: CompanySession, kind: DraftKind, origin: DraftOrigin): string | undefined {
  const existing = findExisting(session, { originKey: originKey(kind, origin), facts: undefined, key: '' });
  return existing && sentence(existing, '');
}

async function madeFiles(uris: readonly Uri[]): Promise<Map<string, Uri>> {
  const found = new Map<string, Uri>();
  for (const uri of uris) {
    const kind = draftKindOf(uri);
    const key = kind && (await originIn(uri, kind).catch(() => undefined));
    if (key !== undefined) found.set(key, uri);
  }
  return found;
}

/** Reads the origin even from a file with errors elsewhere. */
async function originIn(uri: Uri, kind: DraftKind): Promise<string | undefined> {
  const { origin } = checkDraft(await textOf(uri), kind);
  return originKeyOf({ kind, ...(origin === undefined ? {} : { origin }) });
}

/** `hosting.invoice.json` becomes `hosting-2026-11.invoice.json`. */
function fileFor(template: Uri, kind: DraftKind, period: string): Uri {
  const ending = `.${kind}.json`;
  return template.with({ path: `${template.path.slice(0, -ending.length)}-${period}${ending}` });
}
