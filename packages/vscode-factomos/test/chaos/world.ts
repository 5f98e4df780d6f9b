import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FactomosClient, type ActionResult } from 'factomos-core';
import { createSandbox, seedIds, type Sandbox } from 'factomos-sandbox';
import { start } from '../../src/extension.ts';
import { lookForDraft } from '../../src/features/drafts/recover/look-for-draft.ts';
import type { CompanySession } from '../../src/services/company/company-session.ts';
import { host, resetHost, setSetting } from '../fake/host.ts';
import { resetLanguages } from '../fake/languages.ts';
import { Profile } from '../fake/context.ts';
import { Uri } from '../fake/uri.ts';
import { resetScreen } from '../fake/window.ts';
import { recordOf } from '../support/start.ts';
import { HostProcess, type Misfortunes } from './host-process.ts';

/** A window of VS Code: a process, and what it has in memory. */
export interface Window {
  readonly process: HostProcess;
  readonly session: CompanySession;
}

/** A document that stands in the sandbox's books. */
export interface BookedDocument {
  readonly id: string;
  readonly number: string;
}

/** Enough invoices and estimates to do something with. */
const DOCUMENTS = 6;
const OVERDUE = '2025-01-31';

/** One Factomos, one profile of VS Code with two windows on it, and one folder of drafts. */
export class World {
  readonly sandbox: Sandbox;
  readonly calm: FactomosClient;
  readonly profile = new Profile();
  readonly folder = mkdtempSync(join(tmpdir(), 'factomos-drafts-'));
  readonly windows: Window[] = [];
  readonly invoices: BookedDocument[] = [];
  readonly overdue: BookedDocument[] = [];
  readonly estimates: string[] = [];

  private constructor(sandbox: Sandbox) {
    const { url: baseUrl, token, secret } = sandbox;
    this.sandbox = sandbox;
    this.calm = new FactomosClient({ baseUrl, token, secret });
    this.profile.secrets.set(
      'factomos.companies',
      JSON.stringify([recordOf({ url: baseUrl, token, secret })]),
    );
  }

  static async open(): Promise<World> {
    const world = new World(await createSandbox({ dailyLimit: 100_000 }));
    const { calm } = world;
    const lines = [{ service_id: seedIds.service, quantity: 1, price: 500 }];
    const client_id = seedIds.client;
    for (let count = 0; count < DOCUMENTS; count++) {
      world.invoices.push(bookedOf(await calm.createInvoice({ client_id, lines })));
      const late = { client_id, lines, invoice_date: '2025-01-01', payment_term: OVERDUE };
      world.overdue.push(bookedOf(await calm.createInvoice(late)));
      world.estimates.push((await calm.createEstimate({ client_id, lines })).estimate_id);
    }
    await world.openWindow();
    await world.openWindow();
    return world;
  }

  /** A new window on the profile; what is on the screen is its. */
  async openWindow(): Promise<Window> {
    resetHost();
    resetScreen();
    resetLanguages();
    setSetting('factomos.dailyLimit', 100_000);
    const process = new HostProcess();
    const session = await start(this.profile.context()).active.session();
    if (session === undefined) throw new Error('signed out');
    const window = { process, session };
    this.windows.push(window);
    // Each window runs its own command; that it runs once at a time would outlive a process that is killed.
    host.commands.set('factomos.lookForDraft', async (uri) => {
      const asking = this.windows.find((one) => one.process === HostProcess.current);
      if (uri instanceof Uri && asking !== undefined) await lookForDraft(asking.session, uri);
    });
    return window;
  }

  window(index: number): Window {
    const window = this.windows[index];
    if (window === undefined) throw new Error(`There is no window ${index}`);
    return window;
  }

  /** What a person does in a window; a window that is killed by it is opened again. */
  async act<T>(
    window: Window,
    misfortunes: Misfortunes,
    what: (session: CompanySession) => Promise<T>,
  ): Promise<T | 'killed'> {
    const result = await window.process.run(misfortunes, () => what(window.session));
    if (!window.process.isAlive) await this.restart(window);
    return result;
  }

  async restart(window: Window): Promise<void> {
    window.process.kill();
    this.windows.splice(this.windows.indexOf(window), 1);
    await this.openWindow();
  }

  files(): Uri[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => this.file(name));
  }

  file(name: string): Uri {
    return Uri.file(join(this.folder, name));
  }

  read(uri: Uri): string {
    return readFileSync(uri.fsPath, 'utf8');
  }

  write(uri: Uri, draft: unknown): void {
    writeFileSync(uri.fsPath, JSON.stringify(draft, undefined, 2));
  }

  /** The invoices and estimates with this subject. */
  booked(subject: string): BookedDocument[] {
    const { invoices = [], estimates = [] } = this.sandbox.snapshot().tables;
    return [...invoices, ...estimates]
      .filter((row) => textOf(row, 'subject') === subject)
      .map((row) => ({ id: textOf(row, 'id'), number: textOf(row, 'formatted_number') }));
  }

  /** How many rows of a table have this value in a column. */
  count(table: string, column: string, value: string): number {
    const rows = this.sandbox.snapshot().tables[table] ?? [];
    return rows.filter((row) => textOf(row, column) === value).length;
  }

  async close(): Promise<void> {
    for (const { process } of this.windows) process.kill();
    this.profile.delete();
    rmSync(this.folder, { recursive: true, force: true });
    await this.sandbox.close();
  }
}

function bookedOf({
  invoice_id: id,
  invoice_formated_number,
}: ActionResult<'createInvoice'>): BookedDocument {
  return { id, number: invoice_formated_number ?? '' };
}

function textOf(row: unknown, column: string): string {
  return String(typeof row === 'object' && row !== null ? Reflect.get(row, column) : '');
}
