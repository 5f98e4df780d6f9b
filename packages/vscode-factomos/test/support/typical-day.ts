import type { App } from '../../src/features/app.ts';
import type { CompanySession } from '../../src/services/company/company-session.ts';
import type { InvoiceStatus } from '../../src/domain/statuses.ts';
import { loadedRows } from '../../src/domain/loaded-rows.ts';
import type { Answer } from '../fake/ui.ts';

export interface Worker {
  readonly app: App;
  readonly session: CompanySession;
  readonly expand: (status: InvoiceStatus) => Promise<void>;
  readonly run: (command: string, argument: unknown, ...answers: Answer[]) => Promise<void>;
}

/** The actions of a user on a typical day, in order. */
export function typicalDay({
  app,
  session,
  expand,
  run,
}: Worker): [part: string, act: () => Promise<void>][] {
  const rows = () => loadedRows(session.data.current);
  const send = async (index: number, ...answers: Answer[]): Promise<void> => {
    // Each has another client, whose address is not known yet.
    const firstOfEach = rows().filter(
      ({ clientId }, at, all) => all.findIndex((row) => row.clientId === clientId) === at,
    );
    await run('sendInvoice', { kind: 'invoice', row: firstOfEach[index] }, 'Read the Address', ...answers);
  };
  return [
    [
      'open VS Code',
      async () => {
        await app.invoices.getChildren();
        await app.estimates.getChildren();
      },
    ],
    [
      'expand 3 statuses',
      async () => {
        for (const status of ['later', 'pending', 'paid'] as const) await expand(status);
      },
    ],
    [
      'read 5 documents',
      async () => {
        for (const row of rows().slice(0, 5)) await run('openDocument', { kind: 'invoice', row });
      },
    ],
    [
      'create 2 invoices',
      async () => {
        const line = [session.lookups.services()[0]?.name ?? '', '1'];
        for (const price of ['100', '200']) {
          const client = rows()[0]?.client ?? '';
          await run('newInvoice', undefined, client, ...line, price, '', 'Create the Invoice', 'Create');
        }
      },
    ],
    [
      'send 2, template and recipients read',
      async () => {
        await send(0, 'Read the Templates', 'facture', 'Send');
        await send(1, 'facture', 'Send');
      },
    ],
  ];
}
