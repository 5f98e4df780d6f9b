import { describe, expect, test } from 'vitest';
import { launchersOf } from '../src/parent-processes.ts';

const inner = ['  40 30 pnpm demo --once', "  41 40 sh -c node tools/demo/src/cli.ts '--once'"];

describe('what started the demo', () => {
  test('is npx, its shell, pnpm and its shell, up to where somebody typed', () => {
    const listing = [
      '   1 0 /sbin/init',
      '  10 1 -bash',
      '  20 10 npm exec pnpm@12 demo --once',
      "  30 20 sh -c 'pnpm' demo --once",
      ...inner,
    ];
    expect(launchersOf(41, listing.join('\n'))).toEqual({ pids: [41, 40, 30, 20], orphaned: false });
  });

  test('has ended when the shell of npx belongs to process 1', () => {
    const listing = ['   1 0 /sbin/init', "  30 1 sh -c 'pnpm' demo --once", ...inner];
    expect(launchersOf(41, listing.join('\n'))).toEqual({ pids: [41, 40, 30], orphaned: true });
    expect(launchersOf(41, listing.join('\n').replace("'pnpm'", 'pnpm')).orphaned).toBe(true);
  });

  test('is still there when npx itself is process 1, as in a container', () => {
    const listing = ['   1 0 npm exec pnpm@12 demo', "  30 1 sh -c 'pnpm' demo --once", ...inner];
    expect(launchersOf(41, listing.join('\n'))).toEqual({ pids: [41, 40, 30], orphaned: false });
  });

  test('is nothing to wait for when it was put into the background by a shell that has gone', () => {
    const listing = [
      '   1 0 /sbin/init',
      '  20 1 npm exec pnpm@12 demo',
      "  30 20 sh -c 'pnpm' demo --once",
      ...inner,
    ];
    expect(launchersOf(41, listing.join('\n'))).toEqual({ pids: [41, 40, 30, 20], orphaned: false });
  });
});
