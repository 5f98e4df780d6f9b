import { expect, test } from 'vitest';
import {
  ageMark,
  agedMark,
  doneMark,
  forgottenMark,
  heldMark,
  idRows,
  limitRows,
  noteRows,
  startedMark,
  usedByMark,
} from '../../nodes/shared/idempotency/key-rows.ts';
import {
  claim,
  complete,
  forgetKey,
  leaveUnknown,
  release,
} from '../../nodes/shared/idempotency/idempotency-key.ts';
import { replace } from '../../nodes/shared/idempotency/rows.ts';
import { markContext } from '../engine/mark-context.ts';
import { ProcessedData } from '../engine/processed-data.ts';

const once = {
  credentialId: '1',
  baseUrl: 'https://app.factomos.com/',
  operation: 'invoice:create',
  key: 'order-17',
};
const rest = '"1","https://app.factomos.com/","invoice:create"';

test('names of rows never change: keys in the databases of users would be free again', () => {
  expect([
    startedMark(once),
    usedByMark('node-1', once),
    ageMark(once),
    agedMark(once),
    doneMark(once),
    forgottenMark(once, 5),
    heldMark(once, '6829'),
    idRows(once).digit(0),
    idRows(once).digit(2),
    idRows(once).check,
    noteRows(once, 'created').digit(1),
    noteRows(once, 'created').check,
    limitRows(once).digit(3),
    limitRows(once).check,
  ]).toEqual([
    `["started",${rest},"order-17"]`,
    `["used by","node-1",${rest},"order-17"]`,
    `["age",${rest},"order-17"]`,
    `["aged",${rest},"order-17"]`,
    `["done",${rest},"order-17"]`,
    `["forgotten",5,${rest},"order-17"]`,
    '["held","https://app.factomos.com/","invoice","6829"]',
    `["id",0,${rest},"order-17"]`,
    `["id",2,${rest},"order-17"]`,
    `["done",${rest},"order-17"]`,
    `["created",1,${rest},"order-17"]`,
    `["created","check",${rest},"order-17"]`,
    `["limit",3,${rest}]`,
    `["limit","check",${rest}]`,
  ]);
});

test.each([{ readsIdLate: false }, { readsIdLate: true }])(
  'all rows are those of the node, with n8n that %o',
  async (options) => {
    const ctx = markContext(new ProcessedData(options));
    const scopes: unknown[] = [];
    const { checkProcessedAndRecord, removeProcessed, clearAllProcessedItems, getProcessedDataCount } =
      ctx.helpers;
    ctx.helpers = {
      checkProcessedAndRecord: async (items, scope, given) => {
        scopes.push(scope);
        return await checkProcessedAndRecord(items, scope, given);
      },
      removeProcessed: async (items, scope, given) => {
        scopes.push(scope);
        await removeProcessed(items, scope, given);
      },
      clearAllProcessedItems: async (scope, given) => {
        scopes.push(scope);
        await clearAllProcessedItems(scope, given);
      },
      getProcessedDataCount: async (scope, given) => {
        scopes.push(scope);
        return await getProcessedDataCount(scope, given);
      },
    };
    await claim(ctx, once);
    await leaveUnknown(ctx, once);
    await complete(ctx, once, '6829');
    await claim(ctx, once);
    await release(ctx, once);
    await replace(ctx, 'place', 'value');
    if (!options.readsIdLate) await forgetKey(ctx, once);
    expect(new Set(scopes)).toEqual(new Set(['node']));
  },
);
