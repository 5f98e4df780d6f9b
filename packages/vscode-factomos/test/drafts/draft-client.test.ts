import { beforeEach, describe, expect, test } from 'vitest';
import { DiagnosticSeverity } from '../fake/items.ts';
import { offered } from '../fake/languages.ts';
import { openFile } from '../fake/host.ts';
import { CANCEL } from '../fake/ui.ts';
import { eventually } from '../support/eventually.ts';
import { start, ui, type Started } from '../support/start.ts';
import { DraftFolder, goodDraft } from './draft-folder.ts';
import { clientFindings } from '../../src/ui/client-findings.ts';

const NO_SIRET =
  'Maison Martin SARL looks like a business and has no SIRET. Electronic invoices to French businesses need its SIREN.';

let started: Started;
beforeEach(async () => {
  started = await start();
});

async function createClient(more: Record<string, string> = {}): Promise<string> {
  const session = await started.session();
  const { client_id } = await session.api.call((factomos) =>
    factomos.createClient({ category: 'client', client_company_name: 'Maison Martin SARL', ...more }),
  );
  return client_id;
}

test.each([
  [{}, [NO_SIRET]],
  [{ siret: '73282932000075' }, ['The SIRET of Maison Martin SARL is not valid: 73282932000075.']],
  [
    { siret: '73282932000074', vatNumber: 'FR00732829320' },
    ['The VAT number of Maison Martin SARL is not a valid French one: FR00732829320.'],
  ],
  [
    { siret: '73282932000074', vatNumber: 'FR83404833048' },
    ['The SIRET and the VAT number of Maison Martin SARL are of different companies.'],
  ],
  [{ siret: '73282932000074' }, []],
  [{ country: 'Belgique' }, []],
])('warns about the numbers %j', (more, findings) => {
  const client = { id: '7', name: 'Maison Martin SARL', country: '', at: 0 };
  expect(clientFindings({ ...client, ...more })).toEqual(findings);
});

test('does not warn about a client of which only the name is known', () => {
  expect(clientFindings({ id: '7', name: 'Maison Martin SARL', at: 0 })).toEqual([]);
  expect(clientFindings(undefined)).toEqual([]);
});

describe('a client without a SIRET', () => {
  test('causes a warning in an open draft once it is read, but does not prevent creation', async () => {
    const id = await createClient();
    const document = openFile(new DraftFolder().write('a.invoice.json', goodDraft({ client_id: id })));
    const shown = () =>
      (offered.problems.get(document.uri.toString()) ?? []).map(({ message, severity }) => [
        message,
        severity,
      ]);
    expect(shown()).toEqual([]);
    await (await started.session()).lookups.readClient(id);
    await eventually(() => {
      expect(shown()).toEqual([[NO_SIRET, DiagnosticSeverity.Information]]);
    });
    await started.run('createDraft', document.uri, 'Create');
    expect(started.calls()).toEqual(['createClient', 'getClient', 'createInvoice']);
  });

  test('causes a warning where the wizard offers it', async () => {
    const id = await createClient();
    await (await started.session()).lookups.readClient(id);
    await started.run('newInvoice', undefined, CANCEL);
    expect(ui.shown.at(-1)?.details).toContain(`$(info) ${NO_SIRET}`);
  });
});
