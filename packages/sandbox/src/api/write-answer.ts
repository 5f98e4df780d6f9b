import { sealAnswer, sealOtherwise } from '../codec/envelope.ts';
import { deviateError } from '../deviations/error-form.ts';
import { phpJson, phpJsonUnescaped } from '../php/json.ts';
import { parseQuirks } from '../quirks/quirks.ts';
import { type QuirkValues } from '../quirks/quirk-values.ts';
import { MAINTENANCE_PAGE } from './maintenance-page.ts';

type Quirks = Readonly<QuirkValues>;

const HTML_NOISE =
  '<br />\n<b>Notice</b>:  Undefined index: lang in <b>/var/www/api/api.php</b> on line <b>88</b><br />\n';

/** The quirks that change the fields of an answer. */
const FIELD_QUIRKS = [
  'entities',
  'notFound',
  'missingFields',
  'listAsObject',
  'emptyList',
  'pageRows',
  'numberForm',
  'dateForm',
  'noneId',
] as const;
const usual = parseQuirks({});

/**
 * The body of an answer. Without a secret (errors -1, -2, -3) it is plain JSON.
 *
 * @param action the called action; empty when it is not known
 */
export async function writeAnswer(
  action: string,
  answer: Record<string, unknown>,
  secret: string | undefined,
  quirks: Quirks,
): Promise<string | Buffer<ArrayBuffer>> {
  if (quirks.answerForm === 'page') return MAINTENANCE_PAGE;
  const written = FIELD_QUIRKS.some((name) => quirks[name] !== usual[name])
    ? // Loaded only when a quirk needs it: the catalogue would slow down every start.
      (await import('../deviations/deviate-answer.ts')).deviateAnswer(action, answer, quirks)
    : answer;
  const error = secret === undefined ? { ...quirks, errorForm: 'object' as const } : quirks;
  const text = withNoise(
    encoded(hasUsualError(error) ? written : deviateError(written, error), quirks),
    quirks.noiseInside,
  );
  return withNoise(sealed(text, secret, quirks), quirks.answerNoise);
}

function hasUsualError({ errorForm, errorCode }: Quirks): boolean {
  return errorForm === 'object' && errorCode === 'number';
}

/** JSON in the charset of the quirk: a text, or the bytes of one that is not UTF-8. */
function encoded(answer: unknown, { charset }: Quirks): string | Buffer<ArrayBuffer> {
  switch (charset) {
    case 'utf-8':
      return phpJson(answer);
    case 'double-utf-8':
      return phpJson(JSON.parse(Buffer.from(phpJsonUnescaped(answer)).toString('latin1')));
    case 'latin-1':
      // Characters that Latin-1 does not have become a question mark, as with PHP's utf8_decode.
      return Buffer.from(phpJsonUnescaped(answer).replace(/[^\u0000-\u00ff]/gu, '?'), 'latin1');
  }
}

function sealed(
  text: string | Buffer<ArrayBuffer>,
  secret: string | undefined,
  { answerForm, answerSeal }: Quirks,
): string | Buffer<ArrayBuffer> {
  if (secret === undefined || answerForm === 'json') return text;
  const base64 = answerSeal === 'same' ? sealAnswer(secret, text) : sealOtherwise(secret, text);
  return answerForm === 'base64' ? base64 : encodeURIComponent(base64);
}

type Noise = QuirkValues['answerNoise'] | QuirkValues['noiseInside'];

function withNoise(body: string | Buffer<ArrayBuffer>, noise: Noise): string | Buffer<ArrayBuffer> {
  switch (noise) {
    case 'none':
      return body;
    case 'bom':
      return around('\uFEFF', body);
    case 'whitespace':
      return around('\n\r\n ', body, '\n');
    case 'html':
      return around(HTML_NOISE, body);
    case 'commas':
      return typeof body === 'string'
        ? withCommas(body)
        : Buffer.from(withCommas(body.toString('latin1')), 'latin1');
  }
}

function around(
  before: string,
  body: string | Buffer<ArrayBuffer>,
  after = '',
): string | Buffer<ArrayBuffer> {
  if (typeof body === 'string') return `${before}${body}${after}`;
  return Buffer.concat([Buffer.from(before), body, Buffer.from(after)]);
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^"{}[\]]+/g;

/** Adds a comma before the closing bracket of each object and list that is not empty. Texts are not changed. */
function withCommas(json: string): string {
  let previous = '';
  return json.replace(TOKENS, (token) => {
    const isEnd = (token === '}' || token === ']') && previous !== '{' && previous !== '[';
    previous = token;
    return isEnd ? `,${token}` : token;
  });
}
