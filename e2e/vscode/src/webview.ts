import axe from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';

declare global {
  interface Window {
    /** Set by axe-core's source. */
    axe: typeof axe;
  }
}

/** The page in the visible panel: VS Code puts it into a frame of a frame. Pages of hidden panels are kept. */
export function webview(page: Page): FrameLocator {
  return page
    .locator('iframe.webview.ready:visible')
    .contentFrame()
    .locator('iframe#active-frame')
    .contentFrame();
}

/** What axe finds wrong with the page, and what is wider than the panel. */
export async function problemsOf(sheet: FrameLocator): Promise<string[]> {
  const frame = await frameOf(sheet);
  await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(() =>
    window.axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'page-has-heading-one': { enabled: false } },
    }),
  );
  const { scrollWidth, clientWidth } = await frame.evaluate(() => {
    const { scrollWidth: needed, clientWidth: given } = document.documentElement;
    return { scrollWidth: needed, clientWidth: given };
  });
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
    ...(scrollWidth > clientWidth ? [`needs ${scrollWidth} px of ${clientWidth}`] : []),
  ];
}

async function frameOf(sheet: FrameLocator): Promise<Frame> {
  const handle = await sheet.locator('html').elementHandle();
  const frame = await handle.ownerFrame();
  if (!frame) throw new Error('The panel shows no page.');
  return frame;
}
