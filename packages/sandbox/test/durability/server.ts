import { createSandbox } from '../../src/index.ts';

/**
 * A sandbox in a process of its own, for tests that kill it: `server.ts FILE` prints its URL, or why it did
 * not start.
 */
const [file = ''] = process.argv.slice(2);
try {
  const { url } = await createSandbox({ file, dailyLimit: null });
  console.log(url);
} catch (error) {
  console.log(error instanceof Error ? error.message : String(error));
}
