import { bill } from './bill.ts';
import { printAddresses, printSummary } from './summary.ts';
import { parseOptions, usage, type Options } from './options.ts';
import { startEnvironment } from './environment.ts';
import { errorMessage } from './error-message.ts';
import { endOnSignals, isStopping, shutDown } from './shutdown.ts';
import { createWorkflows } from './workflows.ts';

/** `pnpm demo`: bills a customer in a real n8n, with the Factomos sandbox. */
async function demo({ once }: Options): Promise<void> {
  console.log(
    'Bills a customer in a real n8n with the Factomos sandbox: everything runs on this machine, with example data.',
  );
  const environment = await startEnvironment();
  const workflows = await createWorkflows(environment);
  const billed = await bill(environment, workflows);
  printSummary(billed);
  if (once) return;
  printAddresses(environment, workflows);
  await environment.n8n.ended;
  throw new Error('n8n exited unexpectedly.');
}

function parsedOptions(): Options {
  try {
    return parseOptions(process.argv.slice(2));
  } catch (error) {
    console.error(errorMessage(error));
    process.exit(2);
  }
}

function failed(error: unknown): void {
  // Errors during shutdown are caused by it.
  if (isStopping()) return;
  console.error(`\nThe demo failed. ${errorMessage(error)}`);
  process.exitCode = 1;
}

const options = parsedOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
endOnSignals();
process.on('uncaughtException', (error) => {
  failed(error);
  void shutDown().finally(() => process.exit());
});
process.exitCode = 0;
await demo(options).catch(failed);
await shutDown();
process.exit();
