import { describe, expect, test } from 'vitest';
import { callWebhook, trigger, type Call } from '../engine/webhook.mts';
import { itemsOf } from '../engine/engine.mts';
import { notification, triggerNode, urlKey, withoutCredential } from './trigger-node.ts';

const node = withoutCredential(triggerNode());
const query = { key: urlKey };
const event = notification('create_invoice', '6829');

describe('the key in the URL', () => {
  test.each<[string, Call['query']]>([
    ['no key', {}],
    ['an empty key', { key: '' }],
    ['another key', { key: `${urlKey}x` }],
    ['the key twice', { key: [urlKey, urlKey] }],
  ])('refuses %s with 401, and starts nothing', async (_name, given = {}) => {
    const { status, body, items } = await callWebhook(node, { query: given, body: event });
    expect({ status, body, items }).toEqual({
      status: 401,
      body: { message: 'The key in the URL is missing or wrong.' },
      items: undefined,
    });
  });

  test.each(['', 'short'])('refuses every request while the trigger’s own key is %j', async (own) => {
    const { status } = await callWebhook(triggerNode({ urlKey: own }), { query: { key: own }, body: event });
    expect(status).toBe(401);
  });

  test('is checked before the body is read', async () => {
    const { status } = await callWebhook(node, { query: {}, body: 'not a notification' });
    expect(status).toBe(401);
  });
});

describe('the body', () => {
  const trailing = event.replace(/\}$/, ',}');
  test.each<[string, string | undefined, string]>([
    ['no content type', undefined, event],
    ['JSON', 'application/json', event],
    ['JSON with a trailing comma', 'application/json', trailing],
    ['JSON with a charset', 'application/json; charset=utf-8', trailing],
    ['JSON after a byte order mark', 'application/json', `\u{FEFF}${trailing}`],
    ['JSON with the content type of a form', 'application/x-www-form-urlencoded', trailing],
    [
      'JSON as the name of a form’s field',
      'application/x-www-form-urlencoded',
      `${encodeURIComponent(event)}=`,
    ],
    [
      'JSON as the value of a form’s field',
      'application/x-www-form-urlencoded',
      `data=${encodeURIComponent(event)}`,
    ],
    ['text', 'text/plain', trailing],
    ['HTML', 'text/html; charset=UTF-8', trailing],
    ['XML', 'application/xml', trailing],
    ['text with the content type of XML', 'text/xml', trailing],
    ['an invalid multipart form', 'multipart/form-data', trailing],
    ['bytes', 'application/octet-stream', trailing],
  ])('is read when it is sent as %s', async (_name, contentType, body) => {
    const headers = contentType === undefined ? {} : { 'content-type': contentType };
    const { answer, run } = await trigger(node, { query, headers, body });
    expect(answer).toMatchObject({ status: 200, body: { status: 'accepted' } });
    expect(run && itemsOf(run, 'Factomos Trigger')).toMatchObject([{ event: 'create_invoice', id: '6829' }]);
  });

  test('that is empty is refused with 400', async () => {
    const { status, body } = await callWebhook(node, { query, body: '' });
    expect({ status, body }).toEqual({ status: 400, body: { message: 'The body is empty.' } });
  });

  test.each([
    ['not JSON', 'hello'],
    ['JSON of something else', '{"hello":"world"}'],
    ['a notification without an ID', '{"company_id":"550","notification_type":"create_invoice","result":{}}'],
  ])('that is %s starts an execution that fails and shows it', async (_name, body) => {
    const { answer, run } = await trigger(node, { query, body });
    expect(answer.status).toBe(200);
    expect(run?.status).toBe('error');
    const { error } = run?.data.resultData ?? {};
    expect(error?.message).toBe('The body is not a Factomos notification');
    expect(error).toMatchObject({ description: expect.stringContaining(body) as unknown });
  });
});

describe('an ignored event', () => {
  const ignored = async (parameters: Parameters<typeof triggerNode>[0], body: string) => {
    const { body: answer, items } = await callWebhook(triggerNode(parameters), { query, body });
    return { answer, started: items !== undefined };
  };

  test('is answered with 200 and a reason, and starts nothing', async () => {
    expect(await ignored({ events: ['send_invoice'] }, event)).toEqual({
      answer: { status: 'ignored', reason: 'The trigger does not listen to this event.' },
      started: false,
    });
  });

  test('is one that was not chosen, or any when none was chosen', async () => {
    expect(await ignored({ events: ['create_invoice'] }, event)).toMatchObject({ started: true });
    expect(await ignored({ events: [] }, event)).toMatchObject({ started: false });
  });

  test('is not one that an expression lists with commas', async () => {
    expect(await ignored({ events: 'send_invoice, create_invoice' }, event)).toMatchObject({ started: true });
    expect(await ignored({ events: 'send_invoice' }, event)).toMatchObject({ started: false });
  });

  test('is of an unknown type, unless the user asked for those', async () => {
    const unknown = notification('sing_invoice', '1');
    expect(await ignored({ events: ['*'] }, unknown)).toMatchObject({ started: false });
    const more = { includeUnknown: true };
    expect(await ignored({ events: ['create_invoice'], more }, unknown)).toMatchObject({ started: true });
  });

  test('is one of another company, when companies are given', async () => {
    const companies = (companyIds: string) => ({ events: ['*'], more: { companyIds } });
    expect(await ignored(companies('551, 552'), event)).toMatchObject({
      answer: { reason: 'The trigger does not listen to this company.' },
      started: false,
    });
    expect(await ignored(companies(' 549,550 '), event)).toMatchObject({ started: true });
    expect(await ignored(companies(' , '), event)).toMatchObject({ started: true });
  });

  test('is any event when the expression for the companies returns no value', async () => {
    const lost = triggerNode({ more: { companyIds: '={{ $json.nope }}' } });
    await expect(callWebhook(lost, { query, body: event })).rejects.toThrow(
      'its expression returned no value',
    );
    expect((await callWebhook(lost, { query: {}, body: event })).status).toBe(401);
  });

  test('is a failed action, unless the user asked for those', async () => {
    const failed = notification('create_invoice', '', {
      result: { error: { code: -10, message: 'Client not found' } },
    });
    expect(await ignored({ events: ['*'] }, failed)).toMatchObject({
      answer: { reason: 'The action failed in Factomos.' },
      started: false,
    });
    expect(await ignored({ events: ['*'], more: { includeFailed: true } }, failed)).toMatchObject({
      started: true,
    });
  });

  test('is a repeat within the chosen time, but not later', async () => {
    const post = async (id: string, more = {}) => {
      const { items } = await callWebhook(triggerNode({ more }, `repeats-${JSON.stringify(more)}`), {
        query,
        body: notification('update_invoice', id),
      });
      return items !== undefined;
    };
    const within = { ignoreRepeatsWithin: 60 };
    expect([await post('1', within), await post('1', within), await post('2', within)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([await post('1'), await post('1')]).toEqual([true, true]);
  });

  test('is not a repeat of one that was sent to the other URL, for tests or for production', async () => {
    const post = async (mode: 'manual' | 'webhook', id: string) => {
      const ownNode = triggerNode({ more: { ignoreRepeatsWithin: 60 } }, 'repeats-of-tests');
      const body = notification('update_invoice', id);
      return (await callWebhook(ownNode, { query, body }, { mode })).items !== undefined;
    };
    expect([await post('manual', '1'), await post('webhook', '1'), await post('webhook', '1')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([await post('webhook', '2'), await post('manual', '2'), await post('manual', '2')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
