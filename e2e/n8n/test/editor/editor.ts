import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { editorContext, launchBrowser } from '@tools/n8n-harness/browser';
import type { Workflow } from '@tools/n8n-harness/workflow-file';
import { createWorkflow } from '@tools/n8n-harness/workflows';
import { startEnvironment, type TestEnvironment } from '../test-environment.ts';

/** n8n's dialog of a node. */
export const DIALOG = { x: 25, y: 25, width: 1230, height: 750 };
/** The form of a node and its output. */
export const FORM_AND_OUTPUT = { x: 431, y: 25, width: 824, height: 750 };

/** n8n's editor in Chromium, with the owner logged in. n8n has the pack, and a credential for the sandbox. */
export interface Editor {
  readonly environment: TestEnvironment;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly goTo: (path: string) => Promise<void>;
  /** Saves a workflow and opens it. Resolves with its ID. */
  readonly openWorkflow: (workflow: Workflow) => Promise<string>;
  readonly openNode: (name: string) => Promise<void>;
  /** A field of the open node or credential. */
  readonly field: (name: string) => Locator;
  /** The output of the open node. */
  readonly output: Locator;
  /** Executes the open node. */
  readonly executeStep: () => Promise<void>;
  /** Waits until n8n's messages, which cover a part of the page, have disappeared. */
  readonly withoutMessages: () => Promise<void>;
}

interface EditorOptions {
  /** How long a window and the sandbox's data are kept: the tests of a file may be steps that follow on each other. */
  windowPer: 'test' | 'file';
}

/** Starts n8n and Chromium for the tests of a file. */
export function useEditor({ windowPer }: EditorOptions): Editor {
  let environment: TestEnvironment | undefined;
  let browser: Browser | undefined;
  let context: BrowserContext | undefined;
  let page: Page | undefined;

  async function openWindow(): Promise<void> {
    const { sandbox, rest } = editor.environment;
    sandbox.reset();
    context = await editorContext(required(browser), rest);
    page = await context.newPage();
  }
  async function closeWindow(): Promise<void> {
    await context?.close();
  }
  beforeAll(async () => {
    environment = await startEnvironment({ expressionEngine: 'vm' });
    browser = await launchBrowser();
    if (windowPer === 'file') await openWindow();
  });
  if (windowPer === 'test') {
    beforeEach(openWindow);
    afterEach(closeWindow);
  }
  afterAll(async () => {
    await closeWindow();
    await browser?.close();
    await environment?.close();
  });

  const editor: Editor = {
    get environment() {
      return required(environment);
    },
    get context() {
      return required(context);
    },
    get page() {
      return required(page);
    },
    goTo: async (path) => {
      await editor.page.goto(`${editor.environment.n8n.url}/${path}`, { waitUntil: 'domcontentloaded' });
    },
    openWorkflow: async (workflow) => {
      const { id } = await createWorkflow(editor.environment.rest, workflow);
      await editor.goTo(`workflow/${id}`);
      return id;
    },
    openNode: async (name) => {
      await editor.page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
    },
    field: (name) => editor.page.getByTestId(`parameter-input-${name}`),
    get output() {
      return editor.page.getByTestId('output-panel');
    },
    executeStep: async () => {
      await editor.page.getByTestId('node-execute-button').first().click();
    },
    withoutMessages: async () => {
      await editor.page.locator('.el-notification').first().waitFor({ state: 'hidden' });
    },
  };
  return editor;
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The editor is open only while tests run.');
  return value;
}
