import { type Caller } from '@tools/example-calls';
import { createSandbox, seedAccounts, type QuirkValues, type Sandbox } from 'factomos-sandbox';
import { type IDataObject } from 'n8n-workflow';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetKeys } from '../engine/engine.mts';
import { cases } from './cases/index.ts';
import { type OperationCase } from './cases/operation-case.ts';
import { runNode } from '../world/run-node.mts';
import { schemaProblems } from './schema.mts';

const worlds: [string, Partial<QuirkValues>][] = [
  ['as the sandbox assumes', {}],
  [
    'when every assumption that matters here is wrong',
    {
      emptyPrice: 'zero',
      editOmitted: 'clear',
      answerForm: 'base64',
      answerNoise: 'bom',
      errorCode: 'string',
      vatRounding: 'line',
    },
  ],
  ['with plain answers amid white space', { answerForm: 'json', answerNoise: 'whitespace' }],
  ['with PHP noise around answers', { answerNoise: 'html' }],
];

describe.each(worlds)('every operation, %s,', (_name, quirks) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await createSandbox({ quirks, dailyLimit: null });
  });
  afterAll(async () => {
    await sandbox.close();
  });
  beforeEach(() => {
    sandbox.reset();
    forgetKeys();
  });

  const run = async ({ resource, operation }: OperationCase, caller: Caller, parameters: IDataObject) =>
    await runNode({
      credential: { ...seedAccounts[caller], baseUrl: sandbox.url },
      parameters: { resource, operation, ...parameters },
    });

  test.each(cases.map((given) => [`${given.resource}: ${given.operation}`, given] as const))(
    '%s',
    async (_name, given) => {
      const good = await run(given, given.caller, given.parameters);
      expect(good.error?.message).toBeUndefined();
      expect(good.items[0]).toMatchObject(given.gives);
      for (const item of good.items) expect(item).not.toHaveProperty('error');
      expect(schemaProblems(given.resource, given.operation, good.items[0])).toEqual([]);

      sandbox.reset();
      forgetKeys();
      const bad = await run(given, given.wrong.caller, given.wrong.parameters);
      expect(bad.error?.message).toContain(given.wrong.says);
      expect(bad.error?.context.itemIndex).toBe(0);
      expect(bad.error?.description).toMatch(/\w+ \w+/);
    },
  );
});
