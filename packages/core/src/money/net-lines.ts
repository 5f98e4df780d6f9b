import { mustBeObject, requestError } from '../errors/to-request-error.ts';
import { validationError } from '../errors/create-error.ts';
import { invalid, type Problem } from '../errors/problem.ts';
import { isRecord } from '../json/json.ts';
import { type Amount } from './amount.ts';
import { type Decimal, multiply, roundToCents, subtract, toDecimal, ZERO } from './decimal.ts';
import { type KnownServices, type PricedDocument } from './priced-document.ts';

export interface NetLine {
  net: Decimal;
  /** Percent; undefined for a title, and in a document without VAT. */
  rate: Decimal | undefined;
}

export interface NetDocument {
  lines: NetLine[];
  /** The total with VAT that is forced, if any. */
  forced: Decimal | undefined;
}

/**
 * The net amount and rate of every line as exact decimals. Throws one `validation` error that lists every
 * missing or invalid figure.
 */
export function netLines(document: PricedDocument, services: KnownServices): NetDocument {
  mustBeObject(undefined, 'document', document);
  if (!Array.isArray(document.lines)) throw requestError(undefined, [invalid('lines', 'must be a list')]);
  const problems: Problem[] = [];
  const required = (field: string, value: Amount | undefined, ifMissing: string): Decimal => {
    const decimal = toDecimal(value);
    if (decimal) return decimal;
    problems.push(invalid(field, value === undefined ? ifMissing : 'is not a number such as 12 or "12.50"'));
    return ZERO;
  };
  const optional = (field: string, value: Amount | undefined): Decimal | undefined =>
    value === undefined ? undefined : required(field, value, '');

  const withVat = document.vat_enable === undefined || Number(document.vat_enable) === 1;
  const documentRate =
    optional('invoice_vat', document.invoice_vat) ?? optional('estimate_vat', document.estimate_vat);

  const netLine = (line: PricedDocument['lines'][number], index: number): NetLine => {
    if (!isRecord(line)) {
      problems.push(invalid(`lines[${index}]`, 'must be an object'));
      return { net: ZERO, rate: undefined };
    }
    if (line.title !== undefined) return { net: ZERO, rate: undefined };
    const field = `lines[${index}]`;
    const service = line.service_id === undefined ? undefined : services[line.service_id];
    const quantity = required(`${field}.quantity`, line.quantity, 'is missing');
    const price = required(
      `${field}.price`,
      line.price ?? service?.price,
      "is missing, and the service's price is not known",
    );
    const discount = optional(`${field}.remise`, line.remise) ?? ZERO;
    const serviceRate = (): Decimal =>
      required(`${field}.vat`, line.vat ?? service?.vat, "is missing, and the service's rate is not known");
    const rate = (): Decimal => (documentRate && documentRate.units > 0n ? documentRate : serviceRate());
    return {
      net: roundToCents(subtract(multiply(quantity, price), discount)),
      rate: withVat ? rate() : undefined,
    };
  };

  const lines = document.lines.map(netLine);
  const forced = optional('figures_total_withvat', document.figures_total_withvat);
  if (problems.length > 0) {
    const hint = 'Pass these figures, or the prices and rates of the services, to estimate the totals.';
    throw validationError('request', problems, hint);
  }
  return { lines, forced: forced && roundToCents(forced) };
}
