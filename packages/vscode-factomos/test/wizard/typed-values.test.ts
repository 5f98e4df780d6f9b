import { afterEach, expect, test, vi } from 'vitest';
import { env } from '../fake/vscode.ts';
import { parseDay, parseDecimal } from '../../src/ui/numbers.ts';

const { language } = env;

afterEach(() => {
  env.language = language;
});

test.each([
  ['fr', '5791,65', '28/11/2026'],
  ['en', '5791.65', '2026-11-28'],
])(
  'proposes amounts and dates in the input format of %s, and parses them again',
  async (code, amount, day) => {
    // The formatters are cached for one language.
    vi.resetModules();
    const { env: host } = await import('../fake/vscode.ts');
    host.language = code;
    const { typedDay, typedDecimal } = await import('../../src/ui/format.ts');
    expect(typedDecimal(5791.65)).toBe(amount);
    expect(typedDay('2026-11-28')).toBe(day);
    expect(parseDecimal(amount)).toBe('5791.65');
    expect(parseDay(day)).toBe('2026-11-28');
  },
);
