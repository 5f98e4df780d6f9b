import { type Fault, faultKinds, quirkValues } from 'factomos-sandbox';
import { expect, test } from 'vitest';
import { anyFault, anyQuirks, noQuirks } from '../src/faults.ts';
import { Random } from '../src/random.ts';

const DRAWN = 5_000;
const nameOf = (fault: Fault): string => `${fault.kind}${'after' in fault && fault.after ? ' after' : ''}`;

test('every kind of fault of the sandbox is chosen, also after execution where it exists', () => {
  const random = new Random(1);
  const drawn = new Set(Array.from({ length: DRAWN }, () => nameOf(anyFault(random))));
  const after = ['status', 'delay', 'maintenance'].map((kind) => `${kind} after`);
  expect([...drawn].toSorted()).toEqual([...faultKinds, ...after].toSorted());
});

test('every value of every quirk of the sandbox is chosen', () => {
  const random = new Random(1);
  const chosen = Array.from({ length: DRAWN }, () => Object.entries(anyQuirks(random))).flat();
  const all = Object.entries(quirkValues).flatMap(([name, values]) =>
    values.map((value) => `${name} ${value}`),
  );
  expect([...new Set(chosen.map((pair) => pair.join(' ')))].toSorted()).toEqual(all.toSorted());
});

test('answers without quirks are as documented', () => {
  expect(Object.keys(noQuirks).toSorted()).toEqual(Object.keys(quirkValues).toSorted());
});
