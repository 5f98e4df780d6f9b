import { measured } from '@tools/bench-report/measured';
import { saveResult } from '@tools/bench-report/store';
import { isInstalled } from '@tools/install/install-folder';
import { root } from '@tools/repo/paths';
import { execa } from 'execa';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The panel of a document in a real VS Code in Chromium, measured by an end-to-end test. */
const suite = join(root, 'e2e/vscode');
if (!isInstalled(suite)) {
  console.log('The real VS Code is not installed under e2e/vscode: `pnpm e2e vscode` installs it.');
  process.exit(77);
}

await execa('vitest', ['run', 'test/panel.test.ts'], {
  cwd: suite,
  preferLocal: true,
  localDir: root,
  stdio: 'inherit',
});
const times: unknown = JSON.parse(readFileSync(join(root, '.results/measured/vscode-panel.json'), 'utf8'));
if (!Array.isArray(times)) throw new Error('The test stored no times.');
saveResult('vscode-real', [
  measured('from the press of the mouse button to the painted panel', 'ms', times.map(Number), {
    atMost: 150,
  }),
]);
