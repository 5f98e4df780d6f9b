import { join } from 'node:path';
import { core } from './n8n-core.mts';

/** Prints the milliseconds that n8n's loader takes for the pack, and those of them on the CPU, where n8n itself is loaded. */
const loader = new core.PackageDirectoryLoader(join(import.meta.dirname, '../..'));
const cpuBefore = process.cpuUsage();
const started = performance.now();
await loader.loadAll();
const elapsed = performance.now() - started;
const { user, system } = process.cpuUsage(cpuBefore);
console.log(elapsed, (user + system) / 1000);
process.exit();
