import { addDays, daysBetween } from '../days.ts';
import type { DraftRequest } from './draft-request.ts';
import { fillPlaceholders, type TextLanguage } from './month-texts.ts';
import type { DraftOrigin, Repeat } from './repeat.ts';

/** The content of the file for one period: without a date, so that the day of creation applies, and with its placeholders filled in. */
export function fromTemplate(
  { kind, params }: DraftRequest,
  {
    repeat: { paymentDays },
    origin,
    language,
    now,
  }: {
    readonly repeat: Repeat;
    readonly origin: DraftOrigin;
    readonly language: TextLanguage;
    readonly now: string;
  },
): Record<string, unknown> {
  const dateField = kind === 'invoice' ? 'invoice_date' : 'estimate_date';
  const days = paymentDays ?? termDays(params);
  const entries = Object.entries(params).filter(([name]) => name !== dateField && name !== 'payment_term');
  return {
    ...Object.fromEntries(entries.map(([name, value]) => [name, filled(value, origin.period, language)])),
    ...(kind === 'invoice' && days !== undefined ? { payment_term: addDays(now, days) } : {}),
    from: origin,
  };
}

/** The number of days to pay, from a template that has both a date and a due date. */
function termDays(params: DraftRequest['params']): number | undefined {
  const date: unknown = Reflect.get(params, 'invoice_date');
  const term: unknown = Reflect.get(params, 'payment_term');
  return typeof date === 'string' && typeof term === 'string' ? daysBetween(date, term) : undefined;
}

function filled(value: unknown, period: string, language: TextLanguage): unknown {
  if (typeof value === 'string') return fillPlaceholders(value, period, language);
  if (Array.isArray(value)) return value.map((one) => filled(one, period, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, filled(inner, period, language)]),
  );
}
