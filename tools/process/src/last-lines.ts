import { existsSync, readFileSync } from 'node:fs';

/**
 * The last lines of a log, for error messages. Passwords in the addresses of registries and proxies are removed, and so are stack traces.
 */
export function lastLines(file: string, count = 12): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : '';
  if (text === '') return '(empty)';
  return text
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .slice(-count)
    .join('\n')
    .replaceAll(/:\/\/[^\s/@]+@/g, '://…@');
}
