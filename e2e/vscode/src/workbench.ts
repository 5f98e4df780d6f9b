import type { Locator, Page } from 'playwright-core';
import { until } from '@tools/process/until';

/** VS Code as a user operates it, by visible texts and accessible names. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get #input(): Locator {
    return this.page.locator('.quick-input-widget input.input').first();
  }

  async open(url: string, password?: string): Promise<void> {
    await this.page.goto(url);
    if (password !== undefined) {
      await this.page.locator('input[type=password]').fill(password);
      await this.page.keyboard.press('Enter');
    }
    await this.page.locator('.monaco-workbench').waitFor();
    await this.page.locator('.part.activitybar').waitFor();
  }

  /** Runs a command from the palette. */
  async command(title: string): Promise<void> {
    await this.#quickly('F1', `>${title}`, title);
  }

  /** Retries, since no row is shown until VS Code has read its folders and the extension's manifest. */
  async #quickly(key: string, text: string, name: string): Promise<void> {
    const row = this.#row(name);
    await until(
      async () => {
        if (!(await this.#input.isVisible())) await this.page.keyboard.press(key);
        await this.#input.waitFor({ state: 'visible' });
        await this.#input.fill(text);
        if (await appears(row, 2000)) return true;
        await this.page.keyboard.press('Escape');
        return false;
      },
      { what: name },
    );
    await row.click();
  }

  #row(text: string | RegExp): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  }

  /** Waits for a quick input whose title or prompt contains this. */
  async asked(text: string | RegExp): Promise<void> {
    await this.page.locator('.quick-input-widget', { hasText: text }).waitFor();
  }

  /** Waits for the quick input with this text and closes it: a late one would replace what is opened next. */
  async leave(text: string | RegExp): Promise<void> {
    await this.asked(text);
    await this.page.keyboard.press('Escape');
    await this.#input.waitFor({ state: 'hidden' });
  }

  async pick(text: string | RegExp): Promise<void> {
    await this.#row(text).click();
  }

  /** Types a text into a question. A list that was answered before may still be open and take it as its filter. */
  async type(text: string): Promise<void> {
    await this.page.locator('.quick-input-list').waitFor({ state: 'hidden' });
    await this.#input.waitFor({ state: 'visible' });
    await this.#input.fill(text);
    await this.confirm();
  }

  /** Accepts the quick input's proposal once it ends with this. */
  async accept(ending: string): Promise<void> {
    await until(async () => (await this.#input.inputValue()).endsWith(ending), {
      what: `the proposal ${ending}`,
    });
    await this.confirm();
  }

  /** Accepts the quick input's proposal. */
  async confirm(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    await this.#quickly('ControlOrMeta+P', name, name);
    await this.page.locator('.tab', { hasText: name }).waitFor();
  }

  /** Opens a file from the explorer: Quick Open needs a program for searching, which older versions of code-server download. */
  async openFromExplorer(name: string): Promise<void> {
    await this.showViews('Explorer');
    await this.page.locator('.explorer-folders-view').getByRole('treeitem', { name }).click();
    await this.page.locator('.tab', { hasText: name }).waitFor();
  }

  /** A link above a line of the editor. */
  lens(text: string | RegExp): Locator {
    return this.page.locator('.codelens-decoration', { hasText: text }).first();
  }

  async clickLens(text: string | RegExp): Promise<void> {
    // A hover over a tab would cover it.
    await this.page.mouse.move(0, 0);
    await this.page.locator('.codelens-decoration a', { hasText: text }).first().click();
  }

  /** Waits for a text in a rendered page, such as a Markdown preview, which is a frame of its own. */
  async showsRendered(text: string | RegExp): Promise<void> {
    await until(
      async () => {
        const bodies = await Promise.all(
          this.page.frames().map((frame) =>
            frame
              .locator('body')
              .innerText({ timeout: 1_000 })
              .catch(() => ''),
          ),
        );
        const content = bodies.join('\n').replaceAll('\u00a0', ' ');
        return typeof text === 'string' ? content.includes(text) : text.test(content);
      },
      { what: `a page to show ${String(text)}` },
    );
  }

  /** Waits until an open editor shows this. Compares whole lines, since syntax colouring splits them into elements. */
  async shows(text: string | RegExp): Promise<void> {
    const lines = this.page.locator('.editor-instance .view-line');
    await until(
      async () => {
        const content = (await lines.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
        return typeof text === 'string' ? content.includes(text) : text.test(content);
      },
      { what: `an editor to show ${String(text)}` },
    );
  }

  /** Opens an extension's views from the activity bar. A click on open views would close them. */
  async showViews(name: string): Promise<void> {
    const entry = this.page.locator('.activitybar .action-item', {
      has: this.page.locator(`[aria-label^="${name}"]`),
    });
    await entry.first().waitFor();
    const isOpen = await entry.first().evaluate((item) => item.classList.contains('checked'));
    if (!isOpen) await entry.first().click();
  }

  /** Drags the edge of the side bar until it is this wide, in px. */
  async sideBar(width: number): Promise<void> {
    const bar = this.page.locator('.part.sidebar');
    const box = await bar.boundingBox();
    if (box === null) throw new Error('The side bar is closed.');
    const [edge, middle] = [box.x + box.width, box.y + box.height / 3];
    await this.page.mouse.move(edge, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, middle, { steps: 5 });
    await this.page.mouse.up();
    await this.page.mouse.move(edge + width, middle);
  }

  /** Adds a row to the selection. */
  async select(view: string, name: string | RegExp, nth = 0): Promise<void> {
    await this.pane(view)
      .getByRole('treeitem', { name })
      .nth(nth)
      .click({ modifiers: ['ControlOrMeta'] });
  }

  pane(view: string): Locator {
    return this.page.locator('.pane', { has: this.page.locator(`.pane-header[aria-label*="${view}"]`) });
  }

  /** A row of a tree, by its accessible name. */
  row(view: string, name: string | RegExp): Locator {
    return this.pane(view).getByRole('treeitem', { name }).first();
  }

  /** The accessible names of a view's visible rows. */
  async rows(view: string): Promise<string[]> {
    return await this.pane(view)
      .locator('.monaco-list-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  async expand(view: string, name: string | RegExp): Promise<void> {
    const row = this.row(view, name);
    const expanded = this.pane(view).getByRole('treeitem', { name, expanded: true }).first();
    await row.waitFor();
    // VS Code loses a click on a row that it redraws at that moment, as it does while loading.
    await until(
      async () => {
        if ((await row.getAttribute('aria-expanded')) === 'true') return true;
        await row.click();
        return await appears(expanded, 3000);
      },
      { what: `${String(name)} to expand` },
    );
  }

  async menu(view: string, name: string | RegExp, entry: string | RegExp): Promise<void> {
    await this.#chooseInMenu(this.row(view, name), entry);
  }

  /** The same for one of several rows with such a name. */
  async menuOf(view: string, name: RegExp, nth: number, entry: string): Promise<void> {
    await this.#chooseInMenu(this.pane(view).getByRole('treeitem', { name }).nth(nth), entry);
  }

  /** The entries of a row's menu. */
  async menuEntries(view: string, name: string | RegExp): Promise<string[]> {
    await this.row(view, name).click({ button: 'right' });
    const labels = this.page.locator('.context-view.monaco-menu-container .action-label:not(.separator)');
    await labels.first().waitFor();
    const texts = await labels.allInnerTexts();
    await this.page.keyboard.press('Escape');
    return texts.map((text) => text.trim());
  }

  /** Chooses from the menu of a file or folder of the explorer. */
  async fileMenu(name: string, entry: string | RegExp): Promise<void> {
    await this.showViews('Explorer');
    const row = this.page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: true });
    await this.#chooseInMenu(row, entry);
  }

  async #chooseInMenu(row: Locator, entry: string | RegExp): Promise<void> {
    await row.click({ button: 'right' });
    const item = this.page
      .locator('.context-view.monaco-menu-container .action-item', { hasText: entry })
      .first();
    await item.click();
    // VS Code ignores a click right after opening, as part of the right click.
    await until(
      async () => {
        if (await appears(item, 2000, 'hidden')) return true;
        await this.page.keyboard.press('Enter');
        return false;
      },
      { what: `the menu to take ${String(entry)}` },
    );
  }

  notification(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast', { hasText: text }).first();
  }

  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  async answer(button: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: button }).click();
  }

  status(text: string | RegExp): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first();
  }
}

async function appears(
  what: Locator,
  milliseconds: number,
  state: 'visible' | 'hidden' = 'visible',
): Promise<boolean> {
  try {
    await what.waitFor({ timeout: milliseconds, state });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return false;
    throw error;
  }
}
