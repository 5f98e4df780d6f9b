import { measured } from '@tools/bench-report/measured';
import { saveResult } from '@tools/bench-report/store';
import { createSandbox } from 'factomos-sandbox';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCredential } from '@tools/n8n-harness/credentials';
import { packNodes } from '@tools/n8n-harness/pack';
import { n8nFolder } from '@tools/n8n-harness/paths';
import { startN8n } from '@tools/n8n-harness/n8n';
import { isInstalled } from '@tools/install/install-folder';
import { writeBareNode } from '../lib/n8n/bare-node.ts';
import { timeExecutions } from '../lib/n8n/executions-per-second.ts';
import { countCalls, timeReads } from '../lib/n8n/read-invoices.ts';

/**
 * The Factomos nodes in a real n8n, compared with n8n's own nodes: same n8n, same sandbox, in turns.
 *
 * n8n resolves an expression for each item, and its request helper makes two new agents for each request, so that no connection is used
 * twice. A node that does no more than that is measured beside them.
 */
if (!isInstalled(n8nFolder)) {
  console.log('The real n8n is not installed under e2e/n8n: `pnpm demo --once` installs it.');
  process.exit(77);
}

const folder = mkdtempSync(join(tmpdir(), 'factomos-bench-'));
await using sandbox = await createSandbox({ dailyLimit: null });
const n8n = await startN8n({
  tgz: await packNodes(folder),
  folder: join(folder, 'home'),
  expressionEngine: 'legacy',
  extra: { NODE_FUNCTION_ALLOW_BUILTIN: 'crypto', N8N_CUSTOM_EXTENSIONS: writeBareNode(folder) },
});
try {
  const credential = await createCredential(n8n.rest, 'Factomos', sandbox);
  const reads = await timeReads(n8n.rest, credential, sandbox);
  const calls = await countCalls(n8n.rest, credential, sandbox);
  const rates = await timeExecutions(n8n.rest);
  saveResult('n8n-real', [
    measured(
      '500 items "get invoice", against HTTP Request between two Code nodes',
      '×',
      reads.map(({ ours, byHand }) => byHand / ours),
      { atLeast: 1.5 },
    ),
    measured(
      "n8n's part alone (an expression and a request for each item), against the same",
      '×',
      reads.map(({ onlyN8n, byHand }) => byHand / onlyN8n),
    ),
    measured(
      "the Factomos node's items a second",
      '',
      reads.map(({ ours }) => 500_000 / ours),
    ),
    measured('calls for 500 items with 10 different ids', '', [calls], { atMost: 10 }),
    measured(
      "executions of the trigger, against n8n's Webhook node",
      '×',
      rates.map(({ trigger, webhook }) => trigger / webhook),
      { atLeast: 0.95 },
    ),
    measured(
      "the trigger's executions a second",
      '',
      rates.map(({ trigger }) => trigger),
    ),
  ]);
} finally {
  await n8n.stop();
  rmSync(folder, { recursive: true, force: true });
}
