import { l10n, QuickPickItemKind } from 'vscode';
import type { SeenClient } from '../../domain/company-data.ts';
import { clientFindings } from '../../ui/client-findings.ts';
import { checkEmail, checkId } from '../../ui/numbers.ts';
import { calls } from '../../ui/format.ts';
import { BACK, inputStep, pickStep, type Choice } from '../../ui/quick-input.ts';

/** The part of the company session that the step needs, so that tests can pass a plain object. */
export interface ClientSource {
  seenClients(): readonly SeenClient[];
  /** Creates the client. One call. */
  createClient(name: string, email: string): Promise<string>;
  /** Asks before something is created that cannot be deleted. */
  confirmCreate(what: string, detail: string): Promise<boolean>;
}

type ClientChoice = SeenClient | 'id' | 'new';

export async function clientStep(
  source: ClientSource,
  title: string,
  back: boolean,
): Promise<{ id: string; name: string } | typeof BACK | undefined> {
  for (;;) {
    const choice = await pickStep<ClientChoice>({
      title,
      back,
      placeholder: l10n.t('Clients from loaded invoices (the API cannot list all clients)'),
      items: clientItems(source.seenClients()),
    });
    if (choice === undefined || choice === BACK) return choice;
    const client =
      choice === 'id'
        ? await byId(source, title)
        : choice === 'new'
          ? await newClient(source, title)
          : choice;
    if (client === undefined) return undefined;
    if (client !== BACK) return { id: client.id, name: client.name };
  }
}

function clientItems(clients: readonly SeenClient[]): Choice<ClientChoice>[] {
  const seen: Choice<ClientChoice>[] = clients.map((client) => ({
    label: client.name === '' ? `#${client.id}` : client.name,
    description: `#${client.id}`,
    ...detailOf(client),
    value: client,
  }));
  return [
    ...seen,
    ...(seen.length === 0 ? [] : [{ label: '', kind: QuickPickItemKind.Separator, value: 'id' } as const]),
    { label: l10n.t('$(key) Client by ID…'), description: l10n.t('no call'), alwaysShow: true, value: 'id' },
    { label: l10n.t('$(add) New Client…'), description: calls(1), alwaysShow: true, value: 'new' },
  ];
}

/** Warnings about the client's numbers. It can be chosen anyway. */
function detailOf(client: SeenClient): { detail?: string } {
  const findings = clientFindings(client);
  return findings.length === 0 ? {} : { detail: `$(info) ${findings.join(' ')}` };
}

/** The name comes from what was read before, so that the confirmation can show it. */
async function byId(
  source: ClientSource,
  title: string,
): Promise<{ id: string; name: string } | typeof BACK | undefined> {
  const id = await inputStep({
    title,
    back: true,
    prompt: l10n.t('The client’s ID in Factomos'),
    validate: checkId,
  });
  if (typeof id !== 'string') return id;
  return { id, name: source.seenClients().find((client) => client.id === id)?.name ?? '' };
}

async function newClient(
  source: ClientSource,
  title: string,
): Promise<{ id: string; name: string } | typeof BACK | undefined> {
  const name = await inputStep({
    title,
    back: true,
    prompt: l10n.t('Name of the new client'),
    validate: (text) => (text === '' ? l10n.t('Enter a name for the client.') : undefined),
  });
  if (typeof name !== 'string') return name;
  const email = await inputStep({
    title,
    back: true,
    prompt: l10n.t('Email address of {0} (optional)', name),
    validate: (text) => (text === '' ? undefined : checkEmail(text)),
  });
  if (typeof email !== 'string') return email;
  const confirmed = await source.confirmCreate(
    l10n.t('Create the client “{0}” in Factomos?', name),
    l10n.t('It costs {0} and cannot be undone from here.', calls(1)),
  );
  return confirmed ? { id: await source.createClient(name, email), name } : BACK;
}
