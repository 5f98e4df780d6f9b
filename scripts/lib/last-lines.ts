import { existsSync, readFileSync } from 'node:fs';

/** The end of a log, for the error that tells why something did not start. */
export function lastLines(file: string, count = 12): string {
  if (!existsSync(file)) return '(nothing)';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
