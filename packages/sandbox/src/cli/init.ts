import { writeFileSync } from 'node:fs';
import { exampleSeed } from '../seed/example-seed.ts';
import { attempt } from './attempt.ts';
import { type Command } from './command.ts';

export const init: Command = {
  name: 'init',
  usage: 'init [FILE]',
  words: 1,
  summary: 'Writes an example seed to edit, for: start --seed FILE',
  options: {},
  run: ({ words, print }) => {
    const file = words[0] ?? 'factomos-seed.json';
    attempt(file, 'written', () => {
      // `wx`: an existing file may be somebody's work.
      writeFileSync(file, `${JSON.stringify(exampleSeed, undefined, 2)}\n`, { flag: 'wx' });
    });
    print(`Created ${file}. Start with it: factomos-sandbox start --seed ${file}`);
  },
};
