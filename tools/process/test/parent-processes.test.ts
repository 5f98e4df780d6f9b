import { describe, expect, test } from 'vitest';
import { parseParentProcesses } from '../src/parent-processes.ts';

const inner = ['  40 30 pnpm demo --once', "  41 40 sh -c node tools/demo/src/cli.ts '--once'"];

describe('the parent processes', () => {
  test("are npx, its shell, pnpm and its shell, up to the user's shell", () => {
    const listing = [
      '   1 0 /sbin/init',
      '  10 1 -bash',
      '  20 10 npm exec pnpm@12 demo --once',
      "  30 20 sh -c 'pnpm' demo --once",
      ...inner,
    ];
    expect(parseParentProcesses(41, listing.join('\n'))).toEqual({ pids: [41, 40, 30, 20], orphaned: false });
  });

  test('are orphaned when the shell of npx belongs to process 1', () => {
    const listing = ['   1 0 /sbin/init', "  30 1 sh -c 'pnpm' demo --once", ...inner];
    expect(parseParentProcesses(41, listing.join('\n'))).toEqual({ pids: [41, 40, 30], orphaned: true });
    expect(parseParentProcesses(41, listing.join('\n').replace("'pnpm'", 'pnpm')).orphaned).toBe(true);
  });

  test('are complete when npx itself is process 1, as in a container', () => {
    const listing = ['   1 0 npm exec pnpm@12 demo', "  30 1 sh -c 'pnpm' demo --once", ...inner];
    expect(parseParentProcesses(41, listing.join('\n'))).toEqual({ pids: [41, 40, 30], orphaned: false });
  });

  test('are complete when the shell that put npx into the background has ended', () => {
    const listing = [
      '   1 0 /sbin/init',
      '  20 1 npm exec pnpm@12 demo',
      "  30 20 sh -c 'pnpm' demo --once",
      ...inner,
    ];
    expect(parseParentProcesses(41, listing.join('\n'))).toEqual({ pids: [41, 40, 30, 20], orphaned: false });
  });
});
