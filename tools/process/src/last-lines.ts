import { existsSync, readFileSync } from 'node:fs';

/**
 * The end of a log, for the error that tells why something did not work. Passwords in addresses (of registries, of proxies) are left out, and
 * so is where in the code it happened.
 */
export function lastLines(file: string, count = 12): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : '';
  if (text === '') return '(nothing)';
  return text
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .slice(-count)
    .join('\n')
    .replaceAll(/:\/\/[^\s/@]+@/g, '://…@');
}
