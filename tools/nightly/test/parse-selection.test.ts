import { expect, test } from 'vitest';
import { parseSelection } from '../src/parse-selection.ts';
import { NIGHTLY_STEPS, type NightlyStep } from '../src/steps.ts';

const command = (): ['true'] => ['true'];
const STEPS: readonly NightlyStep[] = [
  { name: 'chaos', title: '', size: { nightly: 200_000, unit: 'writes' }, command },
  { name: 'mutation:money', title: '', command },
  { name: 'mutation:encode', title: '', command },
];

const selected = (...selection: string[]): [string, number][] =>
  parseSelection(selection, STEPS).map(({ step, size }) => [step.name, size]);

test('an empty selection has all steps with their nightly sizes', () => {
  expect(selected()).toEqual([
    ['chaos', 200_000],
    ['mutation:money', 0],
    ['mutation:encode', 0],
  ]);
});

test('selects steps by name, by the part up to a colon, and with another size', () => {
  expect(selected('mutation', 'chaos=2_000')).toEqual([
    ['mutation:money', 0],
    ['mutation:encode', 0],
    ['chaos', 2000],
  ]);
  expect(selected('mutation:encode')).toEqual([['mutation:encode', 0]]);
});

test.each([
  ['soak', 'No step is called soak. The steps are: chaos, mutation:money, mutation:encode.'],
  ['chao', 'No step is called chao. '],
  ['chaos=', '"" is not a valid size of chaos. Use a whole number of writes, such as chaos=200000.'],
  ['chaos=many', '"many" is not a valid size of chaos.'],
  ['chaos=0', '"0" is not a valid size of chaos.'],
  ['chaos=1.5', '"1.5" is not a valid size of chaos.'],
  ['mutation=5', 'The step mutation:money has no size. Leave out =5.'],
])('refuses %s', (argument, message) => {
  expect(() => selected(argument)).toThrow(message);
});

test('every step has a unique name', () => {
  const names = NIGHTLY_STEPS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
