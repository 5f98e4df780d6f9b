import { randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** An environment variable of all processes of a run, by which a test finds leftovers. */
export const newMarker = (): string => randomUUID();

/** The running processes of a run, as `pid command`. Linux only, like the tests. */
export function processesOf(marker: string): string[] {
  return globSync('/proc/[0-9]*/environ').flatMap((file) => {
    try {
      if (!readFileSync(file, 'latin1').includes(`FACTOMOS_RUN=${marker}`)) return [];
      const command = readFileSync(file.replace('environ', 'cmdline'), 'latin1').replaceAll('\0', ' ');
      // A zombie has no command line.
      return command === '' ? [] : [`${file.split('/')[2] ?? ''} ${command}`];
    } catch {
      // The process ended meanwhile.
      return [];
    }
  });
}
