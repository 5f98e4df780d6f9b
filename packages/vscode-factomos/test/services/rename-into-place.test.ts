import { describe, expect, test } from 'vitest';
import { renameIntoPlace, renameIntoPlaceSync } from '../../src/services/host/rename-into-place.ts';

function failing(
  code: string,
  times: number,
): { move: () => void; moveLater: () => Promise<void>; calls: () => number } {
  let calls = 0;
  const move = () => {
    calls += 1;
    if (calls <= times) throw Object.assign(new Error(`${code}: rename`), { code });
  };
  return {
    move,
    moveLater: () =>
      new Promise((resolve) => {
        move();
        resolve();
      }),
    calls: () => calls,
  };
}

describe('renaming a file over another one', () => {
  test.each(['EPERM', 'EACCES', 'EBUSY'])(
    'retries on Windows while another program has it open (%s)',
    async (code) => {
      const sync = failing(code, 3);
      renameIntoPlaceSync('a.tmp', 'a', { platform: 'win32', move: sync.move });
      expect(sync.calls()).toBe(4);

      const later = failing(code, 3);
      await renameIntoPlace('a.tmp', 'a', { platform: 'win32', move: later.moveLater });
      expect(later.calls()).toBe(4);
    },
  );

  test('fails with the error of Windows when the file stays open', () => {
    const { move, calls } = failing('EBUSY', Infinity);
    expect(() => {
      renameIntoPlaceSync('a.tmp', 'a', { platform: 'win32', move });
    }).toThrow('EBUSY');
    expect(calls()).toBe(10);
  });

  test.each([
    ['linux', 'EACCES'],
    ['darwin', 'EPERM'],
    ['win32', 'ENOSPC'],
  ])('does not retry on %s after %s', async (platform, code) => {
    const sync = failing(code, 1);
    expect(() => {
      renameIntoPlaceSync('a.tmp', 'a', { platform, move: sync.move });
    }).toThrow(code);
    expect(sync.calls()).toBe(1);

    const later = failing(code, 1);
    await expect(renameIntoPlace('a.tmp', 'a', { platform, move: later.moveLater })).rejects.toThrow(code);
    expect(later.calls()).toBe(1);
  });
});
