import { type QuirkValues } from '../quirks/quirk-values.ts';

/** An answer whose `error` deviates from the manual: for a success, or with `text` for a refusal. */
export function deviateError(
  answer: Readonly<Record<string, unknown>>,
  { errorForm, errorCode }: Pick<QuirkValues, 'errorForm' | 'errorCode'>,
): Record<string, unknown> {
  const { error, ...payload } = answer;
  const code: unknown = Reflect.get(Object(error), 'code');
  const message: unknown = Reflect.get(Object(error), 'message');
  const documented = { code: errorCode === 'string' ? String(code) : code, message };
  if (errorForm === 'object') return { ...payload, error: documented };
  if (code !== 0) return { ...payload, error: errorForm === 'text' ? message : documented };
  switch (errorForm) {
    case 'missing':
      return payload;
    case 'null':
      return { ...payload, error: null };
    case 'false':
      return { ...payload, error: false };
    case 'array':
      return { ...payload, error: [] };
    case 'null-code':
      return { ...payload, error: { code: null, message } };
    case 'text':
      return { ...payload, error: documented };
  }
}
