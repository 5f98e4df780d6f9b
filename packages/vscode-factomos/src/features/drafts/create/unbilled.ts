import type { ActionParams } from 'factomos-core';
import { l10n } from 'vscode';
import { UserError } from '../../../domain/user-error.ts';
import { confirm } from '../../../ui/confirm.ts';
import { euros } from '../../../ui/format.ts';
import type { Totals } from '../../../domain/totals.ts';

type Billable = Pick<ActionParams<'createInvoice'>, 'lines' | 'figures_total_withvat'>;
type NamedServices = Readonly<Record<string, { readonly name: string; readonly price: number }>>;

/** The names of the parts of a document that charge nothing; empty for an ordinary document. */
export function unbilledParts(
  { lines, figures_total_withvat }: Billable,
  totals: Totals | undefined,
  services: NamedServices,
): string[] {
  const priced = lines.some((line) => line.title === undefined && line.price !== undefined);
  const found = lines.flatMap((line, index): string[] => {
    if (line.title !== undefined) return [];
    const service = services[String(line.service_id)];
    const name = service?.name ?? `#${String(line.service_id)}`;
    const number = index + 1;
    if (isZero(line.price)) return [l10n.t('Line {0} ({1}): price 0', number, name)];
    if (isZero(line.quantity)) return [l10n.t('Line {0} ({1}): quantity 0', number, name)];
    return !priced && service?.price === 0
      ? [l10n.t('Line {0} ({1}): the price of the service is 0', number, name)]
      : [];
  });
  if (isZero(figures_total_withvat)) found.push(l10n.t('The total with VAT is set to 0'));
  else if (totals !== undefined && (totals.withVat ?? totals.withoutVat) === 0)
    found.push(l10n.t('The total is 0'));
  return found;
}

/** A document with a negative total would owe the client money, for which there are credit notes. */
export function assertNotNegative(
  { figures_total_withvat }: Billable,
  totals: Totals | undefined,
  name: string,
): void {
  const forced = Number(figures_total_withvat ?? 0);
  const known = totals ?? { withoutVat: forced, vat: undefined, withVat: forced };
  if (forced < 0 || isNegative(known))
    throw new UserError(negativeSentence(name, forced < 0 ? { ...known, withVat: forced } : known));
}

export function isNegative({ withoutVat, withVat }: Totals): boolean {
  return withoutVat < 0 || (withVat ?? 0) < 0;
}

export function negativeSentence(name: string, { withoutVat, withVat }: Totals): string {
  return l10n.t(
    'The total of {0} is {1}. A document with a negative total is not created. To refund a client, create a credit note for the invoice.',
    name,
    euros(withVat ?? withoutVat),
  );
}

/** Asks about parts that charge nothing. True when there are none, or when the user confirms. */
export async function agreeToUnbilled(name: string, unbilled: readonly string[]): Promise<boolean> {
  if (unbilled.length === 0) return true;
  const question = l10n.t('Charge nothing for a part of {0}?', name);
  const detail = [...unbilled, l10n.t('Factomos may ignore a 0 and charge the usual amount.')].join('\n');
  return await confirm(question, detail, l10n.t('Charge Nothing'));
}

function isZero(amount: number | string | undefined): boolean {
  return amount !== undefined && amount !== '' && Number(amount) === 0;
}
