import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Uri } from 'vscode';
import { today } from '../../src/domain/day.ts';
import { addDays } from '../../src/domain/days.ts';
import { addMonths, periodOf } from '../../src/domain/drafts/periods.ts';
import { checkDraft } from '../../src/features/drafts/check/check-draft.ts';
import { host, openFile } from '../fake/host.ts';
import { CANCEL } from '../fake/ui.ts';
import { said } from '../support/said.ts';
import { start, ui, type Started } from '../support/start.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { lensTitles } from './editor.ts';

let started: Started;
let folder: DraftFolder;
const now = today();
const period = periodOf(now, 'month');

beforeEach(async () => {
  started = await start();
  folder = new DraftFolder();
});

const template = (change: Record<string, unknown> = {}, repeat: unknown = { every: 'month' }) =>
  goodDraft({ objet: 'Hosting {{month}} {{year}}', repeat, ...change });
const monthName = (day: string) =>
  new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
const made = (name: string, of = period) => Uri.file(join(folder.path, `${name}-${of}.invoice.json`));
const answer = (day = now) => [monthName(day), 'Create Files'] as const;
const created = () => started.sandbox.journal.count({ action: 'createInvoice' });

describe('a draft that repeats', () => {
  test('is not created itself, and says what to do', async () => {
    const uri = folder.write('hosting.invoice.json', template());
    await started.run('createDraft', uri);
    await said(/^hosting\.invoice\.json is a template, so it is not created itself\. Create the file/);
    await started.run('createDrafts', folder.uri);
    expect(started.calls()).toEqual([]);
    const titles = await lensTitles(openFile(uri));
    expect(titles).toContain('$(history) Repeats every month');
    expect(titles).toContain('$(calendar) Make the File of a Period…');
    expect(titles.join()).not.toContain('Create in Factomos');
  });

  test('creates the file of this period without a call, and the user creates its document', async () => {
    const uri = folder.write('hosting.invoice.json', template({}, { every: 'month', payment_days: 30 }));
    await started.run('makeRecurring', uri, ...answer());
    expect(ui.last('warning').detail).toMatch(
      /^hosting-\d{4}-\d\d\.invoice\.json · #19 · €201\.00 without VAT\n\nNothing is sent/,
    );
    expect(folder.read(made('hosting'))).toEqual({
      ...goodDraft({ objet: `Hosting ${monthName(now)}` }),
      payment_term: addDays(now, 30),
      from: { template: 'hosting.invoice.json', period },
    });
    expect(started.calls()).toEqual([]);
    await started.run('createDraft', made('hosting'), 'Create');
    expect(started.calls()).toEqual(['createInvoice']);
    expect(folder.read(made('hosting')).factomos).toMatchObject({ state: 'created' });
  });

  test('creates nothing when a question is closed', async () => {
    folder.write('hosting.invoice.json', template());
    await started.run('makeRecurring', folder.uri, CANCEL);
    await started.run('makeRecurring', folder.uri, monthName(now), CANCEL);
    await started.run('makeRecurring', folder.uri, ...answer());
    expect(folder.read(made('hosting'))).toMatchObject({ from: { period } });
  });

  test('lists the files that are not created for a folder, with the reason', async () => {
    folder.write('broken.invoice.json', '{ "repeat": {"every": "month"}, ');
    folder.write('week.invoice.json', template({}, { every: 'week' }));
    folder.write('ended.invoice.json', template({}, { every: 'month', end: '2020-01' }));
    folder.write('later.invoice.json', template({}, { every: 'year', start: '2999' }));
    folder.write('plain.invoice.json', goodDraft());
    folder.write('exists.invoice.json', template());
    writeFileSync(made('exists').fsPath, '{}');
    await started.run('makeRecurring', folder.uri, monthName(now), CANCEL);
    expect(ui.last('info').detail.split('\n')).toEqual([
      'broken.invoice.json: Invalid JSON from here.',
      'ended.invoice.json: it ended with 2020-01',
      `exists.invoice.json: exists-${period}.invoice.json already exists.`,
      'later.invoice.json: it starts with 2999',
      'week.invoice.json: every must be one of month, quarter, year.',
    ]);
    await started.run(
      'makeRecurring',
      folder.write('plain.invoice.json', goodDraft()),
      monthName(now),
      CANCEL,
    );
    await said(/^No draft repeats here/);
  });
});

describe('a period of a template', () => {
  async function billed(): Promise<string> {
    folder.write('hosting.invoice.json', template());
    await started.run('makeRecurring', folder.uri, ...answer());
    await started.run('createDraft', made('hosting'), 'Create');
    return String(folder.read(made('hosting')).factomos?.number);
  }

  test('is not created again when its file was deleted, also in the next window', async () => {
    const number = await billed();
    rmSync(made('hosting').fsPath);
    const again = await started.restart();
    await again.run('makeRecurring', folder.uri, monthName(now), CANCEL);
    expect(ui.last('info').detail).toBe(
      `hosting.invoice.json: ${number} was already created for this period of the template.`,
    );
    expect(created()).toBe(1);
  });

  test('is not created twice when its file was rewritten with other figures', async () => {
    const number = await billed();
    rmSync(made('hosting').fsPath);
    const other = folder.write(
      'by-hand.invoice.json',
      goodDraft({
        invoice_date: '2020-01-01',
        lines: [{ title: 'Other' }],
        from: { template: 'hosting.invoice.json', period },
      }),
    );
    expect((await lensTitles(openFile(other))).join()).toContain(
      `${number} was already created for this period of the template.`,
    );
    await started.run('createDrafts', folder.uri);
    await started.run('createDraft', other, CANCEL);
    expect(ui.last('warning').title).toBe(`${number} was already created for this period of the template.`);
    expect(created()).toBe(1);
  });

  test('is not created again when its file was moved, and only once from two files', async () => {
    folder.write('hosting.invoice.json', template());
    await started.run('makeRecurring', folder.uri, ...answer());
    mkdirSync(join(folder.path, 'archive'));
    const moved = join(folder.path, 'archive', 'moved.invoice.json');
    renameSync(made('hosting').fsPath, moved);
    await started.run('makeRecurring', folder.uri, monthName(now), CANCEL);
    expect(ui.last('info').detail).toContain('its file already exists: moved.invoice.json');
    writeFileSync(
      made('hosting').fsPath,
      JSON.stringify(goodDraft({ objet: 'b', from: { template: 'hosting.invoice.json', period } })),
    );
    await started.run('createDrafts', folder.uri, 'moved.invoice.json', 'Create');
    expect(ui.last('quickPick').title).toBe('Files for the same period of a template: 2');
    expect(created()).toBe(1);
  });

  test('is not created again while the outcome of another file is unknown', async () => {
    folder.write('hosting.invoice.json', template());
    await started.run('makeRecurring', folder.uri, ...answer());
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
    await started.run('createDraft', made('hosting'), 'Create');
    rmSync(made('hosting').fsPath);
    await started.run('makeRecurring', folder.uri, monthName(now), CANCEL);
    expect(ui.last('info').detail).toContain(
      'is for the same period of the same template, and its outcome is unknown.',
    );
    expect(created()).toBe(1);
  });

  test('is not created again after its lost document was found', async () => {
    folder.write('hosting.invoice.json', template());
    await started.run('makeRecurring', folder.uri, ...answer());
    started.sandbox.faults.add({ kind: 'reset-after' }, { action: 'createInvoice' });
    await started.run('createDraft', made('hosting'), 'Create');
    await started.run('lookForDraft', made('hosting'), '$(note) F');
    const number = String(folder.read(made('hosting')).factomos?.number);
    rmSync(made('hosting').fsPath);
    await started.run('makeRecurring', folder.uri, monthName(now), CANCEL);
    expect(ui.last('info').detail).toContain(
      `${number} was already created for this period of the template.`,
    );
  });

  test('is not created again after a full disk, when its number was written to the file later', async () => {
    folder.write('hosting.invoice.json', template());
    await started.run('makeRecurring', folder.uri, ...answer());
    const session = await started.session();
    const full = vi.spyOn(session.created, 'record').mockImplementationOnce(() => {
      throw new Error('No space left');
    });
    await started.run('createDraft', made('hosting'), 'Create');
    expect(full).toHaveBeenCalled();
    await started.run('lookForDraft', made('hosting'));
    const number = String(folder.read(made('hosting')).factomos?.number);
    expect(number).toMatch(/^F\d+$/);
    rmSync(made('hosting').fsPath);
    await started.run('makeRecurring', folder.uri, monthName(now), CANCEL);
    expect(ui.last('info').detail).toContain(
      `${number} was already created for this period of the template.`,
    );
  });

  test('differs from the next one, although both charge the same', async () => {
    await billed();
    const next = addMonths(now, 1);
    await started.run('makeRecurring', folder.uri, ...answer(next));
    const uri = made('hosting', periodOf(next, 'month'));
    expect(folder.read(uri)).toMatchObject({ objet: `Hosting ${monthName(next)}` });
    // Only the question about the same date is asked.
    await started.run('createDraft', uri, 'Create Another Invoice…', 'Create');
    expect(folder.read(uri).factomos).toMatchObject({ state: 'created' });
    expect(created()).toBe(2);
  });

  test('is recognised when the template was renamed', async () => {
    const number = await billed();
    rmSync(made('hosting').fsPath);
    const from = Uri.file(join(folder.path, 'hosting.invoice.json'));
    const to = Uri.file(join(folder.path, 'server.invoice.json'));
    renameSync(from.fsPath, to.fsPath);
    host.renaming.fire({ files: [{ oldUri: from, newUri: to }] });
    await started.run('makeRecurring', folder.uri, monthName(now), CANCEL);
    expect(ui.last('info').detail).toContain(`server.invoice.json: ${number} was already created`);
  });
});

const messages = (draft: unknown) =>
  checkDraft(JSON.stringify(draft), 'invoice').problems.map(({ message }) => message);

test.each([
  ['a repeat that is text', template({}, 'month'), /^repeat must be an object/],
  ['a repeat that is a list', template({}, []), /^repeat must be an object/],
  ['no cadence', template({}, {}), /^every must be one of/],
  ['an unknown cadence', template({}, { every: 'week' }), /^every must be one of/],
  ['an unknown field', template({}, { every: 'month', day: 1 }), /^day is not a field of repeat/],
  [
    'a start with another interval',
    template({}, { every: 'quarter', start: '2026-11' }),
    /^start must be a period such as “2026-Q4”/,
  ],
  [
    'an end before the start',
    template({}, { every: 'year', start: '2027', end: '2026' }),
    /^The last period is before/,
  ],
  ['days that are not whole', template({}, { every: 'month', payment_days: 1.5 }), /^payment_days must be/],
  ['a term of one day', template({ payment_term: '2999-01-01' }), /^The due date would be the same/],
  ['both', template({ from: { template: 'a', period: '2026' } }), /^A file cannot have both “repeat”/],
  ['an origin without a period', goodDraft({ from: { template: 'a' } }), /^from must name the template/],
  [
    'an origin with an invalid month',
    goodDraft({ from: { template: 'a', period: '2026-13' } }),
    /^from must name/,
  ],
  [
    'a placeholder outside of a template',
    goodDraft({ objet: '{{month}}' }),
    /^\{\{…\}\} is replaced only in files/,
  ],
])('a draft with %s has an error', (_what, draft, expected) => {
  expect(messages(draft).join('\n')).toMatch(expected);
});

test('a template keeps the number of days between its date and due date, also in the past', async () => {
  const dates = { invoice_date: '2020-01-01', payment_term: '2020-01-15' };
  expect(messages(template(dates))).toEqual([]);
  folder.write('hosting.invoice.json', template(dates));
  await started.run('makeRecurring', folder.uri, ...answer());
  const draft = folder.read(made('hosting'));
  expect(draft).toMatchObject({ payment_term: addDays(now, 14) });
  expect(draft).not.toHaveProperty('invoice_date');
});
