import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** In the environment of all that a run starts, so that a test finds what was left behind. */
export const newMarker = (): string => randomUUID();

/** What still runs of a run: `pid command`. Linux only, as the tests are. */
export function processesOf(marker: string): string[] {
  return globSync('/proc/[0-9]*/environ').flatMap((file) => {
    try {
      if (!readFileSync(file, 'latin1').includes(`FACTOMOS_RUN=${marker}`)) return [];
      const command = readFileSync(file.replace('environ', 'cmdline'), 'latin1').replaceAll('\0', ' ');
      // What has ended and was not waited for has no command line.
      return command === '' ? [] : [`${file.split('/')[2] ?? ''} ${command}`];
    } catch {
      // It ended while we looked.
      return [];
    }
  });
}
