import { expect, test } from 'vitest';
import { type Fault, createSandbox, faultKinds, type FaultScope } from '../../src/index.ts';
import { parseFault, parseFaultText } from '../../src/faults/fault.ts';
import { faultText } from '../../src/faults/name-fault.ts';
import { call, opened, post } from '../call.ts';

const CREATE_CLIENT = 'action=createClient&category=client&client_company_name=Neuf';

interface Seen {
  /** The HTTP status, or `reset` without a complete answer. */
  status: number | 'reset';
  text: string;
  /** The number of clients that the call created. */
  made: number;
}

async function meet(fault: Fault | string): Promise<Seen> {
  await using sandbox = await createSandbox();
  const count = (): number => (sandbox.snapshot().tables.clients ?? []).length;
  const before = count();
  if (typeof fault !== 'string') sandbox.faults.add(fault);
  const headers: Record<string, string> = typeof fault === 'string' ? { 'x-sandbox-fault': fault } : {};
  const seen = await post(sandbox, CREATE_CLIENT, headers)
    .then(
      async (answer) => ({ status: answer.status, text: await answer.text() }),
      () => ({ status: 'reset' as const, text: '' }),
    )
    .catch(() => ({ status: 'reset' as const, text: '' }));
  const made = count() - before;
  // The next call is not affected.
  expect(await call(sandbox, 'getClient', { client_id: '19' })).toMatchObject({ error: { code: 0 } });
  return { ...seen, made };
}

const cases: [Fault, Partial<Seen>][] = [
  [
    { kind: 'status', status: 503 },
    { status: 503, made: 0 },
  ],
  [
    { kind: 'status', status: 502, after: true },
    { status: 502, made: 1 },
  ],
  [
    { kind: 'delay', milliseconds: 20 },
    { status: 200, made: 1 },
  ],
  [
    { kind: 'delay', milliseconds: 20, after: true },
    { status: 200, made: 1 },
  ],
  [{ kind: 'reset-before' }, { status: 'reset', made: 0 }],
  [{ kind: 'reset-after' }, { status: 'reset', made: 1 }],
  [{ kind: 'cut' }, { status: 'reset', made: 1 }],
  [{ kind: 'truncate' }, { status: 200, made: 1 }],
  [{ kind: 'garbage' }, { status: 200, made: 1 }],
  [{ kind: 'maintenance' }, { status: 200, made: 0 }],
  [
    { kind: 'maintenance', after: true },
    { status: 200, made: 1 },
  ],
  [{ kind: 'php-warning' }, { status: 200, made: 1 }],
  [
    { kind: 'error', code: -12 },
    { status: 200, made: 0 },
  ],
];

test('every kind of fault has a case', () => {
  expect(new Set(cases.map(([{ kind }]) => kind))).toEqual(new Set(faultKinds));
});

test.each(cases)('%j as a rule', async (fault, expected) => {
  expect(await meet(fault)).toMatchObject(expected);
});

test.each(cases)('%j as a header', async (fault, expected) => {
  expect(parseFaultText(faultText(fault))).toEqual([fault]);
  expect(await meet(faultText(fault))).toMatchObject(expected);
});

test('a fault changes the answer as its name says', async () => {
  const { text: truncated } = await meet({ kind: 'truncate' });
  const { text: garbage } = await meet({ kind: 'garbage' });
  for (const text of [truncated, garbage]) expect(() => opened('sandbox-secret-1', text)).toThrow();
  expect((await meet({ kind: 'maintenance' })).text).toContain('Maintenance en cours');
  expect((await meet({ kind: 'php-warning' })).text).toMatch(/^<br \/>\n<b>Warning<\/b>/);
  expect(opened('sandbox-secret-1', (await meet({ kind: 'error', code: -12, message: 'No' })).text)).toEqual({
    error: { code: -12, message: 'No' },
  });
});

test('a rule applies to calls of its action, as often as specified, and is recorded in the journal', async () => {
  await using sandbox = await createSandbox();
  sandbox.faults.add({ kind: 'error', code: -20 }, { action: 'getInvoice', times: 2 });
  sandbox.faults.add({ kind: 'error', code: -14 }, { action: 'getService', times: null });
  const code = async (action: string, sent: Record<string, string>): Promise<number> =>
    (await call(sandbox, action, sent)).error.code;
  expect(await code('getClient', { client_id: '19' })).toBe(0);
  const invoice = { invoice_id: '1001' };
  expect([
    await code('getInvoice', invoice),
    await code('getInvoice', invoice),
    await code('getInvoice', invoice),
  ]).toEqual([-20, -20, 0]);
  for (let again = 0; again < 3; again += 1) expect(await code('getService', { service_id: '19' })).toBe(-14);
  expect(sandbox.journal.entries({ code: -20 })).toMatchObject([
    { faults: ['error:-20'] },
    { faults: ['error:-20'] },
  ]);
  sandbox.faults.clear();
  expect(await code('getService', { service_id: '19' })).toBe(0);
});

test('a header with an unknown fault is refused, and the call is not executed', async () => {
  await using sandbox = await createSandbox();
  const before = sandbox.snapshot();
  const answer = await post(sandbox, CREATE_CLIENT, { 'x-sandbox-fault': 'explode' });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('There is no fault explode.');
  expect(sandbox.snapshot()).toEqual(before);
});

test.each([
  ['explode', 'There is no fault explode. There are status, delay, reset-before'],
  ['', 'There is no fault "". There are status'],
  ['status', 'The fault status needs an HTTP status from 400 to 599, such as status:503.'],
  ['status:', 'The fault status needs an HTTP status from 400 to 599'],
  ['status:200', 'The fault status needs an HTTP status from 400 to 599'],
  ['status:0x1f7', 'The fault status needs an HTTP status from 400 to 599'],
  ['delay:soon', 'The fault delay needs milliseconds from 0 to 600000, such as delay:2000.'],
  ['delay:-1', 'The fault delay needs milliseconds from 0 to 600000'],
  ['error:nothing', 'The fault error needs a whole number, such as error:-14.'],
  ['reset-after:5', 'The fault reset-after takes no value: write reset-after.'],
  ['status:503:504', 'The fault status takes one value: write status:503.'],
  ['reset-before:after', 'The fault reset-before does not support after: leave it out.'],
  ['error:-14:after', 'The fault error does not support after: leave it out.'],
])('the text %j is refused with a message in its own notation', (text, message) => {
  expect(() => parseFaultText(text)).toThrow(message);
});

test.each([
  [null, 'A fault must be an object such as { kind: "status", status: 503 }.'],
  [{}, 'There is no fault "". There are status'],
  [{ kind: 'status' }, 'The fault status needs an HTTP status from 400 to 599'],
  [{ kind: 'status', status: '503' }, 'The fault status needs an HTTP status from 400 to 599'],
  [{ kind: 'truncate', after: true }, 'The fault truncate does not support after: leave it out.'],
  [{ kind: 'delay', milliseconds: 5, after: 1 }, 'after of the fault delay must be true or false.'],
  [{ kind: 'cut', bytes: 5 }, 'The fault cut has no field bytes.'],
  [{ kind: 'error', code: -4, message: 5 }, 'The message of the fault error must be a string.'],
])('the object %j is refused with a message in its own notation', (given, message) => {
  expect(() => parseFault(given)).toThrow(message);
});

async function metOf(scope: FaultScope, calls: number): Promise<number[]> {
  await using sandbox = await createSandbox();
  sandbox.faults.add({ kind: 'error', code: -14 }, scope);
  const met: number[] = [];
  for (let number = 1; number <= calls; number++) {
    const { error } = await call(sandbox, 'getClient', { client_id: '19' });
    if (error.code !== 0) met.push(number);
  }
  return met;
}

test('a fault applies to every Nth call', async () => {
  expect(await metOf({ every: 3, times: null }, 10)).toEqual([3, 6, 9]);
  expect(await metOf({ every: 3, times: 2 }, 10)).toEqual([3, 6]);
});

test('a fault applies to calls by chance, and to the same ones with the same seed', async () => {
  const first = await metOf({ chance: 0.3, seed: 7, times: null }, 40);
  expect(first.length).toBeGreaterThan(4);
  expect(first.length).toBeLessThan(25);
  expect(await metOf({ chance: 0.3, seed: 7, times: null }, 40)).toEqual(first);
  expect(await metOf({ chance: 0.3, seed: 8, times: null }, 40)).not.toEqual(first);
});

test.each([
  [{ every: 0 }, 'every must be a whole number from 1'],
  [{ chance: 1.5 }, 'chance must be above 0 and at most 1'],
  [{ every: 2, chance: 0.5 }, 'not both'],
  [{ seed: 2 }, 'A seed requires a chance'],
])('%j is refused', async (scope, says) => {
  await using sandbox = await createSandbox();
  expect(() => sandbox.faults.add({ kind: 'garbage' }, scope)).toThrow(says);
});
