import { seedIds } from 'factomos-sandbox';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkDraft } from '../../src/features/drafts/check/check-draft.ts';
import { emptyDraftText } from '../../src/features/drafts/file/new-draft-file.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { openFile } from '../fake/host.ts';
import { completionsAt } from './editor.ts';
import { CANCEL } from '../fake/ui.ts';
import { textGivenTo } from '../support/memory-text.ts';
import { said } from '../support/said.ts';
import { start, ui, type Started } from '../support/start.ts';

let started: Started;
let folder: DraftFolder;

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
});

const created = () => started.sandbox.journal.count({ action: 'createInvoice' });
const line = { service_id: seedIds.service, quantity: 1, price: 10 };
const free = { ...line, price: 0 };

describe('the new draft', () => {
  test.each(['invoice', 'estimate'] as const)('for an %s cannot be created before it has a price', (kind) => {
    const text = emptyDraftText(kind)
      .replace('"client_id": ""', '"client_id": "19"')
      .replace('"service_id": ""', '"service_id": "19"');
    const { problems, request } = checkDraft(text, kind);
    expect(request).toBeUndefined();
    expect(problems.map(({ message }) => message)).toEqual([
      'This line has no price yet. Enter the unit price, or remove “price” from every line to use the prices of the services.',
    ]);
    expect(problems.map(({ offset, length }) => text.slice(offset - 9, offset + length))).toEqual([
      '"price": ""',
    ]);
    expect(checkDraft(text.replace('"price": ""', '"price": 450'), kind).request).toBeDefined();
  });

  test('gets its price with the completed service, or from the completion of the price', async () => {
    const service = await (await started.session()).lookups.service(String(seedIds.service));
    const document = openFile(folder.write('a.invoice.json', emptyDraftText('invoice')));
    const complete = async (after: string) => {
      const items = await completionsAt(document, document.getText().indexOf(after) + after.length);
      return items[0];
    };
    const chosen = await complete('"service_id": "');
    expect(chosen?.additionalTextEdits?.map(({ newText }) => newText)).toEqual([String(service.price)]);
    document.type(document.getText().replace('"service_id": ""', `"service_id": "${service.id}"`));
    expect((await complete('"price": "'))?.insertText).toBe(String(service.price));
  });
});

describe('a draft with a part that charges nothing', () => {
  test.each([
    ['a price of 0', { lines: [line, free] }, /^Line 2 \(#19\): price 0$/m],
    ['a price of "0.00"', { lines: [line, { ...line, price: '0.00' }] }, /^Line 2 \(#19\): price 0$/m],
    ['a quantity of 0', { lines: [line, { ...line, quantity: 0 }] }, /^Line 2 \(#19\): quantity 0$/m],
    ['a total forced to 0', { figures_total_withvat: 0 }, /^The total with VAT is set to 0$/m],
    ['headings only', { lines: [{ title: 'A' }] }, /^The total is 0$/m],
    ['lines that cancel out', { lines: [line, { ...line, price: -10 }] }, /^The total is 0$/m],
  ])(
    'causes a question that names %s, and is not created when it is closed',
    async (_name, change, expected) => {
      const uri = folder.write('a.invoice.json', goodDraft(change));
      await started.run('createDraft', uri, CANCEL);
      expect(ui.last('warning').title).toBe('Charge nothing for a part of a.invoice.json?');
      expect(ui.last('warning').detail).toMatch(expected);
      expect(created()).toBe(0);
    },
  );

  test('causes a question with the service, and is created after a confirmation', async () => {
    const service = await (await started.session()).lookups.service(String(seedIds.service));
    const uri = folder.write('a.invoice.json', goodDraft({ lines: [{ title: 'Work' }, line, free] }));
    await started.run('createDraft', uri, 'Charge Nothing', 'Create');
    expect(ui.shown.find(({ title }) => title.startsWith('Charge nothing'))?.detail).toContain(
      `Line 3 (${service.name}): price 0`,
    );
    expect(created()).toBe(1);
  });

  test('causes no question for a heading, whose price is 0', async () => {
    const uri = folder.write('a.invoice.json', goodDraft({ lines: [{ title: 'Work' }, line] }));
    await started.run('createDraft', uri, 'Create');
    expect(created()).toBe(1);
  });

  test.each([
    ['a negative line', { lines: [{ ...line, price: -10 }] }],
    ['a negative forced total', { figures_total_withvat: -5 }],
  ])('is refused with %s', async (_name, change) => {
    const uri = folder.write('a.invoice.json', goodDraft(change));
    await started.run('createDraft', uri);
    await said(
      /^The total of a\.invoice\.json is -€\d+\.00\. A document with a negative total is not created/,
    );
    expect(created()).toBe(0);
  });

  test('causes one question for a folder, and can be left out', async () => {
    folder.write('1.invoice.json', goodDraft({ objet: 'paid' }));
    folder.write('2.invoice.json', goodDraft({ lines: [free] }));
    folder.write('3.invoice.json', goodDraft({ lines: [{ ...line, price: -10 }] }));
    await started.run('createDrafts', folder.uri, CANCEL);
    expect(ui.last('warning').detail).toContain('2.invoice.json: Line 1 (#19): price 0; The total is 0');
    expect(ui.last('warning').options[0]).toBe('Leave Them Out');
    await started.run('createDrafts', folder.uri, 'Leave Them Out', 'Create');
    expect(created()).toBe(1);
    const summary = textGivenTo('markdown.showPreview');
    expect(summary).toMatch(/2\.invoice\.json \| left out \| Line 1/);
    expect(summary).toMatch(/3\.invoice\.json \| left out \| The total of 3\.invoice\.json is/);
  });

  test('has a warning at each part', () => {
    const text = JSON.stringify(goodDraft({ lines: [free], figures_total_withvat: 0 }));
    const { problems } = checkDraft(text, 'invoice');
    expect(
      problems.map(({ severity, offset, length }) => [severity, text.slice(offset, offset + length)]),
    ).toEqual([
      ['warning', '0'],
      ['warning', '0'],
    ]);
  });
});

describe('the wizard', () => {
  const client = ['Client by ID', String(seedIds.client)] as const;
  const service = ['Service by ID', String(seedIds.service)] as const;

  test('asks about a price of 0 before it creates', async () => {
    await started.run(
      'newInvoice',
      undefined,
      ...client,
      ...service,
      '1',
      '0',
      '',
      'Create the Invoice',
      CANCEL,
      CANCEL,
    );
    const asked = ui.shown.findLast(({ modal }) => modal);
    expect(asked?.title).toBe('Charge nothing for a part of the invoice?');
    expect(asked?.detail).toMatch(/^Line 1 \(.+\): price 0$/m);
    expect(created()).toBe(0);
  });

  test('refuses a negative total and returns to the review', async () => {
    await started.run(
      'newInvoice',
      undefined,
      ...client,
      ...service,
      '1',
      '-10',
      '',
      'Create the Invoice',
      CANCEL,
    );
    expect(ui.messages).toContainEqual(
      expect.stringMatching(/^The total of the invoice is -€12\.00\. A document with a negative total/),
    );
    expect(created()).toBe(0);
  });
});
