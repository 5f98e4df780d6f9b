import { AdminClient, type ClockMove } from '../admin/admin-client.ts';
import { parseFaultText } from '../faults/fault.ts';
import { definedOf } from '../defined-of.ts';
import { faultText, patternText } from '../faults/name-fault.ts';
import { SandboxError } from '../sandbox-error.ts';
import { isNotificationType, notificationTypes } from '../webhooks/notification-types.ts';
import { type Command, type CommandCall } from './command.ts';
import { chanceOf, dailyLimitOf, quirksOf, timesOf, wholeOf } from './option-values.ts';

const DEFAULT_URL = 'http://127.0.0.1:4280';
export const urlOption = { url: { type: 'string' } } as const;
export const URL_USAGE = `[--url ${DEFAULT_URL}]`;

export function sandboxOf({ values }: CommandCall): AdminClient {
  return new AdminClient(values.one('url') ?? DEFAULT_URL);
}

const reset: Command = {
  name: 'reset',
  usage: `reset ${URL_USAGE}`,
  words: 0,
  summary: 'Resets a running sandbox to its initial data.',
  options: urlOption,
  run: async (call) => {
    await sandboxOf(call).reset();
    call.print('The sandbox was reset to its initial data.');
  },
};

const status: Command = {
  name: 'status',
  usage: `status ${URL_USAGE}`,
  words: 0,
  summary: 'Shows clock, quota, quirks, faults and counts of a running sandbox, as JSON.',
  options: urlOption,
  run: async (call) => {
    JSON.stringify(await sandboxOf(call).state(), undefined, 2)
      .split('\n')
      .forEach(call.print);
  },
};

const triggerCommand: Command = {
  name: 'trigger',
  usage: `trigger TYPE [--id N] [--custom TEXT] ${URL_USAGE}`,
  words: 1,
  summary: 'Simulates an event and sends its notification. Without TYPE, lists all 31.',
  options: { ...urlOption, id: { type: 'string' }, custom: { type: 'string' } },
  mayBeEmpty: ['custom'],
  run: async (call) => {
    const [type] = call.words;
    if (type === undefined) {
      notificationTypes.forEach(call.print);
      return;
    }
    if (!isNotificationType(type)) {
      throw new SandboxError(
        'option-invalid',
        `There is no notification ${type}. There are ${notificationTypes.join(', ')}.`,
      );
    }
    const options = definedOf({
      id: wholeOf('--id', call.values.one('id')),
      custom: call.values.one('custom'),
    });
    const { id: named, receivers } = await sandboxOf(call).trigger(type, options);
    const recipients =
      receivers === 0
        ? 'no receiver: register a URL, for example with start --webhook'
        : receivers === 1
          ? '1 receiver'
          : `${receivers} receivers`;
    call.print(`${type} of ${named} is being sent to ${recipients}.`);
  },
};

const fault: Command = {
  name: 'fault',
  usage: `fault KIND[:VALUE][:after]|clear [--action NAME] [--times N|always] [--every N | --chance 0.1 [--seed N]] ${URL_USAGE}`,
  words: 1,
  summary:
    'Makes the next calls fail: reset-after, status:503, delay:2000, error:-14 and others. Without KIND, lists the faults.',
  options: {
    ...urlOption,
    action: { type: 'string' },
    times: { type: 'string' },
    every: { type: 'string' },
    chance: { type: 'string' },
    seed: { type: 'string' },
  },
  run: async (call) => {
    const { faults } = sandboxOf(call);
    const [text] = call.words;
    if (text === 'clear') await faults.clear();
    else if (text !== undefined) {
      const scope = {
        times: timesOf(call.values.one('times')),
        ...definedOf({
          action: call.values.one('action'),
          every: wholeOf('--every', call.values.one('every')),
          chance: chanceOf(call.values.one('chance')),
          seed: wholeOf('--seed', call.values.one('seed')),
        }),
      };
      for (const one of parseFaultText(text)) await faults.add(one, scope);
    }
    const rules = await faults.list();
    if (rules.length === 0) call.print('No faults.');
    for (const rule of rules) {
      call.print(
        `${rule.id}  ${faultText(rule.fault)}  ${rule.action ?? 'all actions'}  ${rule.remaining === null ? 'always' : `${rule.remaining} more`}${patternText(rule.pattern)}`,
      );
    }
  },
};

const clock: Command = {
  name: 'clock',
  usage: `clock [freeze [INSTANT]|set INSTANT|advance 3d|resume|restore] ${URL_USAGE}`,
  words: 2,
  summary: 'Shows or sets the sandbox’s clock.',
  options: urlOption,
  run: async (call) => {
    const sandbox = sandboxOf(call);
    const [verb, value] = call.words;
    const state =
      verb === undefined ? await sandbox.clock.get() : await sandbox.clock.move(moveOf(verb, value));
    call.print(`${state.now} (${state.today} in Paris)${state.frozen ? ', frozen' : ''}`);
  },
};

function moveOf(verb: string, value: string | undefined): ClockMove {
  if (verb === 'freeze') return { freeze: value ?? true };
  if (verb === 'resume') return { resume: true };
  if (verb === 'restore') return { restore: true };
  if (verb === 'set' && value !== undefined) return { set: value };
  if (verb === 'advance' && value !== undefined) return { advance: value };
  throw new SandboxError('option-invalid', 'Use freeze, set INSTANT, advance 3d, resume or restore.');
}

const quirk: Command = {
  name: 'quirk',
  usage: `quirk [NAME=VALUE…] ${URL_USAGE}`,
  words: Number.POSITIVE_INFINITY,
  summary: 'Shows or sets quirks: what the sandbox does where the manual is silent.',
  options: urlOption,
  run: async (call) => {
    const { quirks } = sandboxOf(call);
    const values =
      call.words.length === 0 ? await quirks.get() : await quirks.set(quirksOf('A quirk', call.words));
    for (const [name, value] of Object.entries(values)) call.print(`${name}=${value}`);
  },
};

const quota: Command = {
  name: 'quota',
  usage: `quota [N|off] ${URL_USAGE}`,
  words: 1,
  summary: 'Shows or sets the daily calls of a token.',
  options: urlOption,
  run: async (call) => {
    const sandbox = sandboxOf(call);
    const limit = dailyLimitOf('The quota', call.words[0]);
    const state = limit === undefined ? await sandbox.quota.get() : await sandbox.quota.setDailyLimit(limit);
    call.print(`${state.dailyLimit === null ? 'No limit' : `Calls a day: ${state.dailyLimit}`}.`);
    for (const { app, companyId, used } of state.used)
      call.print(`  ${app} (account ${companyId ?? 'none'}): ${used} today`);
  },
};

const journal: Command = {
  name: 'journal',
  usage: `journal [TEXT] [--limit 20] ${URL_USAGE}`,
  words: 1,
  summary: 'Shows the last calls, decrypted, with hints; the newest last.',
  options: { ...urlOption, limit: { type: 'string' } },
  run: async (call) => {
    const [text] = call.words;
    const limit = wholeOf('--limit', call.values.one('limit')) ?? 20;
    const entries = await sandboxOf(call).journal.entries({ limit, ...definedOf({ text }) });
    for (const { id, at, action, code, parameters, hints, faults } of entries.reverse()) {
      call.print(
        `${id}  ${at}  ${action === '' ? '(no action)' : action}  ${code ?? 'no answer'}  ${JSON.stringify(parameters)}`,
      );
      for (const line of [...hints, ...faults.map((name) => `fault ${name}`)]) call.print(`      ${line}`);
    }
    if (entries.length === 0) call.print('No calls.');
  },
};

const replay: Command = {
  name: 'replay',
  usage: `replay DELIVERY ${URL_USAGE}`,
  words: 1,
  summary: 'Sends a delivery again.',
  options: urlOption,
  run: async (call) => {
    const id = wholeOf('The id of the delivery', call.words[0]);
    if (id === undefined) throw new SandboxError('option-invalid', 'Give the id of a delivery.');
    const { id: copy, url } = await sandboxOf(call).webhooks.replay(id);
    call.print(`Delivery ${copy} is being sent to ${url}.`);
  },
};

/** Commands that control a running sandbox. Each reads its URL from the environment if the option is not given. */
export const remoteCommands: readonly Command[] = [
  status,
  reset,
  triggerCommand,
  replay,
  fault,
  clock,
  quirk,
  quota,
  journal,
].map((command) => ({ ...command, environment: ['url'] }));
