import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedIds } from 'factomos-sandbox';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { root } from '@tools/repo/paths';
import { showInvoices } from '../src/sign-in.ts';
import { useVsCode } from '../src/test-environment.ts';
import { webview } from '../src/webview.ts';

const ROUNDS = 10;

const startEnvironment = useVsCode();

test('shows a document that is open already without a call', async () => {
  const environment = await startEnvironment();
  const { sandbox, workbench } = environment;
  await showInvoices(environment);
  await workbench.command('Factomos: Add Estimate by ID or Link…');
  await workbench.type(String(seedIds.estimate));
  const open = async (view: string, number: RegExp): Promise<number> => {
    const shown = timeToShow(workbench.page);
    await workbench.row(view, number).click();
    const time = await shown;
    await webview(workbench.page).getByRole('heading', { level: 1, name: number }).waitFor();
    return time;
  };
  await open('Invoices', /F\d{8}/);
  await open('Estimates', /D\d{8}/);
  const before = sandbox.journal.count({});
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await open('Invoices', /F\d{8}/), await open('Estimates', /D\d{8}/));
  }
  expect(sandbox.journal.count({})).toBe(before);
  // `pnpm bench vscode-real` reads them.
  const folder = join(root, '.results/measured');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'vscode-panel.json'), JSON.stringify(times));
});

/** The time from the next press of the mouse button until another panel was painted, in ms. */
async function timeToShow(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const visible = (): Element | undefined =>
          [...document.querySelectorAll('iframe.webview.ready')].find((frame) =>
            frame.checkVisibility({ visibilityProperty: true }),
          );
        const before = visible();
        const look = (start: number): void => {
          const now = visible();
          requestAnimationFrame((time) => {
            if (now === undefined || now === before) look(start);
            else resolve(time - start);
          });
        };
        document.addEventListener(
          'pointerdown',
          ({ timeStamp }) => {
            look(timeStamp);
          },
          { once: true, capture: true },
        );
      }),
  );
}
