import { expect, test } from 'vitest';
import { catalogue } from '../../../src/catalogue/catalogue.ts';
import { ok } from '../account.ts';
import { fakeTransport } from '../fake-transport.ts';
import { errorOf, testClient } from '../test-client.ts';

const stored = Object.fromEntries(
  Object.keys(catalogue.getClient.result.client.fields).map((name) => [name, `${name} as it was`]),
);

test('changing a client sends all of its fields, so that none is lost if Factomos clears what is not sent', async () => {
  const fake = fakeTransport(
    {
      answer: { client: { ...stored, category: 'prospect', client_email: '', client_lang: 'fr' }, error: ok },
    },
    { answer: { error: ok } },
  );
  const client = await testClient(fake).updateClient(7, {
    client_city: 'Lyon',
    client_lang: '',
    number_siret: undefined,
  });
  const { action, ...sent } = fake.asked()[1] ?? {};
  expect(action).toBe('editClient');
  const editable = Object.keys(catalogue.editClient.params).filter((name) => name !== 'client_email');
  expect(Object.keys(sent).toSorted()).toEqual(editable.toSorted());
  expect(client).toEqual({ ...sent, client_id: 7 });
  expect(sent).toMatchObject({
    client_id: '7',
    category: 'prospect',
    client_city: 'Lyon',
    client_lang: '',
    description: 'description as it was',
  });
});

test('an invalid change is refused before a call is spent', async () => {
  const fake = fakeTransport({ answer: { error: ok } });
  const error = await errorOf(testClient(fake).updateClient(7, { client_email: 'nobody' }));
  expect(error).toMatchObject({ code: 'validation', problems: [{ field: 'client_email' }] });
  expect(fake.requests).toEqual([]);
});

test('existing values are sent back unchanged, even if they would be refused as a change', async () => {
  const fake = fakeTransport(
    { answer: { client: { ...stored, category: 'partner', client_email: 'a@x.test, b@x.test' }, error: ok } },
    { answer: { error: ok } },
  );
  await testClient(fake).updateClient(7, { client_city: 'Lyon' });
  expect(fake.asked()[1]).toMatchObject({
    category: 'partner',
    client_city: 'Lyon',
    client_email: 'a@x.test, b@x.test',
  });
});

test('an unreadable field is an error, even if the changes have it as undefined', async () => {
  const fake = fakeTransport({ answer: { client: { ...stored, number_siret: null }, error: ok } });
  const call = testClient(fake).updateClient(7, { client_city: 'Lyon', number_siret: undefined });
  expect(await errorOf(call)).toMatchObject({
    code: 'validation',
    problems: [{ field: 'client.number_siret', message: 'could not be read' }],
  });
  expect(fake.requests).toHaveLength(1);
});
