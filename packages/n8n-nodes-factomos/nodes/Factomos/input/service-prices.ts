import { type Line, type ServiceLine } from 'factomos-core';
import { type Account } from '../account/account.ts';

/** Whether a line has no price of its own. */
export function lacksPrice(line: Line): line is ServiceLine {
  return line.title === undefined && line.price === undefined && /^\d+$/.test(String(line.service_id));
}

/**
 * Gives every line a price: its own, or that of its service. How Factomos treats a line without a price is not documented, and an invoice
 * cannot be deleted.
 */
export async function withServicePrices(lines: Line[], account: Account): Promise<Line[]> {
  const priced: Line[] = [];
  for (const line of lines) {
    priced.push(
      lacksPrice(line) ? { ...line, price: await account.servicePrice(String(line.service_id)) } : line,
    );
  }
  return priced;
}
