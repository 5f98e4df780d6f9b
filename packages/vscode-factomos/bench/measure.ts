import { createSandbox, type SandboxOptions } from 'factomos-sandbox';
import { activate, start } from '../src/extension.ts';
import { companyId } from '../src/domain/company.ts';
import type { InvoiceStatus } from '../src/domain/statuses.ts';
import { Profile } from '../test/fake/context.ts';
import { host, resetHost, commands } from '../test/fake/host.ts';
import { resetScreen } from '../test/fake/window.ts';
import { ui, type Answer } from '../test/fake/ui.ts';
import { manyInvoices } from '../test/support/seeds.ts';
import { typicalDay } from '../test/support/typical-day.ts';

/** Measures the extension in the fake VS Code against an embedded Factomos; bundled and run by `pnpm bench vscode`. */
async function open(options: SandboxOptions) {
  const sandbox = await createSandbox(options);
  const profile = new Profile();
  const { url, token, secret } = sandbox;
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

/** Milliseconds for an activation: the first of this process, and the median of many. */
export async function activation(): Promise<{ first: number; median: number }> {
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
  return { first: times[0] ?? NaN, median: times.toSorted((a, b) => a - b)[25] ?? NaN };
}

/**
 * Loads a status of `count` invoices page by page to its last, and after each page asks for all rows as VS Code does.
 * Own time is all time but that of the calls.
 */
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

/** The calls of a typical day, counted by the embedded Factomos. */
export async function day(): Promise<Record<string, number>> {
  const { app, sandbox, close } = await open({});
  const session = await app.active.session();
  if (session === undefined) throw new Error('signed out');
  let seen = 0;
  const calls = (): number => {
    const [newest] = sandbox.journal.entries({ limit: 1 });
    const fresh = (newest?.id ?? 0) - seen;
    seen = newest?.id ?? 0;
    return fresh;
  };
  const run = async (command: string, argument: unknown, ...answers: Answer[]): Promise<void> => {
    ui.answer(...answers);
    await commands.executeCommand(`factomos.${command}`, argument);
  };
  const spent: Record<string, number> = {};
  const expand = (status: InvoiceStatus) => session.invoices.refresh(status);
  for (const [part, act] of typicalDay({ app, session, expand, run })) {
    await act();
    spent[part] = calls();
  }
  spent['in all'] = Object.values(spent).reduce((sum, count) => sum + count, 0);
  await close();
  host.commands.clear();
  return spent;
}
