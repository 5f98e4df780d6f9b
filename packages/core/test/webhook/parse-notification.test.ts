import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { isFactomosError } from '../../src/errors/guards.ts';
import { buildNotification } from '../../src/webhook/build-notification.ts';
import { type NotificationType, notificationTypes } from '../../src/webhook/notification-types.ts';
import { type Notification } from '../../src/webhook/notification.ts';
import { parseNotification } from '../../src/webhook/parse-notification.ts';
import { anyText } from '../any-text.ts';

/** Like the manual's sample, including its trailing comma. */
const sample = `{
	"company_id":"550",
	"notification_type":"create_estimate",
	"result":{
		"id":"5782",
		"error":{
			"code":0,
			"message":"OK"
		}
	},
	"custom":"id=3",
}`;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const types = Object.keys(notificationTypes);

function problemsOf(raw: string | Uint8Array): string[] {
  try {
    parseNotification(raw);
  } catch (error) {
    if (!isFactomosError(error, 'validation')) throw error;
    expect(error).toMatchObject({ code: 'validation', subject: 'notification' });
    return error.problems.map(({ field, message }) => `${field} ${message}`);
  }
  return [];
}

describe("the manual's sample", () => {
  const expected = {
    type: 'create_estimate',
    notification_type: 'create_estimate',
    group: 'ESTIMATE',
    object: 'estimate',
    company_id: '550',
    result: { id: '5782', error: { code: 0, message: 'OK' } },
    custom: 'id=3',
  };

  test.each<[string, string | Uint8Array]>([
    ['as it stands, trailing comma and all', sample],
    ['without the trailing comma', sample.replace(',\n}', '\n}')],
    ['as bytes', bytes(sample)],
    ['after a byte order mark', `\u{FEFF}${sample}`],
    ['as bytes after a byte order mark', bytes(`\u{FEFF}${sample}`)],
    ['between white space', `\r\n ${sample} \n`],
    ['as the value of a form field', `data=${encodeURIComponent(sample)}`],
    ['as the value of one form field among others', `a=1&payload=${encodeURIComponent(sample)}&z=`],
    [
      'as the value of a form field with plus signs for spaces',
      `json=${new URLSearchParams([['', sample]]).toString().slice(1)}`,
    ],
    ['as the name of a form field', `${encodeURIComponent(sample)}=`],
    ['as a form body without a field', encodeURIComponent(sample)],
    ['with company_id as a number', sample.replace('"550"', '550')],
    ['with its code as a string', sample.replace('"code":0', '"code":"0"')],
    ['with its id as a number', sample.replace('"5782"', '5782')],
  ])('is read %s', (_how, raw) => {
    expect(parseNotification(raw)).toMatchObject(expected);
  });

  test('keeps the body unchanged next to the parsed fields', () => {
    const raw = sample.replace('"550"', '550').replace('"custom"', '"later_field":[1],"custom"');
    expect(parseNotification(raw).raw).toMatchObject({ company_id: 550, later_field: [1] });
  });
});

describe('each type', () => {
  test.each(types)('%s is built and parsed again', (type) => {
    const read = parseNotification(buildNotification({ notification_type: type, id: 12, custom: 'x' }));
    expect(read).toMatchObject({ type, notification_type: type, ...Reflect.get(notificationTypes, type) });
    expect(read.result).toEqual({ id: '12', error: { code: 0, message: 'OK' } });
  });

  test('is one of 31 in 5 groups', () => {
    const counts: Record<string, number> = {};
    for (const { group } of Object.values(notificationTypes)) counts[group] = (counts[group] ?? 0) + 1;
    expect(counts).toEqual({ INVOICE: 8, ESTIMATE: 9, CONTACT: 3, SERVICE: 5, PROFIL: 6 });
  });

  test.each(['create_order', 'toString', '__proto__', 'unknown'])(
    'that is not in the manual (%s) is unknown and keeps its name',
    (type) => {
      expect(parseNotification(buildNotification({ notification_type: type, id: 1 }))).toMatchObject({
        type: 'unknown',
        group: 'unknown',
        object: 'unknown',
        notification_type: type,
      });
    },
  );

  test('narrows the TypeScript type', () => {
    const describeIt = (notification: Notification): string => {
      switch (notification.group) {
        case 'INVOICE':
          expectTypeOf(notification.object).toEqualTypeOf<'invoice'>();
          return 'invoice';
        case 'PROFIL':
          expectTypeOf(notification.object).toEqualTypeOf<'email-template' | 'design'>();
          return 'profile';
        case 'unknown':
          expectTypeOf(notification.notification_type).toEqualTypeOf<string>();
          return 'unknown';
        case 'ESTIMATE':
        case 'CONTACT':
        case 'SERVICE':
          expectTypeOf(notification.type).toExtend<NotificationType>();
          return notification.type;
      }
    };
    expect(describeIt(parseNotification(sample))).toBe('create_estimate');
    expectTypeOf<Notification['type']>().toEqualTypeOf<NotificationType | 'unknown'>();
  });
});

describe('what comes with a notification', () => {
  test('is the invoice that an estimate became', () => {
    const raw = buildNotification({ notification_type: 'estimate_status_gained', id: 3, invoice_id: 99 });
    expect(parseNotification(raw).result).toMatchObject({ id: '3', invoice_id: '99' });
  });

  test.each([null, '', '0', 0])('is not an invoice when invoice_id is %o', (invoice_id) => {
    const raw = JSON.stringify({
      ...JSON.parse(sample.replace(',\n}', '}')),
      result: { id: '1', invoice_id, error: { code: 0 } },
    });
    expect(parseNotification(raw).result).toEqual({ id: '1', error: { code: 0, message: '' } });
  });

  test('is custom, unchanged', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (custom, trailingComma) => {
        const raw = buildNotification({ notification_type: 'update_invoice', id: 1, custom, trailingComma });
        expect(parseNotification(raw).custom).toBe(custom);
        expect(parseNotification(bytes(raw)).custom).toBe(custom);
        expect(parseNotification(`data=${encodeURIComponent(raw)}`).custom).toBe(custom);
      }),
    );
  });

  test('is custom with commas before braces, which are not trailing commas', () => {
    const custom = 'a,} b,] "c",\n}';
    expect(
      parseNotification(
        buildNotification({ notification_type: 'update_invoice', id: 1, custom, trailingComma: true }),
      ).custom,
    ).toBe(custom);
  });

  test('is custom as JSON when it is not text, and absent when it is null', () => {
    const withCustom = (custom: string): string => sample.replace('"id=3"', custom);
    expect(parseNotification(withCustom('{"id":3}')).custom).toBe('{"id":3}');
    expect(parseNotification(withCustom('null'))).not.toHaveProperty('custom');
  });

  test('is a failure, with or without an object', () => {
    const error = { code: -20, message: 'Invoice not found' };
    expect(
      parseNotification(buildNotification({ notification_type: 'send_invoice', id: 5, error })).result,
    ).toEqual({ id: '5', error });
    const nothingMade = sample.replace('"id":"5782",', '').replace('"code":0', '"code":-10');
    expect(parseNotification(nothingMade).result).toMatchObject({ id: '', error: { code: -10 } });
  });
});

describe('anything else is refused with a reason:', () => {
  test.each<[string, string | Uint8Array, string[]]>([
    ['nothing', '', ['body is empty']],
    ['white space', bytes(' \n'), ['body is empty']],
    ['text', 'hello', ['body is not JSON']],
    ['a page', '<html></html>', ['body is not JSON']],
    ['JSON cut short', sample.slice(0, 80), ['body is not JSON']],
    ['a form without JSON', 'a=1&b=2', ['body is not JSON']],
    ['a form that is badly encoded', 'data=%7B%22company_id%FF', ['body is not JSON']],
    ['a list', '[]', ['body must be a JSON object']],
    ['a number', '3', ['body must be a JSON object']],
    ['another charset', Buffer.from(sample.replace('id=3', 'é'), 'latin1'), ['body is not UTF-8']],
    ['an empty object', '{}', ['notification_type is missing', 'company_id is missing', 'result is missing']],
    [
      'wrong kinds everywhere',
      '{"notification_type":1,"company_id":{},"result":[]}',
      ['notification_type must be a name', 'company_id must be an id', 'result must be an object'],
    ],
    [
      'a result without its parts',
      sample.replace(/"result":\{[^]*?\}\s*\}/, '"result":{}'),
      ['result.error is missing', 'result.id is missing'],
    ],
    [
      'an error that is not an object',
      sample.replace(/"error":\{[^}]*\}/, '"error":"OK"'),
      ['result.error must be an object'],
    ],
    ['an error without a code', sample.replace('"code":0,', ''), ['result.error.code is missing']],
    [
      'a code that is not a number',
      sample.replace('"code":0', '"code":"none"'),
      ['result.error.code must be a whole number'],
    ],
    ['an id that is true', sample.replace('"5782"', 'true'), ['result.id must be an id']],
    ['an id of zero', sample.replace('"5782"', '"0"'), ['result.id must be an id']],
    ['a negative id', sample.replace('"5782"', '-5'), ['result.id must be an id']],
    ['an id that is a fraction', sample.replace('"5782"', '"5.5"'), ['result.id must be an id']],
    ['an id that is words', sample.replace('"5782"', '"the invoice"'), ['result.id must be an id']],
    ['an invalid company', sample.replace('"550"', '0'), ['company_id must be an id']],
    ['success without an id', sample.replace('"5782"', 'null'), ['result.id must be an id']],
  ])('%s', (_what, raw, problems) => {
    expect(problemsOf(raw)).toEqual(problems);
  });

  test('a malicious body, in time proportional to its length', () => {
    expect(problemsOf(`{"a":"${'\\"'.repeat(200_000)}`)).toEqual(['body is not JSON']);
    expect(problemsOf('{'.repeat(200_000))).toEqual(['body is not JSON']);
  });

  test('any text, without another kind of error', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.json()), (raw) => {
        expect(problemsOf(raw).length).toBeGreaterThan(0);
      }),
    );
  });
});

test.each([false, true])('reads a text of 20 MB, with a trailing comma: %s', (trailingComma) => {
  const custom = 'x,}'.repeat(7_000_000);
  const body = buildNotification({ notification_type: 'create_invoice', id: 1, custom, trailingComma });
  expect(parseNotification(body).custom === custom).toBe(true);
});

test('a body that was already parsed is refused', () => {
  // @ts-expect-error JavaScript may pass this
  const parsed: string = { company_id: '1' };
  expect(() => parseNotification(parsed)).toThrow(/body must be a string or bytes/);
});
