import {
  type DeviatingServer,
  fieldsOf,
  instead,
  isEssential,
  type Path,
  startDeviatingServer,
} from '@tools/deviations';
import fc from 'fast-check';
import { type IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cases } from '../action/cases/index.ts';
import { testCredential } from '../world/editor.mts';
import { useWorld } from '../world/world.mts';

const RUNS = 250;

const world = useWorld({ dailyLimit: null, quirks: { answerForm: 'json' } });
let server: DeviatingServer;

beforeAll(async () => {
  server = await startDeviatingServer(world.sandbox);
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

const credential = () => ({ token: world.sandbox.token, secret: world.sandbox.secret, baseUrl: server.url });

const reads = cases.filter(({ operation }) => /^get(?!Token)/.test(operation));

interface Read {
  parameters: IDataObject;
  action: string;
  items: number;
  fields: Path[];
}

/** The items of each read while no response deviates. */
async function readAll(): Promise<Read[]> {
  const whole: Read[] = [];
  for (const { resource, operation, parameters } of reads) {
    const all = { resource, operation, ...parameters };
    const { items, error } = await world.run({ credential: credential(), parameters: all });
    expect(error).toBeUndefined();
    const action = world.calls().at(-1) ?? '';
    whole.push({
      parameters: all,
      action,
      items: items.length,
      fields: fieldsOf(server.answers.get(action)),
    });
  }
  return whole;
}

test('every read returns all of its items, whatever is wrong with a field that is not essential', async () => {
  const whole = await readAll();
  expect(whole.length).toBeGreaterThan(7);
  const deviations = fc.constantFrom(...whole).chain((read) =>
    fc.record({
      read: fc.constant(read),
      path: fc.constantFrom(...read.fields),
      to: fc.constantFrom(...instead),
    }),
  );
  await fc.assert(
    fc.asyncProperty(deviations, async ({ read, path, to }) => {
      server.deviation = { action: read.action, path, to };
      const { items, error } = await world.run({ credential: credential(), parameters: read.parameters });
      if (isEssential(read.action, path)) return;
      expect(error).toBeUndefined();
      // A value that is not a list counts as an empty list.
      const isList = Array.isArray(server.answers.get(read.action)?.[String(path[0])]);
      expect(items).toHaveLength(isList && path.length === 1 ? 0 : read.items);
    }),
    { numRuns: RUNS },
  );
});

test('the credential test passes when Factomos answers with code 0, whatever its rows contain', async () => {
  server.deviation = undefined;
  expect(await testCredential({ ...credential(), allowHttp: false })).toMatchObject({ status: 'OK' });
  for (const path of fieldsOf(server.answers.get('listEmailTemplates'))) {
    for (const to of instead) {
      server.deviation = { action: 'listEmailTemplates', path, to };
      const { status, message } = await testCredential({ ...credential(), allowHttp: false });
      expect(status, `${path.join('.')} ${String(to)}: ${message}`).toBe('OK');
    }
  }
});
