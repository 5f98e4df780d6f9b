import { describe, expect, test } from 'vitest';
import { renameIntoPlace, renameIntoPlaceSync } from '../../src/services/host/rename-into-place.ts';

function failing(code: string, times: number): { move: () => void; calls: () => number } {
  let calls = 0;
  return {
    move: () => {
      calls += 1;
      if (calls <= times) throw Object.assign(new Error(`${code}: rename`), { code });
    },
    calls: () => calls,
  };
}

describe('renaming a file over another one', () => {
  test.each(['EPERM', 'EACCES', 'EBUSY'])(
    'waits on Windows while another program has it open (%s)',
    async (code) => {
      const sync = failing(code, 3);
      renameIntoPlaceSync('a.tmp', 'a', { platform: 'win32', move: sync.move });
      expect(sync.calls()).toBe(4);

      const later = failing(code, 3);
      await renameIntoPlace('a.tmp', 'a', { platform: 'win32', move: async () => later.move() });
      expect(later.calls()).toBe(4);
    },
  );

  test('ends with the error of Windows when the file stays open', () => {
    const { move, calls } = failing('EBUSY', Infinity);
    expect(() => renameIntoPlaceSync('a.tmp', 'a', { platform: 'win32', move })).toThrow('EBUSY');
    expect(calls()).toBe(10);
  });

  test.each([
    ['linux', 'EACCES'],
    ['darwin', 'EPERM'],
    ['win32', 'ENOSPC'],
  ])('does not wait on %s for %s, which stays', async (platform, code) => {
    const sync = failing(code, 1);
    expect(() => renameIntoPlaceSync('a.tmp', 'a', { platform, move: sync.move })).toThrow(code);
    expect(sync.calls()).toBe(1);

    const later = failing(code, 1);
    await expect(renameIntoPlace('a.tmp', 'a', { platform, move: async () => later.move() })).rejects.toThrow(
      code,
    );
    expect(later.calls()).toBe(1);
  });
});
