import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Random } from 'factomos-chaos/random';
import { resolveUnknown } from '../../src/features/outcomes/resolve-unknown.ts';
import { recordRenames } from '../../src/features/drafts/recover/record-renames.ts';
import { blockIn } from '../../src/features/drafts/file/block-edits.ts';
import { host, openFile } from '../fake/host.ts';
import { Uri } from '../fake/uri.ts';
import {
  anyWrite,
  creation,
  draftOf,
  folderCreation,
  look,
  nameOf,
  recurring,
  subjectOf,
  type Act,
} from './acts.ts';
import { truthOf } from './settle.ts';
import { Stage } from './stage.ts';
import type { Window, World } from './world.ts';

const MAX_FILES = 6;

/** A person at work in two windows on one profile: which act comes next is chosen at random. */
export class Chaos {
  readonly stage: Stage;
  readonly #world: World;
  readonly #random: Random;
  readonly #drafts = new Map<string, Record<string, unknown>>();
  readonly #writes: Act[] = [];
  #number: number;

  constructor(world: World, random: Random, number: number) {
    this.stage = new Stage(world, random);
    this.#world = world;
    this.#random = random;
    this.#number = number;
  }

  /** The writes that were asked for, other than of drafts. */
  get writes(): readonly Act[] {
    return this.#writes;
  }

  async act(): Promise<void> {
    this.#number += 1;
    const random = this.#random;
    const world = this.#world;
    const files = world.files();
    const window = world.window(random.integer(0, 1));
    if (files.length === MAX_FILES && random.oneIn(3)) {
      rmSync(random.pick(files).fsPath);
      return;
    }
    if (files.length === 0 || (files.length < MAX_FILES && random.oneIn(4))) {
      this.#writeDraft();
      return;
    }
    const open = files.filter((file) => blockIn(world.read(file))?.state !== 'created');
    const uri = random.pick(open.length > 0 && !random.oneIn(4) ? open : files);
    const { state } = blockIn(world.read(uri)) ?? {};
    if ((state === 'creating' || state === 'unknown') && random.oneIn(2)) {
      await this.#look(window, uri);
      return;
    }
    switch (random.integer(1, 16)) {
      case 1:
      case 2:
      case 3:
      case 4:
        await this.stage.perform(window, creation(world, uri));
        return;
      case 5:
        await this.#twice(creation(world, uri), creation(world, random.pick(files)));
        return;
      case 6:
        await this.#createFolder(window);
        return;
      case 7:
        await this.#look(window, uri);
        return;
      case 8:
        await this.#resolve(window);
        return;
      case 9:
        await this.#changeUnderneath(window, uri);
        return;
      case 10:
        await this.stage.run(window, { ...recurring(uri), name: `make recurring ${nameOf(uri)}` });
        return;
      case 11:
        this.#typeInto(uri);
        return;
      case 12:
        await world.restart(window);
        return;
      default: {
        const write = anyWrite(world, random, this.#number);
        this.#writes.push(write);
        if (random.oneIn(5)) await this.#twice(write, write);
        else await this.stage.perform(window, write);
      }
    }
  }

  #writeDraft(): void {
    const subject = `chaos-${this.#number}`;
    const kind = this.#random.oneIn(5) ? 'estimate' : 'invoice';
    const draft = {
      ...draftOf(subject, this.#number),
      ...(this.#random.oneIn(8) ? { repeat: { every: 'month' } } : {}),
    };
    this.#drafts.set(subject, draft);
    this.#world.write(this.#world.file(`${subject}.${kind}.json`), draft);
    this.stage.log(`write ${subject}.${kind}.json`);
  }

  /** What is found agrees with the books. */
  async #look(window: Window, uri: Uri): Promise<void> {
    const act = look(this.#world, uri);
    await this.stage.perform(window, act);
    const asked = this.stage.shownIn(window).findLast(({ title }) => title.endsWith(': was it created?'));
    const [booked] = this.#world.booked(subjectOf(act.what));
    if (asked === undefined || booked === undefined || !act.what.endsWith('.invoice.json')) return;
    const names = [booked.number, `#${booked.id}`, 'Search by'];
    if (!asked.options.some((option) => names.some((name) => option.includes(name))))
      this.stage.problem(`${act.name} does not find ${booked.number}: ${asked.options.join(' | ')}`);
  }

  /** The same in two windows at once. */
  async #twice(one: Act, other: Act): Promise<void> {
    const before = [one.times(), other.times()];
    const [first, second] = [this.#world.window(0), this.#world.window(1)];
    this.stage.meetFaults(one.action);
    const told = await Promise.all([this.stage.run(first, one), this.stage.run(second, other)]);
    if (one.times() > 1) this.stage.problem(`doubled by two windows: ${one.name}`);
    if (told[0].end === 'done' && one.times() !== 1)
      this.stage.problem(`reported as done and is not: ${one.name}`);
    if (told[1].end === 'done' && other.times() !== 1)
      this.stage.problem(`reported as done and is not: ${other.name}`);
    if (
      told.every(({ end }) => end === 'failed') &&
      (one.times() !== before[0] || other.times() !== before[1])
    )
      this.stage.problem(`reported as failed and is done: ${one.name}`);
  }

  async #createFolder(window: Window): Promise<void> {
    const world = this.#world;
    const act = folderCreation(world, Uri.file(world.folder));
    const subjects = [...this.#drafts.keys()];
    const booked = () => subjects.map((subject) => world.booked(subject).length);
    const before = booked();
    this.stage.meetFaults(this.#random.pick(['createInvoice', 'createEstimate']));
    const told = await this.stage.run(window, { ...act, name: 'create folder' });
    const after = booked();
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    if (after.some((count) => count > 1)) this.stage.problem('doubled by the folder');
    const summary = this.stage.shownIn(window).find(({ title }) => title.startsWith('Created: '))?.title;
    const [, created, , unknown] =
      /^Created: (\d+)\. Failed: (\d+)\. Unknown: (\d+)/.exec(summary ?? '') ?? [];
    const grown = sum(after) - sum(before);
    if (told.end === 'killed') return;
    if (grown < Number(created ?? 0) || grown > Number(created ?? 0) + Number(unknown ?? 0))
      this.stage.problem(`the folder grew by ${grown} documents and says: ${summary ?? told.text}`);
  }

  async #resolve(window: Window): Promise<void> {
    const unknown = window.session.guard.unknown();
    if (unknown.length === 0) return;
    const { what } = this.#random.pick(unknown);
    const wishes = { ...truthOf(this.#world, this.#writes), choose: [what] };
    const { text } = await this.stage.run(window, { name: `resolve ${what}`, run: resolveUnknown, wishes });
    this.#checkLook(window, what, text);
  }

  /** What was found out agrees with the books. */
  #checkLook(window: Window, what: string, text: string): void {
    const times = this.#writes.find((write) => write.what === what)?.times();
    if (times === undefined) return;
    const isMissed = this.stage
      .shownIn(window)
      .some(({ title }) => title.startsWith(`${what}: Factomos does not`));
    if (times === 0 && text.startsWith('It was done'))
      this.stage.problem(`${what}: found, and not in the books`);
    if (times > 0 && isMissed) this.stage.problem(`${what}: not found, and in the books`);
  }

  async #changeUnderneath(window: Window, uri: Uri): Promise<void> {
    const world = this.#world;
    const subject = subjectOf(uri.path);
    const to = world.file(`${subject}-${this.#number}${/\.\w+\.json$/.exec(uri.path)?.[0] ?? ''}`);
    const kind = this.#random.pick([
      'old version',
      'edit',
      'rename',
      'rename unseen',
      'copy',
      'delete',
    ] as const);
    this.stage.log(`${kind} ${nameOf(uri)}`);
    host.documents.length = 0;
    switch (kind) {
      case 'old version':
        world.write(uri, this.#drafts.get(subject));
        return;
      case 'edit':
        // Its figures stay the same.
        writeFileSync(
          uri.fsPath,
          world.read(uri).replace(/"quantity"/, `"description": "edited ${this.#number}", "quantity"`),
        );
        return;
      case 'rename':
      case 'rename unseen':
        renameSync(uri.fsPath, to.fsPath);
        if (kind === 'rename') {
          const storage = this.#world.profile.context().globalStorageUri.fsPath;
          await window.process.run({}, async () => {
            await Promise.resolve();
            recordRenames(storage, [{ oldUri: uri, newUri: to }]);
          });
        }
        return;
      case 'copy':
        copyFileSync(uri.fsPath, to.fsPath);
        return;
      case 'delete':
        rmSync(uri.fsPath);
    }
  }

  /** Unsaved typing in an editor. */
  #typeInto(uri: Uri): void {
    this.stage.log(`type into ${nameOf(uri)}`);
    const document = openFile(uri);
    document.type(document.getText().replace('{', '{ '));
  }
}
