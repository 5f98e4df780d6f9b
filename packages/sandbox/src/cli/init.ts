import { writeFileSync } from 'node:fs';
import { SandboxError } from '../sandbox-error.ts';
import { exampleSeed } from '../seed/example-seed.ts';
import { type Command } from './command.ts';

export const init: Command = {
  name: 'init',
  usage: 'init [FILE]',
  words: 1,
  summary: 'Writes an example seed to edit, for: start --seed FILE',
  options: {},
  run: ({ words, print }) => {
    const file = words[0] ?? 'factomos-seed.json';
    try {
      // `wx`: an existing file may be somebody's work.
      writeFileSync(file, `${JSON.stringify(exampleSeed, undefined, 2)}\n`, { flag: 'wx' });
    } catch (error) {
      const exists = error instanceof Error && Reflect.get(error, 'code') === 'EEXIST';
      const why = exists ? 'already exists. Choose another file' : `cannot be written: ${String(error)}`;
      throw new SandboxError('option-invalid', `${file} ${why}.`);
    }
    print(`Created ${file}. Start with it: factomos-sandbox start --seed ${file}`);
  },
};
