/** The seven statuses of Factomos, in the order in which the view shows them. */
export const STATUSES = [
  'later',
  'pending',
  'partially-paid',
  'partially-paid-avoir',
  'paid',
  'paid-avoir',
  'avoir',
] as const;

export type InvoiceStatus = (typeof STATUSES)[number];

export function isStatus(text: string): text is InvoiceStatus {
  return STATUSES.some((status) => status === text);
}

/** The status of a row; undefined for a status that this version does not know. */
export function statusOfRow({ status }: { readonly status: string }): InvoiceStatus | undefined {
  return isStatus(status) ? status : undefined;
}
