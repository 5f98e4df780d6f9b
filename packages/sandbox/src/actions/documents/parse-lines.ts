import { plainDecimal } from '../../documents/money.ts';
import { type DraftLine, TITLE_SERVICE_ID } from '../../documents/lines.ts';
import { type ServiceRow, services } from '../../store/schema.ts';
import { type Call, type Required } from '../call/action.ts';
import { findOwned } from '../call/look-up.ts';
import { checkedDecimal } from '../call/parameters.ts';
import { refuse, refuseWithSandboxCode, sandboxCodes } from '../call/refusal.ts';

export const lineParameters = ['line_service_id[]', 'line_description[]', 'line_quantity[]', 'line_price[]'];

/** The manual requires these, but has no error code for them. */
export const requiredLines: Required[] = [
  {
    name: 'line_service_id',
    code: sandboxCodes.missingLines,
    message: '[sandbox] Missing parameter line_service_id[]',
  },
  {
    name: 'line_quantity',
    code: sandboxCodes.missingQuantities,
    message: '[sandbox] Missing parameter line_quantity[]',
  },
];

/** The lines of a call. Services are looked up before numbers are parsed, so that their error takes precedence. */
export function parseLines(call: Call): DraftLine[] {
  const { parameters } = call;
  const ids = parameters.list('line_service_id');
  const found = [...ids].map(([key, id]) => [key, serviceOf(call, id)] as const);
  const quantities = parameters.list('line_quantity');
  const prices = parameters.list('line_price');
  const descriptions = parameters.list('line_description');
  for (const [name, list] of Object.entries({
    line_quantity: quantities,
    line_price: prices,
    line_description: descriptions,
  })) {
    const lost = [...list.keys()].filter((key) => !ids.has(key));
    if (lost.length > 0)
      call.hint(`${name}[] has ${lost.length} more than line_service_id[]: these extra values were ignored`);
  }
  return found.map(([key, service]) => {
    const description = descriptions.get(key);
    if (service === 'title') return title(call, description ?? '', prices.get(key));
    const quantity = quantities.get(key);
    if (quantity === undefined || quantity === '') {
      return refuseWithSandboxCode('missingQuantities', `Missing parameter line_quantity[${key}]`);
    }
    return {
      service_id: service.id,
      description: description ?? service.description,
      quantity: checkedDecimal(`line_quantity[${key}]`, quantity),
      price: priceOf(call, key, prices.get(key), service),
      remise: '0',
      serviceVat: service.vat,
    };
  });
}

function serviceOf(call: Call, id: string): ServiceRow | 'title' {
  if (id === String(TITLE_SERVICE_ID)) return 'title';
  const number = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : 0;
  return findOwned(call, services, number) ?? refuse(-14, 'Service not found');
}

function title(call: Call, description: string, price: string | undefined): DraftLine {
  if (price !== undefined && price !== '' && Number(price) !== 0) {
    call.hint(`A title line (service ${TITLE_SERVICE_ID}) has no price: ${price} was ignored`);
  }
  return {
    service_id: TITLE_SERVICE_ID,
    description,
    quantity: '1',
    price: '0',
    remise: '0',
    serviceVat: '0',
  };
}

function priceOf(call: Call, key: string, sent: string | undefined, service: ServiceRow): string {
  if (sent === undefined) return plainDecimal(service.price);
  if (sent !== '') return sentPrice(call, key, checkedDecimal(`line_price[${key}]`, sent), service);
  const price = call.quirks.emptyPrice === 'zero' ? '0' : plainDecimal(service.price);
  call.hint(`line_price[${key}] is empty and was read as ${price}: the manual does not define it`);
  return price;
}

/** Quirk `zeroPrice`: PHP's `empty('0')` is true. */
function sentPrice({ quirks, hint }: Call, key: string, price: string, service: ServiceRow): string {
  if (quirks.zeroPrice === 'zero' || Number(price) !== 0) return price;
  hint(`line_price[${key}] is 0 and was read as empty: the manual does not define it`);
  return plainDecimal(service.price);
}
