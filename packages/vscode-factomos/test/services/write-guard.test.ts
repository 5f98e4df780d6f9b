import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WriteGuard } from '../../src/services/write-guard/write-guard.ts';

/** Set to make the disk refuse what is written from then on. */
const disk = vi.hoisted(() => ({ isFull: false }));

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const refuse = (): void => {
    if (disk.isFull) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
  };
  return {
    ...real,
    writeFileSync: (file: string | number, text: string, options?: fs.WriteFileOptions) => {
      // A full disk takes a part.
      if (disk.isFull) real.writeFileSync(file, text.slice(0, text.length / 2), options);
      refuse();
      real.writeFileSync(file, text, options);
    },
    rmSync: (file: string, options: fs.RmOptions) => {
      // What was just created can be taken away again.
      if (!file.includes('payment-')) refuse();
      real.rmSync(file, options);
    },
  };
});

const KEY = 'send/1001';
const intent = {
  key: KEY,
  what: 'Send F0615 to a@b.fr',
  check: { kind: 'send', invoiceId: '1001', to: 'a@b.fr' },
} as const;
const unknown = () => Promise.resolve('unknown' as const);
const refused = () => Promise.resolve('refused' as const);
const fail = (): Promise<never> => Promise.reject(new Error('the answer was lost'));

let folder: string;
let guard: WriteGuard;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factomos-guard-'));
  guard = new WriteGuard(folder, 'acme');
});

afterEach(() => {
  disk.isFull = false;
  rmSync(folder, { recursive: true, force: true });
});

const records = () => readdirSync(join(folder, 'acme', 'writes'));
const record = () => join(folder, 'acme', 'writes', records()[0] ?? '');

describe('on a full disk', () => {
  test('nothing is sent that cannot be recorded, and no part of the record stays', async () => {
    const write = vi.fn(fail);
    const payment = { ...intent, key: 'payment/1001' };
    disk.isFull = true;
    await expect(guard.once(payment, write, unknown)).rejects.toThrow(
      'Nothing was sent, because this machine could not record what is about to be done: ENOSPC',
    );
    expect(write).not.toHaveBeenCalled();
    expect(records()).toEqual([]);
  });

  test('a lost answer is reported as lost, and the act stays refused in this window and the next', async () => {
    const write = () => {
      disk.isFull = true;
      return fail();
    };
    await expect(guard.once(intent, write, unknown)).rejects.toThrow('the answer was lost');
    expect(guard.unknown()).toMatchObject([{ key: KEY, state: 'unknown' }]);
    expect(() => {
      guard.assertFree(KEY);
    }).toThrow('was lost, so it may have been done');
    expect(guard.isRecorded(KEY)).toBe(false);
    expect(new WriteGuard(folder, 'acme').find(KEY)).toMatchObject({ state: 'writing' });
  });

  test('a refusal is reported as it is, and the act can be done again when the disk takes it', async () => {
    const write = () => {
      disk.isFull = true;
      return fail();
    };
    await expect(guard.once(intent, write, refused)).rejects.toThrow('the answer was lost');
    expect(guard.find(KEY)).toBeUndefined();
    disk.isFull = false;
    await expect(guard.once(intent, () => Promise.resolve('sent'), unknown)).resolves.toBe('sent');
    expect(records()).toEqual([]);
  });
});

describe('a record that was cut short', () => {
  const cut = async (length: number): Promise<void> => {
    await guard.once(intent, fail, unknown).catch(() => undefined);
    truncateSync(record(), length);
  };

  test('is unknown, is listed under what it still tells, and can be resolved', async () => {
    await cut(100);
    const [found] = guard.unknown();
    expect(found).toMatchObject({ key: KEY, what: intent.what, check: { kind: 'none' } });
    guard.forget(found?.key ?? '');
    expect(guard.find(KEY)).toBeUndefined();
  });

  test.each([['It was done'], ['it was not']])(
    'that tells nothing at all is freed when %s',
    async (answer) => {
      await cut(0);
      const [found] = guard.unknown();
      if (found === undefined) throw new Error('not listed');
      expect(found.what).toBe('An operation whose record cannot be read');
      // An invoice can be sent again, whatever became of the first e-mail.
      if (answer === 'It was done') guard.settle(found, 'looked');
      else guard.forget(found.key);
      expect(guard.find(KEY)).toBeUndefined();
    },
  );

  test('stays used when it was done and would bill twice', async () => {
    await guard.once({ ...intent, key: 'transform/7' }, fail, unknown).catch(() => undefined);
    writeFileSync(record(), '');
    const [found] = guard.unknown();
    if (found === undefined) throw new Error('not listed');
    guard.settle(found, 'looked');
    expect(guard.find('transform/7')).toMatchObject({ state: 'done' });
    expect(readFileSync(record(), 'utf8')).toContain('"done"');
  });
});
