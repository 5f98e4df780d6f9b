import { build, type BuildOptions } from 'esbuild';
import { expect, test } from 'vitest';

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: new URL('../../..', import.meta.url).pathname,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  return outputFiles[0]?.text ?? '';
}

test('a program that uses only a check of an identifier does not bundle the client', async () => {
  // One file, as it is published.
  const published = await bundle({ entryPoints: ['packages/core/src/index.ts'] });
  const used = (name: string) =>
    bundle({ stdin: { contents: published.replace(/export \{[^{}]*\};\s*$/, `export { ${name} };`) } });
  const [client, check] = await Promise.all([used('FactomosClient'), used('checkSiret')]);
  expect(client).toContain('crequest=');
  expect(check).toContain('A SIRET is made of digits only.');
  expect(check).not.toContain('crequest=');
});
