import { generatedPaths, isCurrent, writeGenerated } from './generated-files.ts';

/** `pnpm generate` writes all generated files; with `--check` it only reports those that are out of date. */
const isCheck = process.argv.includes('--check');
for (const path of generatedPaths) {
  if (await isCurrent(path)) continue;
  if (isCheck) {
    console.error(`${path} is out of date. Run: npx pnpm@12 generate`);
    process.exitCode = 1;
  } else {
    await writeGenerated(path);
    console.log(`Wrote ${path}`);
  }
}
