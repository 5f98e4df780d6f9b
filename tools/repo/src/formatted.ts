import { format } from 'oxfmt';
import options from '../../../.oxfmtrc.json' with { type: 'json' };

/**
 * Text as `pnpm format` writes it.
 * @param path Its extension selects the language.
 */
export async function formatted(path: string, text: string): Promise<string> {
  const { code, errors } = await format(path, text, { ...options, overrides: [] });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} cannot be formatted: ${error.message}`);
  return code;
}
