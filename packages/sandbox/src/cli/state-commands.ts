import { readFileSync, writeFileSync } from 'node:fs';
import { SandboxError } from '../sandbox-error.ts';
import { attempt } from './attempt.ts';
import { type Command } from './command.ts';
import { sandboxOf, URL_USAGE, urlOption } from './remote.ts';

const snapshot: Command = {
  name: 'snapshot',
  usage: `snapshot FILE ${URL_USAGE}`,
  words: 1,
  summary: 'Saves the whole state of a running sandbox, tokens and secrets included.',
  options: urlOption,
  run: async (call) => {
    const file = fileOf(call.words);
    const state = await sandboxOf(call).snapshot();
    attempt(file, 'written', () => {
      writeFileSync(file, `${JSON.stringify(state)}\n`);
    });
    call.print(`Saved in ${file}. Restore it: factomos-sandbox restore ${file}`);
  },
};

const restore: Command = {
  name: 'restore',
  usage: `restore FILE ${URL_USAGE}`,
  words: 1,
  summary: 'Replaces the state of a running sandbox by a saved one.',
  options: urlOption,
  run: async (call) => {
    const file = fileOf(call.words);
    const text = attempt(file, 'read', () => readFileSync(file, 'utf8'));
    const state: unknown = attempt(file, 'read', (): unknown => JSON.parse(text));
    await sandboxOf(call).restore(state);
    call.print(`The sandbox has the state of ${file}.`);
  },
};

const outbox: Command = {
  name: 'outbox',
  usage: `outbox ${URL_USAGE}`,
  words: 0,
  summary: 'Shows the emails that sendInvoice would have sent, the newest last.',
  options: urlOption,
  run: async (call) => {
    const mails = await sandboxOf(call).outbox();
    for (const { email_date, email_to, email_subject, invoice_id } of mails.reverse())
      call.print(`${email_date}  invoice ${invoice_id}  ${email_to}  ${email_subject}`);
    if (mails.length === 0) call.print('No emails.');
  },
};

/** Commands for the whole state of a running sandbox. */
export const stateCommands: readonly Command[] = [snapshot, restore, outbox].map((command) => ({
  ...command,
  environment: ['url'],
}));

function fileOf([file]: readonly string[]): string {
  if (file === undefined) throw new SandboxError('option-invalid', 'Give a file.');
  return file;
}
