import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { root } from '@tools/repo/paths';
import { checkSiren, checkSiret } from 'factomos-core';
import { expect, test } from 'vitest';

const template = readFileSync(join(root, 'examples/n8n/clients-without-siren.json'), 'utf8');
const [expression = ''] = /(?<="leftValue": "=\{\{ ).*?number_siret.*?(?= \}\}")/.exec(template) ?? [];

/** What the filter of the template says of a number. */
const isListed = (number_siret: string | null): unknown =>
  runInNewContext(String(JSON.parse(`"${expression}"`)), { $json: { number_siret } });

test.each([
  ['', true],
  [null, true],
  ['732829320', false],
  ['732 829 320 00074', false],
  ['732829321', true],
  ['73282932000075', true],
  ['7328293200007', true],
  ['7328293200007A', true],
  // An establishment of La Poste, which the sum of digits does not fit.
  ['35600000049837', false],
])('lists a client with the number %j: %s', (siret, listed) => {
  expect(isListed(siret)).toBe(listed);
  if (siret === null || siret === '') return;
  const findings = siret.length === 9 ? checkSiren(siret) : checkSiret(siret);
  expect(findings.length > 0).toBe(listed);
});
