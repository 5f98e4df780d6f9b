import { bill } from './bill.ts';
import { lookAround, showFacts } from './summary.ts';
import { readOptions, usage, type Options } from './options.ts';
import { startPlaces } from './environment.ts';
import { sentence } from './error-message.ts';
import { endOnSignals, isStopping, shutDown } from './shutdown.ts';
import { createWorkflows } from './workflows.ts';

/** `pnpm demo`: bills a customer in a real n8n, on an embedded Factomos. */
async function demo({ once }: Options): Promise<void> {
  console.log(
    'Bills a customer in a real n8n, on an embedded Factomos: all on this machine, with made-up data.',
  );
  const places = await startPlaces();
  const workflows = await createWorkflows(places);
  const billed = await bill(places, workflows);
  showFacts(billed);
  if (once) return;
  lookAround(places, workflows);
  await places.n8n.ended;
  throw new Error('n8n ended by itself.');
}

function parsedOptions(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(sentence(error));
    process.exit(2);
  }
}

function failed(error: unknown): void {
  // On the way out, things fail because they are being ended.
  if (isStopping()) return;
  console.error(`\nThe demo did not work. ${sentence(error)}`);
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
