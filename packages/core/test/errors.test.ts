import { inspect } from 'node:util';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { FactomosError, isFactomosError } from '../src/errors/guards.ts';
import { safeCause } from '../src/errors/safe-cause.ts';
import { createRedact } from '../src/errors/redact.ts';
import { FactomosClient } from '../src/client/client.ts';

/** Another copy of this package, such as one that is bundled, next to an installed one. */
async function otherCopy(minify = false): Promise<Record<string, unknown>> {
  const { outputFiles } = await build({
    entryPoints: ['packages/core/src/index.ts'],
    absWorkingDir: new URL('../../..', import.meta.url).pathname,
    bundle: true,
    minify,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const [file] = outputFiles;
  const url = `data:text/javascript;base64,${Buffer.from(file?.contents ?? []).toString('base64')}`;
  const copy: unknown = await import(/* @vite-ignore */ url);
  return Object.fromEntries(Object.entries(copy ?? {}));
}

function thrownBy(construct: () => unknown): unknown {
  try {
    construct();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('guards', () => {
  test('recognise the errors of another copy of this package', async () => {
    const { FactomosClient: OtherClient } = await otherCopy();
    if (typeof OtherClient !== 'function') throw new Error('no client');
    const error = thrownBy(() => Reflect.construct(OtherClient, [{ token: '', secret: '' }]));
    expect(isFactomosError(error)).toBe(true);
    expect(isFactomosError(error, 'validation')).toBe(true);
    expect(isFactomosError(error, 'quota')).toBe(false);
    expect(error).toBeInstanceOf(FactomosError);
  });

  test.each([
    new Error('x'),
    { code: 'quota' },
    null,
    undefined,
    'quota',
    Object.assign(new Error('x'), { code: 'quota' }),
  ])('do not accept %s as an error', (value) => {
    expect(isFactomosError(value)).toBe(false);
    expect(value instanceof FactomosError).toBe(false);
  });
});

test('an error is an Error with a name, a message and a hint', () => {
  const error = thrownBy(() => new FactomosClient({ token: '', secret: 'x' }));
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'FactomosError',
    code: 'validation',
    action: undefined,
    subject: 'options',
    hint: 'Fix the options of the client.',
  });
  expect(String(error)).toMatch(/^FactomosError: options: token is required; secret is not valid\. /);
});

// Bundlers rename classes, and Node prints the name of the class.
test.each([false, true])('Node prints an error with its name when bundled, minified: %s', async (minify) => {
  const { authoriseUrl } = await otherCopy(minify);
  if (typeof authoriseUrl !== 'function') throw new Error('authoriseUrl is not exported');
  const error = thrownBy((): unknown => Reflect.apply(authoriseUrl, undefined, [{}]));
  expect(inspect(error)).toMatch(/^FactomosError: /);
});

describe('the shown cause', () => {
  const redact = createRedact(['made-up-secret']);

  test('has its name, message, code and causes, without a secret', () => {
    const deep = Object.assign(new Error(''), { code: 'E_MADE-UP-SECRET made-up-secret' });
    const copy = safeCause(new TypeError('about made-up-secret', { cause: deep }), redact);
    expect(copy).toMatchObject({
      name: 'TypeError',
      message: 'about [redacted]',
      cause: { message: 'E_MADE-UP-SECRET [redacted]', code: 'E_MADE-UP-SECRET [redacted]' },
    });
    expect(copy?.stack).toBe('TypeError: about [redacted]');
  });

  test('may be a text, and is undefined for anything else', () => {
    expect(safeCause('made-up-secret', redact)?.message).toBe('[redacted]');
    expect(safeCause({ message: 'x' }, redact)).toBeUndefined();
  });
});

test('a text too short for a secret is not redacted', () => {
  expect(createRedact(['ab'])('abc')).toBe('abc');
});
