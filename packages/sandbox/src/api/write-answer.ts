import { sealAnswer } from '../codec/envelope.ts';
import { phpJson } from '../php/json.ts';
import { type QuirkValues } from '../quirks/quirk-values.ts';

const HTML_NOISE =
  '<br />\n<b>Notice</b>:  Undefined index: lang in <b>/var/www/api/api.php</b> on line <b>88</b><br />\n';

/** The body of an answer; without a secret (errors -1, -2, -3) it is plain JSON. */
export function writeAnswer(
  answer: Record<string, unknown>,
  secret: string | undefined,
  quirks: Readonly<QuirkValues>,
): string {
  return withNoise(sealed(phpJson(withErrorCode(answer, quirks)), secret, quirks), quirks);
}

function withErrorCode(
  answer: Record<string, unknown>,
  { errorCode }: Readonly<QuirkValues>,
): Record<string, unknown> {
  const { error } = answer;
  if (errorCode === 'number' || typeof error !== 'object' || error === null) return answer;
  return { ...answer, error: { ...error, code: String(Reflect.get(error, 'code')) } };
}

function sealed(json: string, secret: string | undefined, { answerForm }: Readonly<QuirkValues>): string {
  if (secret === undefined || answerForm === 'json') return json;
  const base64 = sealAnswer(secret, json);
  return answerForm === 'base64' ? base64 : encodeURIComponent(base64);
}

function withNoise(body: string, { answerNoise }: Readonly<QuirkValues>): string {
  switch (answerNoise) {
    case 'none':
      return body;
    case 'bom':
      return `\uFEFF${body}`;
    case 'whitespace':
      return `\n\r\n ${body}\n`;
    case 'html':
      return `${HTML_NOISE}${body}`;
  }
}
