import { generatedPaths, isCurrent, writeGenerated } from './generated-files.ts';

/** `pnpm generate` writes every generated file; with `--check` it only reports those that are not current. */
const isCheck = process.argv.includes('--check');
for (const path of generatedPaths) {
  if (await isCurrent(path)) continue;
  if (isCheck) {
    console.error(`${path} is not what the catalogue says. Run: npx pnpm@12 generate`);
    process.exitCode = 1;
  } else {
    await writeGenerated(path);
    console.log(`Wrote ${path}`);
  }
}
