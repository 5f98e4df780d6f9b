import { bundle } from './bundle.ts';

const warnings = await bundle(`${import.meta.dirname}/dist`);
if (warnings.length > 0) process.exitCode = 1;
