import { doesNotMatch, equal, throws } from 'node:assert/strict';
import { createEnvelope } from '../../../src/envelope/envelope.ts';
import { EnvelopeError, type EnvelopeProblem } from '../../../src/envelope/envelope-error.ts';
import { OTHER_SECRET, SECRET, type LaneCase } from './case.ts';

const envelope = createEnvelope(SECRET);
const answer = JSON.stringify({
  client: { client_company_name: 'Café « Œuf » 30 €' },
  error: { code: 0, message: 'OK' },
});
const plain = '{"error":{"code":-3,"message":"Invalid Token"}}';
const base64 = envelope.seal(answer);
const percent = encodeURIComponent(base64);
const htmlWarning =
  '<br />\n<b>Warning</b>:  mcrypt_encrypt(): {odd} in <b>/var/www/html/api/api.php</b> on line <b>42</b><br />\n';
const textNotice =
  '\nDeprecated: Function mcrypt_encrypt() is deprecated in /var/www/html/factomos/api/v1/api.php on line 12\n';
const bom = '\u{FEFF}';

const surroundings: Record<string, (body: string) => string> = {
  alone: (body) => body,
  'after a byte order mark': (body) => bom + body,
  'after a byte order mark and a line end': (body) => `${bom}\r\n${body}`,
  'after a line end and a byte order mark': (body) => `\n${bom}${body}`,
  'between white space': (body) => `\r\n\t ${body} \n\n`,
  'after an HTML warning': (body) => htmlWarning + body,
  'before an HTML warning': (body) => `${body}\n${htmlWarning}`,
  'between HTML warnings': (body) => `${htmlWarning}${body}${htmlWarning}`,
  'after a notice in plain text': (body) => textNotice + body,
  'after a byte order mark and a warning': (body) => bom + htmlWarning + body,
};

const forms: Record<string, { body: string; text: string }> = {
  'percent-encoded base64': { body: percent, text: answer },
  'percent-encoded base64 in lower case': {
    body: percent.replace(/%../g, (escape) => escape.toLowerCase()),
    text: answer,
  },
  base64: { body: base64, text: answer },
  'base64 without padding': { body: base64.replace(/=+$/, ''), text: answer },
  'plain JSON': { body: plain, text: plain },
  'plain JSON with accents, braces in strings and escapes': {
    body: '{"error":{"code":-4,"message":"Dépassé } \\" { é"}}',
    text: '{"error":{"code":-4,"message":"Dépassé } \\" { é"}}',
  },
};

const accepted = Object.entries(forms).flatMap(([form, { body, text }]) =>
  Object.entries(surroundings).map(([where, surround]): LaneCase => ({
    name: `${form} ${where} is read, as text and as bytes`,
    run() {
      equal(envelope.open(surround(body)), text);
      equal(envelope.open(new TextEncoder().encode(surround(body))), text);
    },
  })),
);

function refuses(problem: EnvelopeProblem, body: string | Uint8Array): void {
  throws(
    () => envelope.open(body),
    (error) => {
      if (!(error instanceof EnvelopeError)) return false;
      equal(error.problem, problem);
      doesNotMatch(error.message, new RegExp(SECRET));
      return true;
    },
  );
}

const refused: Record<string, () => void> = {
  'an encrypted text that is not JSON is not taken for the answer among warnings': () => {
    refuses('not-sealed', `${htmlWarning}${envelope.seal('A text that is long enough, but not JSON.')}`);
  },
  'an HTML page is distinguished from an unreadable answer': () => {
    refuses('page', '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>');
  },
  'base64 with a space for a plus is refused, not corrected': () => {
    refuses('not-sealed', base64.replaceAll('+', ' ').replace(/(.{9})./, '$1 '));
  },
  'base64 with any other character, anywhere, is refused': () => {
    const others = [
      '-',
      '_',
      '*',
      '.',
      ',',
      '~',
      '\0',
      'é',
      '€',
      '=',
      '%',
      '%zz',
      '%2',
      '%C3%A9',
      '%20',
      '\n',
    ];
    for (const other of others) {
      for (const at of [0, 1, 2, 3, 8, 9, 15, 60]) {
        refuses('not-sealed', base64.slice(0, at) + other + base64.slice(at + 1));
        refuses('not-sealed', base64.slice(0, at) + other + base64.slice(at + other.length));
      }
    }
  },
  'base64 cut to an impossible length is refused': () => {
    refuses('not-sealed', 'AAAAA');
    refuses('not-sealed', 'AA=');
    refuses('not-sealed', 'AAA==');
    refuses('not-sealed', 'AAAA=');
  },
  'base64 with bits that no encoder writes is refused': () => {
    refuses('not-sealed', 'AB==');
    refuses('not-sealed', 'AAB=');
  },
  'JSON that is cut short is refused': () => {
    refuses('not-sealed', plain.slice(0, -1));
  },
  'a word of text is not an answer, and says nothing about the secret': () => {
    refuses('not-sealed', 'null');
    refuses('not-sealed', 'true');
  },
  'an answer sealed with another secret cannot be read, and the message says what to check': () => {
    const foreign = createEnvelope(OTHER_SECRET).seal(answer);
    refuses('not-text', foreign);
    throws(() => envelope.open(foreign), /check that the token and the secret belong together/);
  },
  'an answer sealed with another secret stays unreadable among warnings': () => {
    refuses('not-sealed', htmlWarning + createEnvelope(OTHER_SECRET).seal(answer));
  },
  'text in Latin-1, sealed or not, is reported as such and not as a wrong secret': () => {
    // `{"client":{"client_company_name":"Café"}}` in Latin-1, sealed with SECRET by OpenSSL.
    refuses('not-utf8', 'QfNdg1Ij7MzFmLxXD+c3w8qPqBTmQUV4mE4yN8wIpiNa4x1FBkMAPr4=');
  },
  'bytes that are not UTF-8 are refused in plain JSON': () => {
    refuses('not-utf8', Buffer.from('{"error":{"code":-1,"message":"\u{E9}"}}', 'latin1'));
  },
};

const others: Record<string, () => void> = {
  'warnings in another charset do not affect the JSON next to them': () => {
    equal(
      envelope.open(Buffer.concat([Buffer.from('<b>Err\u{E9}e</b>\n', 'latin1'), Buffer.from(plain)])),
      plain,
    );
    equal(
      envelope.open(Buffer.concat([Buffer.from('<b>Err\u{E9}e</b>\n', 'latin1'), Buffer.from(percent)])),
      answer,
    );
  },
  'a plus is never read as a space, though the rest is percent-encoded': () => {
    equal(envelope.open(base64.replaceAll('/', '%2F').replaceAll('=', '%3D')), answer);
  },
  'an empty body is an empty text': () => {
    equal(envelope.open(''), '');
    equal(envelope.open(new Uint8Array()), '');
  },
  'the longest of several objects is the answer': () => {
    equal(envelope.open(`{"a":1} noise ${plain} noise {}`), plain);
  },
  'a page of many braces is read in bounded time': () => {
    refuses('not-sealed', '<p>' + '{'.repeat(200_000));
    refuses('not-sealed', '<p>{' + '"\\'.repeat(200_000));
  },
};

const named = (cases: Record<string, () => void>): LaneCase[] =>
  Object.entries(cases).map(([name, run]) => ({ name, run }));

export const answerCases: LaneCase[] = [...accepted, ...named(refused), ...named(others)];
