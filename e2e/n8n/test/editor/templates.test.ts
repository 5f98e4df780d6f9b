import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { picture } from '@tools/browser/picture';
import { root } from '@tools/repo/paths';
import { readWorkflow } from '@tools/n8n-harness/workflow-file';
import { useEditor } from './editor.ts';

const editor = useEditor({ windowPer: 'test' });
const folder = join(root, 'examples/n8n');
const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'templates.json');

/** The canvas in the window of 1280 by 800, without the bars around it. */
const CANVAS = { left: 43, top: 82, right: 1222, bottom: 708 };

/** The part of the canvas with all nodes, their names and the notes. */
async function clipAround(
  elements: Locator,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const boxes = await elements.evaluateAll((all) =>
    all.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    }),
  );
  const x = Math.max(CANVAS.left, Math.min(...boxes.map(({ left }) => left)) - 40);
  const y = Math.max(CANVAS.top, Math.min(...boxes.map(({ top }) => top)) - 20);
  const right = Math.min(CANVAS.right, Math.max(...boxes.map((box) => box.right)) + 60);
  const bottom = Math.min(CANVAS.bottom, Math.max(...boxes.map((box) => box.bottom)) + 70);
  return { x, y, width: right - x, height: bottom - y };
}

// Only browser tests may be retried; the report shows retries.
describe('a template that is imported in the editor', { retry: 1 }, () => {
  test.each(files)('from %s has all its nodes, and a note whose whole text is shown', async (file) => {
    const { page } = editor;
    const { nodes } = readWorkflow(join(folder, file));
    await editor.goTo('workflow/new');
    await page.getByTestId('canvas-add-button').waitFor();
    await page.getByTestId('workflow-import-input').setInputFiles(join(folder, file));
    const shown = page.locator('.vue-flow__node');
    await shown.first().waitFor({ timeout: 30_000 });
    // n8n draws only the nodes in view.
    await expect
      .poll(
        async () => {
          await page.getByTestId('zoom-to-fit').click();
          return await shown.count();
        },
        { timeout: 30_000 },
      )
      .toBe(nodes.length);
    const notes = page.getByTestId('sticky');
    expect(await notes.count()).toBe(nodes.filter(({ type }) => type.endsWith('stickyNote')).length);
    const cutTexts = await notes.evaluateAll((all) =>
      all
        .flatMap((note) => [note, ...note.querySelectorAll('*')])
        .filter(({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight + 2)
        .map(({ tagName, scrollHeight, clientHeight }) => `${tagName}: ${scrollHeight} > ${clientHeight}`),
    );
    expect(cutTexts).toEqual([]);
    await expect.poll(() => page.locator('.el-notification').count(), { timeout: 30_000 }).toBe(0);
    // "Zoom to fit" leaves the names below the last row out.
    await page.getByTestId('zoom-out-button').click();
    await picture(page, `n8n-template-${basename(file, '.json')}`, await clipAround(shown));
  });
});
