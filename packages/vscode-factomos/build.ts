import { bundle } from './bundle.ts';

/** `node build.ts [FOLDER]`: into `dist`, or into a folder of one's choice. */
const [folder = `${import.meta.dirname}/dist`] = process.argv.slice(2);
const warnings = await bundle(folder);
if (warnings.length > 0) process.exitCode = 1;
