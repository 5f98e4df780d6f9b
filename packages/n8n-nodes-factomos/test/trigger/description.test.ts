import { notificationTypes } from 'factomos-core';
import { type INodeParameters, type INodeProperties, WebhookPathTakenError } from 'n8n-workflow';
import { describe, expect, test } from 'vitest';
import { createWorkflow, nodeType } from '../engine/engine.mts';
import { callWebhook, registerWebhook } from '../engine/webhook.mts';
import { notification, triggerNode, urlKey, withoutCredential } from './trigger-node.ts';

const { description } = nodeType('n8n-nodes-factomos.factomosTrigger');
const property = (name: string): INodeProperties | undefined =>
  description.properties.find((candidate) => candidate.name === name);

const events = (property('events')?.options ?? []).map((option) => ({
  name: option.name,
  value: 'value' in option ? option.value : undefined,
}));

describe('the trigger’s events', () => {
  test('are the 31 that Factomos sends, with "All Events" first', () => {
    expect(events[0]).toEqual({ name: 'All Events', value: '*' });
    expect(
      events
        .slice(1)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(Object.keys(notificationTypes).sort());
    expect(events).toHaveLength(32);
  });

  test('are sorted by name, so that those of one resource are together', () => {
    const names = events.slice(1).map(({ name }) => name);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
    expect(new Set(names.map((name) => name.split(' ')[0]))).toEqual(
      new Set(['Client', 'Credit', 'Design', 'Email', 'Estimate', 'Invoice', 'Payment', 'Service']),
    );
  });
});

describe('the trigger’s subtitle', () => {
  test.each([
    ['all events', ['*'], 'all events'],
    ['all events beside another one', ['create_invoice', '*'], 'all events'],
    ['one event', ['create_invoice'], 'Invoice Created'],
    ['several events', ['create_invoice', 'send_invoice', 'delete_invoice'], '3 events'],
    ['no event', [], ''],
    ['an event that Factomos did not have', ['brand_new'], 'brand_new'],
    ['an expression that returns an array', '={{ ["create_invoice", "send_invoice"] }}', '2 events'],
    ['an expression that returns text', '={{ "estimate_status_lost" }}', 'Estimate Refused'],
    ['an expression that returns text with commas', '={{ "create_invoice, send_invoice" }}', '2 events'],
    ['an expression that returns "*"', '={{ "*" }}', 'all events'],
    ['an expression that returned no value', '={{ undefined }}', ''],
  ])('is readable for %s', (_name, given, subtitle) => {
    const node = { ...triggerNode({}), parameters: { events: given } };
    const { expression } = createWorkflow({ nodes: [node] });
    expect(expression.getSimpleParameterValue(node, description.subtitle ?? '', 'internal', {})).toBe(
      subtitle,
    );
  });
});

test.each(events.slice(1))('shows the event $value as the form names it', ({ name, value }) => {
  const node = { ...triggerNode({}), parameters: { events: [String(value)] } };
  const { expression } = createWorkflow({ nodes: [node] });
  expect(expression.getSimpleParameterValue(node, description.subtitle ?? '', 'internal', {})).toBe(name);
});

describe('the settings that keep n8n from parsing the body', () => {
  test('are version 1 and a hidden option', () => {
    expect(description.version).toBe(1);
    expect(property('options')).toMatchObject({ type: 'hidden', default: { binaryData: true } });
  });
});

describe('the trigger’s webhooks', () => {
  test('are one for Factomos and one for the connect page', () => {
    expect(description.webhooks).toMatchObject([
      { name: 'default', httpMethod: 'POST', responseMode: 'onReceived', responseData: '', path: 'factomos' },
      { name: 'setup', httpMethod: 'GET,POST', path: 'factomos/connect' },
    ]);
  });

  const register = async (urlKey: string, mode: 'trigger' | 'manual') =>
    await registerWebhook(triggerNode({ urlKey }), mode);

  test('cannot be published with a key that can be guessed', async () => {
    await expect(register('', 'trigger')).rejects.toThrow('The URL key is shorter than 16 characters');
    await expect(register('fifteen-letters', 'trigger')).rejects.toThrow('shorter than 16');
    expect(await register('sixteen-letters!', 'trigger')).toBe(true);
  });

  test('cannot be published with blanks for a key', async () => {
    await expect(register(' '.repeat(20), 'trigger')).rejects.toThrow('shorter than 16');
  });

  test.each(['trigger', 'manual'] as const)(
    'reject company IDs that are not numbers, and an expression without a value (%s)',
    async (mode) => {
      const listen = async (companyIds: string) =>
        await registerWebhook(triggerNode({ more: { companyIds } }), mode);
      await expect(listen('550; 551')).rejects.toThrow(
        '"Only Company IDs" contains "550; 551", which is not an ID',
      );
      await expect(listen('={{ $vars.nope }}')).rejects.toThrow('its expression returned no value');
      expect(await listen('={{ [550, 551] }}')).toBe(true);
      expect(await listen('')).toBe(true);
    },
  );

  test('cannot be published with Read Back and without a credential', async () => {
    const without = (readBack: boolean) => withoutCredential(triggerNode({ readBack }));
    await expect(registerWebhook(without(true), 'trigger')).rejects.toThrow('Read Back needs a credential');
    expect(await registerWebhook(without(false), 'trigger')).toBe(true);
    expect(await registerWebhook(without(true), 'manual')).toBe(true);
  });

  test.each([
    ['a missing key', triggerNode({ urlKey: '' }), 'The connect page suggests one.'],
    ['a missing credential', withoutCredential(triggerNode({})), 'turn "Read Back" off.'],
    ['a wrong company ID', triggerNode({ more: { companyIds: '?' } }), 'separated by commas.'],
  ])('say in the message what to do about %s, and do not let n8n try again', async (_name, node, advice) => {
    const refused = await registerWebhook(node, 'trigger').catch((error: unknown) => error);
    // n8n tries to publish again after errors of other classes, and shows no description.
    expect(refused).toBeInstanceOf(WebhookPathTakenError);
    expect(String(refused)).toContain(advice);
    expect(String(refused)).not.toContain('already taken');
  });

  test.each(['init', 'leadershipChange'] as const)(
    'are registered again on %s, even with missing settings',
    async (activation) => {
      const lacking = withoutCredential(triggerNode({ urlKey: '', more: { companyIds: '?' } }));
      expect(await registerWebhook(lacking, 'trigger', activation)).toBe(true);
    },
  );

  test('explain how to get a test event, and show no truncated badge', () => {
    expect(JSON.stringify(description.triggerPanel)).toContain('post a notification to the test URL');
    expect(description.eventTriggerDescription).toContain('test URL');
    expect(description.webhooks?.[1]).toHaveProperty('ndvHideMethod', true);
  });

  test('have no word in their help that is too long for the panel', () => {
    const panel = typeof description.triggerPanel === 'object' ? description.triggerPanel : undefined;
    const help = panel?.executionsHelp;
    const texts = typeof help === 'object' ? `${help.inactive} ${help.active}` : '';
    expect(texts).toContain('notification_type');
    expect(texts.split(/<[^>]*>|\s+/).filter((word) => word.length > 25)).toEqual([]);
  });

  test('can listen for a test without a key, since the connect page suggests one', async () => {
    expect(await register('', 'manual')).toBe(true);
  });
});

test('behaves the same when its additional options are added but not changed', async () => {
  const added: INodeParameters = Object.fromEntries(
    (property('more')?.options ?? []).flatMap((option) =>
      'default' in option ? [[option.name, option.default]] : [],
    ),
  );
  expect(Object.keys(added).length).toBeGreaterThan(4);
  const failed = notification('create_invoice', '1', {
    result: { id: '1', error: { code: -9, message: 'No' } },
  });
  const events = [notification('create_invoice', '1'), failed, notification('brand_new', '1')];
  for (const body of events.flatMap((event) => [event, event])) {
    const call = { query: { key: urlKey }, body };
    const [bare, filled] = [triggerNode({}, 'bare'), triggerNode({ more: added }, 'filled')];
    expect((await callWebhook(filled, call)).body).toEqual((await callWebhook(bare, call)).body);
  }
});

test('has a description for every visible property', () => {
  const visible = description.properties.filter(({ type: kind }) => kind !== 'notice' && kind !== 'hidden');
  const options = (property('more')?.options ?? []).filter((option) => 'type' in option);
  for (const { name, description: words, displayName } of [...visible, ...options] as INodeProperties[]) {
    if (name !== 'more') expect(words, name).toBeTruthy();
    expect(displayName).toMatch(/^[A-Z]/);
  }
});
