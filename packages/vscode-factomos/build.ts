import { bundle } from './bundle.ts';

/** Usage: `node build.ts [FOLDER]`. Builds into `dist` by default. */
const [folder = `${import.meta.dirname}/dist`] = process.argv.slice(2);
const warnings = await bundle(folder);
if (warnings.length > 0) process.exitCode = 1;
