import { bill } from './demo/bill.ts';
import { lookAround, showFacts } from './demo/facts.ts';
import { readOptions, usage, type Options } from './demo/options.ts';
import { startPlaces } from './demo/places.ts';
import { endOnSignals, isStopping, shutDown } from './demo/shutdown.ts';
import { createWorkflows } from './demo/workflows.ts';

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

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const options = parsedOptions();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
endOnSignals();
try {
  await demo(options);
  process.exitCode = 0;
} catch (error) {
  // On the way out, things fail because they are being ended.
  if (!isStopping()) {
    console.error(`\nThe demo did not work. ${sentence(error)}`);
    process.exitCode = 1;
  }
}
await shutDown();
process.exit();
