import {
  type DeviatingServer,
  fieldsOf,
  instead,
  isEssential,
  type Path,
  startDeviatingServer,
} from '@tools/deviations';
import fc from 'fast-check';
import { quirkValues, seedIds } from 'factomos-sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';
import { start, ui } from '../support/start.ts';
import { said } from '../support/said.ts';

const RUNS = 150;
const invoice = { kind: 'invoice', id: String(seedIds.firstInvoice) } as const;
const estimate = { kind: 'estimate', id: String(seedIds.estimate) } as const;

async function startDeviating() {
  const servers: DeviatingServer[] = [];
  onTestFinished(async () => {
    for (const server of servers) await server[Symbol.asyncDispose]();
  });
  const started = await start({
    dailyLimit: null,
    quirks: { answerForm: 'json' },
    inFront: async (sandbox) => {
      servers.push(await startDeviatingServer(sandbox));
      return servers[0]?.url ?? '';
    },
  });
  const [server] = servers;
  if (server === undefined) throw new Error('no server');
  return { started, server };
}

/** Runs `read` once for each changed field of an action's response, and checks the result. */
async function withEveryField(
  server: DeviatingServer,
  action: string,
  read: () => Promise<void>,
  check: (path: Path) => void | Promise<void>,
): Promise<void> {
  await read();
  const fields = fieldsOf(server.answers.get(action)).filter((path) => !isEssential(action, path));
  expect(fields.length).toBeGreaterThan(10);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...fields), fc.constantFrom(...instead), async (path, to) => {
      server.deviation = { action, path, to };
      ui.reset();
      await read();
      expect(ui.shown.filter(({ kind }) => kind === 'error')).toEqual([]);
      await check(path);
    }),
    { numRuns: RUNS },
  );
}

test('a status is listed with all of its rows, whatever is wrong with a field that is not essential', async () => {
  const { started, server } = await startDeviating();
  const { data } = await started.session();
  const rows = () => data.current.statuses.later?.rows.length;
  await started.run('refreshStatus', 'later');
  const before = rows();
  await withEveryField(
    server,
    'listInvoice',
    () => started.run('refreshStatus', 'later'),
    () => {
      expect(rows()).toBe(before);
    },
  );
});

test.each([
  ['getInvoice', invoice],
  ['getEstimate', estimate],
] as const)(
  '%s shows a document, whatever is wrong with a field that is not essential',
  async (action, document) => {
    const { started, server } = await startDeviating();
    const { documents } = await started.session();
    await started.run('openDocument', document);
    const whole = documents.cached(document);
    await withEveryField(
      server,
      action,
      () => started.run('refreshDocument', document),
      () => {
        expect(documents.cached(document)).toMatchObject({ id: whole?.id, withVat: whole?.withVat });
      },
    );
  },
);

const each = Object.entries(quirkValues).flatMap(([name, values]) =>
  values.slice(1).map((value: string): [string, string] => [name, value]),
);

describe.each(each)('if Factomos behaves as %s %s', (name, value) => {
  test('an estimate becomes one invoice, and a second click creates no other', async () => {
    const started = await start({ dailyLimit: null, quirks: { [name]: value } });
    await started.run('transformEstimate', estimate, 'Create');
    await said(/was created|unknown|may have been|was lost|not clear|cannot be read|Done, but/i);
    await started.run('transformEstimate', estimate);
    const made = started.sandbox.journal.entries({ action: 'transformEstimate', code: 0 });
    expect(made).toHaveLength(1);
  });
});
