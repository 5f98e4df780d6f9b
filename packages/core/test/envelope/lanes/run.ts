import { createCipheriv } from 'node:crypto';
import { suite } from './suite.ts';

/** Runs the suite in the current runtime and prints the results as JSON. */
function nativeCfb8(): boolean {
  try {
    createCipheriv('aes-256-cfb8', Buffer.alloc(32), Buffer.alloc(16));
    return true;
  } catch {
    return false;
  }
}

const results = suite.map(({ name, run }) => {
  try {
    run();
    return { name };
  } catch (error) {
    return { name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
});
console.log(JSON.stringify({ bun: 'bun' in process.versions, nativeCfb8: nativeCfb8(), results }));
