import { changedJson, spoiled } from '@tools/fuzz/mutations';
import { FUZZ_TIMEOUT, fuzzRuns, fuzzSeed } from '@tools/fuzz/runs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseData } from '../../src/domain/company-data.ts';
import { contentKey } from '../../src/domain/drafts/content-key.ts';
import type { DraftBlock } from '../../src/domain/drafts/draft-block.ts';
import { draftTotals, knownServices } from '../../src/domain/drafts/draft-totals.ts';
import { guessRoles, mapColumns } from '../../src/domain/lines/map-columns.ts';
import { parseLines } from '../../src/domain/lines/parse-lines.ts';
import { loadedRows } from '../../src/domain/loaded-rows.ts';
import { receivables } from '../../src/domain/receivables/receivables.ts';
import { commandOf, isDocumentCommand } from '../../src/features/document/document-command.ts';
import { checkDraft } from '../../src/features/drafts/check/check-draft.ts';
import { blockIn, withBlock } from '../../src/features/drafts/file/block-edits.ts';
import { parseIntent, partOfIntent } from '../../src/services/write-guard/intent.ts';
import { goodDraft } from '../drafts/draft-folder.ts';
import { filledData } from '../support/filled-data.ts';

const decoder = new TextDecoder();
/** Of the share of VS Code, in percent: drafts, lines, records, cache, messages. */
const runs = (percent: number) => Math.ceil((fuzzRuns('drafts') * percent) / 100);
const options = (percent: number) => ({ numRuns: runs(percent), seed: fuzzSeed, endOnFailure: true });
const textOf = (text: fc.Arbitrary<string>) =>
  fc.oneof(
    text,
    spoiled(text).map((one) => decoder.decode(one)),
    fc.string(),
  );

const BLOCK: DraftBlock = { state: 'created', attempt: 'a', number: 'F1' };
const draft = changedJson({
  ...goodDraft({
    repeat: { every: 'month', start: '2026-01' },
    invoice_date: '2026-11-30',
    figures_total_withvat: 12,
  }),
  factomos: { state: 'unknown', attempt: 'a', net: 201, at: '2026-11-28T00:00:00Z' },
});
const commented = draft.map((text) => `// a comment\n${text.replace(/\}$/, ',}')}`);

describe('VS Code reads', { timeout: FUZZ_TIMEOUT }, () => {
  test(`any draft file as a request or as problems at their places (${runs(40)} files)`, () => {
    let ready = 0;
    fc.assert(
      fc.property(
        textOf(fc.oneof(draft, commented)),
        fc.constantFrom('invoice' as const, 'estimate' as const),
        (text, kind) => {
          const { problems, request, block } = checkDraft(text, kind);
          for (const { offset, length, message } of problems) {
            expect(message).not.toBe('');
            expect(offset + length).toBeLessThanOrEqual(text.length);
          }
          if (request === undefined) {
            expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
            return;
          }
          ready += 1;
          expect(contentKey(request)).toMatch(/^content\//);
          draftTotals(request, {});
          // The result of its creation can be written into it and read again.
          expect(blockIn(withBlock(text, BLOCK, true))).toEqual(BLOCK);
          expect(blockIn(text)).toEqual(block);
        },
      ),
      options(40),
    );
    expect(ready).toBeGreaterThan(runs(40) / 100);
  });

  const cell = fc.oneof(
    fc.constantFrom('Site web', '12,5', '1 234,56 €', '2 h', '"', '""', '|', '\\|', ';', '- '),
    fc.string({ maxLength: 12 }),
  );
  const table = fc
    .tuple(
      fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }),
      fc.constantFrom(';', ',', '\t', ' | ', '\n- '),
    )
    .map(([rows, separator]) => rows.map((row) => row.join(separator)).join('\n'));

  test(`any CSV, Markdown or clipboard as lines (${runs(30)} texts)`, () => {
    fc.assert(
      fc.property(textOf(table), (text) => {
        const parsed = parseLines(text);
        expect(parsed.rows.every((row) => row.length > 0)).toBe(true);
        const lines = mapColumns(
          parsed.rows,
          guessRoles(parsed, (one) => one.toLowerCase()),
        );
        expect(lines.length).toBeLessThanOrEqual(parsed.rows.length);
      }),
      options(30),
    );
  });

  const record = changedJson({
    ...{ key: 'send/1', what: 'Send F1 to a@b.fr', state: 'unknown', at: 1, pid: 1 },
    ...{ check: { kind: 'payment', invoiceId: '1', paidBefore: 0, amount: 5 }, answered: { id: '2' } },
  });

  test(`any record of a write as what it is about, or not at all (${runs(12)} records)`, () => {
    fc.assert(
      fc.property(textOf(record), (text) => {
        const intent = parseIntent(text);
        const { key = '', what = '' } = intent ?? partOfIntent(text);
        expect([typeof key, typeof what]).toEqual(['string', 'string']);
        if (intent?.check.kind === 'payment') expect(typeof intent.check.amount).toBe('number');
      }),
      options(12),
    );
  });

  test(`any cache as data that can be shown (${runs(12)} files)`, () => {
    fc.assert(
      fc.property(textOf(changedJson(filledData())), (text) => {
        const data = parseData(text);
        receivables(data, '2026-11-30');
        knownServices(data);
        expect(loadedRows(data).every(({ id }) => typeof id === 'string')).toBe(true);
      }),
      options(12),
    );
  });

  test(`any message of a page as one of its commands, or not at all (${runs(6)} messages)`, () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (message, command) => {
        expect(isDocumentCommand(commandOf(message))).toBe(false);
        expect(isDocumentCommand(commandOf({ command: `${command}!` }))).toBe(false);
      }),
      options(6),
    );
  });
});
