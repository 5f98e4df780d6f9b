import { l10n } from 'vscode';
import type { DocumentLine, StoredDocument } from '../../domain/company-data.ts';
import { escapeMarkdown } from '../../ui/escape.ts';
import { documentStatusLabel } from './document-status.ts';
import { age, day, decimal, euros } from '../../ui/format.ts';

/**
 * Formats a document as Markdown, with Factomos's own figures. VAT is never computed from the lines, whose rate may differ from the
 * document's.
 */
export function documentMarkdown(
  document: StoredDocument,
  link: string | undefined,
  overdueDays: number | undefined,
): string {
  const facts: [string, string | undefined][] = [
    [l10n.t('Client'), clientOf(document)],
    [l10n.t('Status'), statusOf(document, overdueDays)],
    [l10n.t('Date'), document.date === undefined ? undefined : day(document.date)],
    [l10n.t('Due date'), document.term === undefined ? undefined : day(document.term)],
    [l10n.t('Subject'), document.subject === undefined ? undefined : escapeMarkdown(document.subject)],
    [
      l10n.t('For the attention of'),
      document.attention === undefined ? undefined : escapeMarkdown(document.attention),
    ],
    [l10n.t('Estimate'), document.estimateId === undefined ? undefined : `#${document.estimateId}`],
    [l10n.t('Page for the client'), link === undefined ? undefined : `<${link}>`],
  ];
  const totals: [string, string | undefined][] = [
    [l10n.t('Total without VAT'), euros(document.withoutVat)],
    [l10n.t('VAT'), euros(document.vat)],
    [l10n.t('Total with VAT'), `**${euros(document.withVat)}**`],
    [l10n.t('Paid so far'), document.paid === undefined ? undefined : euros(document.paid)],
    [l10n.t('Still due'), document.due === undefined ? undefined : `**${euros(document.due)}**`],
  ];
  return [
    `# ${escapeMarkdown(`${document.title} ${document.number}`)}`,
    list(facts),
    linesTable(document.lines),
    list(totals),
    ...(document.comment === undefined ? [] : [escapeMarkdown(document.comment)]),
    '---',
    ...(document.changes === undefined
      ? []
      : [
          `*${l10n.t('Since it was read: {0}. The figures above are older.', escapeMarkdown(document.changes.join(' · ')))}*`,
        ]),
    `*${l10n.t('Read-only; read from Factomos {0}. Factomos does not return the VAT of each line.', age(document.at))}*`,
    '',
  ].join('\n\n');
}

/** Shown instead of a document that is not cached, for example after a sign-out, since opening an editor makes no calls. */
export function notHeldMarkdown(): string {
  return `*${l10n.t('This document is not stored on this machine. “Read This Document Again” in the editor title uses 1 call.')}*\n`;
}

function list(facts: readonly [string, string | undefined][]): string {
  return facts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `- ${name}: ${value ?? ''}`)
    .join('\n');
}

function linesTable(lines: readonly DocumentLine[]): string {
  const head = [
    l10n.t('Description'),
    l10n.t('Quantity'),
    l10n.t('Unit price'),
    l10n.t('Discount'),
    l10n.t('Total without VAT'),
  ];
  const withDiscount = lines.some(({ discount }) => discount !== '');
  const cells = (row: readonly string[]): string =>
    `| ${row.filter((_, index) => withDiscount || index !== 3).join(' | ')} |`;
  return [
    cells(head),
    cells(['---', '---:', '---:', '---:', '---:']),
    ...lines.map((line) => cells(lineCells(line))),
  ].join('\n');
}

function lineCells(line: DocumentLine): string[] {
  if (line.title) return [`**${escapeMarkdown(line.name)}**`, '', '', '', ''];
  const description =
    line.description === ''
      ? ''
      : `<br>${line.description
          .split(/\r\n|\r|\n/)
          .map(escapeMarkdown)
          .join('<br>')}`;
  return [
    `${escapeMarkdown(line.name)}${description}`,
    decimal(line.quantity),
    line.unit === '' ? euros(line.price) : `${euros(line.price)} / ${escapeMarkdown(line.unit)}`,
    line.discount === '' ? '' : decimal(Number(line.discount)),
    euros(line.total),
  ];
}

function clientOf({ client, clientId }: StoredDocument): string | undefined {
  if (client === undefined) return clientId === undefined ? undefined : `#${clientId}`;
  return clientId === undefined ? escapeMarkdown(client) : `${escapeMarkdown(client)} (#${clientId})`;
}

function statusOf(document: StoredDocument, overdueDays: number | undefined): string {
  const label = escapeMarkdown(documentStatusLabel(document, overdueDays));
  return overdueDays === undefined ? label : `**${label}**`;
}
