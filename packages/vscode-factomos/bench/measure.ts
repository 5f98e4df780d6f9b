import { createSandbox, type SandboxOptions } from 'factomos-sandbox';
import { activate, start } from '../src/extension.ts';
import { companyId } from '../src/domain/company.ts';
import { documentId } from '../src/domain/company-data.ts';
import { documentPage, documentPanelBody } from '../src/features/document/view/document-panel.ts';
import type { InvoiceStatus } from '../src/domain/statuses.ts';
import { Profile } from '../test/fake/context.ts';
import { host, resetHost, commands } from '../test/fake/host.ts';
import { resetScreen } from '../test/fake/window.ts';
import { ui, type Answer } from '../test/fake/ui.ts';
import { manyInvoices } from '../test/support/seeds.ts';
import { typicalDay } from '../test/support/typical-day.ts';

/** Measurements of the extension in the fake VS Code with an embedded Factomos. Bundled and run by `pnpm bench vscode`. */
async function open(options: SandboxOptions, linkTo?: (url: string) => Promise<string>) {
  const sandbox = await createSandbox(options);
  const profile = new Profile();
  const { token, secret } = sandbox;
  const url = (await linkTo?.(sandbox.url)) ?? sandbox.url;
  const record = { id: companyId(url, token), label: 'Bench', baseUrl: url, token, secret };
  profile.secrets.set('factomos.companies', JSON.stringify([record]));
  resetHost();
  resetScreen();
  const context = profile.context();
  const app = start(context);
  const close = async (): Promise<void> => {
    for (const subscription of context.subscriptions) await subscription.dispose();
    profile.delete();
    await sandbox.close();
  };
  return { app, sandbox, close };
}

/** Milliseconds for each of many activations, the first one in this process first. */
export async function activation(): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 51; round++) {
    const profile = new Profile();
    resetHost();
    resetScreen();
    const context = profile.context();
    const started = performance.now();
    activate(context);
    times.push(performance.now() - started);
    for (const subscription of context.subscriptions) await subscription.dispose();
    profile.delete();
  }
  return times;
}

/** Loads a status of `count` invoices page by page, and after each page asks for all rows as VS Code does. "Own time" excludes the calls. */
export async function lastPage(
  count: number,
): Promise<{ own: number; total: number; calls: number; rows: number }> {
  const { app, close } = await open({ seed: manyInvoices(count) });
  const session = await app.active.session();
  if (session === undefined) throw new Error('signed out');
  const real = globalThis.fetch;
  let waiting = 0;
  let calls = 0;
  globalThis.fetch = async (...request) => {
    const started = performance.now();
    const answer = await real(...request);
    const bytes = await answer.arrayBuffer();
    waiting += performance.now() - started;
    calls += 1;
    return new Response(bytes, { status: answer.status, headers: answer.headers });
  };
  let rows = 0;
  const started = performance.now();
  const draw = async (): Promise<void> => {
    const [, pending] = await app.invoices.getChildren();
    if (pending === undefined) throw new Error('no status');
    const nodes = await app.invoices.getChildren(pending);
    for (const node of nodes) app.invoices.getTreeItem(node);
    rows = nodes.length;
  };
  for (let page = 0; page < Math.ceil(count / 50); page++) {
    await session.invoices.more('pending');
    await draw();
  }
  const total = performance.now() - started;
  globalThis.fetch = real;
  await close();
  return { own: total - waiting, total, calls, rows };
}

/** Milliseconds to filter, sort or group `count` loaded rows: nine runs, each with another filter or order. */
export async function looks(count: number): Promise<Record<string, number[]>> {
  const { app, close } = await open({});
  const session = await app.active.session();
  if (session === undefined) throw new Error('signed out');
  await session.invoices.refresh('later');
  const [first] = session.data.current.statuses.later?.rows ?? [];
  if (first === undefined) throw new Error('no invoice');
  const rows = Array.from({ length: count }, (_, index) => ({
    ...first,
    id: String(index),
    number: `F${index}`,
    clientId: String(index % 300),
    client: `Société ${index % 300}, Éditions du Vieux Port`,
    date: `20${10 + (index % 17)}-${String((index % 12) + 1).padStart(2, '0')}-01`,
    due: (index * 7919) % 10_000,
  }));
  session.data.update((data) => {
    data.statuses = { later: { rows, total: count, at: Date.now(), shifted: false } };
  });
  const draw = async (): Promise<void> => {
    for (const root of await app.invoices.getChildren()) {
      app.invoices.getTreeItem(root);
      if (root.id === 'status/later') await app.invoices.getChildren(root);
    }
  };
  const timesOf = async (change: (round: number) => Promise<void>): Promise<number[]> => {
    const times: number[] = [];
    for (let round = 0; round < 9; round++) {
      const started = performance.now();
      await change(round);
      await draw();
      times.push(performance.now() - started);
    }
    return times;
  };
  await draw();
  const measured = {
    filter: await timesOf((round) => app.options.setFilter(`societe ${round}`)),
    sort: await timesOf(async (round) => {
      await app.options.setFilter('');
      await app.options.sort((['amount', 'date', 'age'] as const)[round % 3] ?? 'amount');
    }),
    group: await timesOf((round) => app.options.group((['client', 'month'] as const)[round % 2] ?? 'client')),
  };
  await close();
  return measured;
}

/** Milliseconds of each of many times that the page of an invoice with 40 lines is built, the first one in this process first. */
export async function documentPageTime(): Promise<number[]> {
  const { app, close } = await open({});
  const session = await app.active.session();
  if (session === undefined) throw new Error('signed out');
  await session.invoices.refresh('later');
  const [row] = session.data.current.statuses.later?.rows ?? [];
  const ref = { kind: 'invoice', id: row?.id ?? '', companyId: session.company.id } as const;
  const document = await session.documents.read(ref);
  session.data.update((data) => {
    const lines = Array.from({ length: 40 }, (_, index) => document.lines[index % document.lines.length]);
    data.documents[documentId('invoice', ref.id)] = {
      ...document,
      lines: lines.filter((line) => line !== undefined),
    };
  });
  const times: number[] = [];
  for (let round = 0; round < 101; round++) {
    const started = performance.now();
    const body = await documentPanelBody(session, ref);
    documentPage({ body, title: document.number, state: ref, nonce: 'bench' });
    times.push(performance.now() - started);
  }
  await close();
  return times;
}

/** The calls of a typical day, counted by the embedded Factomos, and the time that the user waits for them. */
export async function day(
  linkTo?: (url: string) => Promise<string>,
): Promise<{ calls: number; milliseconds: number }> {
  const { app, sandbox, close } = await open({}, linkTo);
  const session = await app.active.session();
  if (session === undefined) throw new Error('signed out');
  const run = async (command: string, argument: unknown, ...answers: Answer[]): Promise<void> => {
    ui.answer(...answers);
    await commands.executeCommand(`factomos.${command}`, argument);
  };
  const expand = (status: InvoiceStatus) => session.invoices.refresh(status);
  const started = performance.now();
  for (const [, act] of typicalDay({ app, session, expand, run })) await act();
  const milliseconds = performance.now() - started;
  const calls = sandbox.journal.entries({ limit: 1000 }).length;
  await close();
  host.commands.clear();
  return { calls, milliseconds };
}
