import { blockIn } from '../../src/features/drafts/file/block-edits.ts';
import { resolveUnknown } from '../../src/features/outcomes/resolve-unknown.ts';
import type { Uri } from '../fake/uri.ts';
import { creation, look, nameOf, subjectOf, type Act } from './acts.ts';
import type { Wishes } from './person.ts';
import type { Stage } from './stage.ts';
import type { World } from './world.ts';

/** Without any fault: finds out what is unknown, and then asks once more for all that was asked for. */
export async function settle(stage: Stage, writes: readonly Act[]): Promise<void> {
  const { world } = stage;
  for (const window of [...world.windows]) await world.restart(window);
  const window = world.window(0);
  const { guard } = window.session;
  for (const uri of world.files()) {
    const { state } = blockIn(world.read(uri)) ?? {};
    if (state === 'creating' || state === 'unknown') await stage.calm(window, look(world, uri));
  }
  const resolve = { name: 'resolve', run: resolveUnknown, wishes: truthOf(world, writes) };
  for (let left = guard.unknown().length; left > 0; left--) await stage.calm(window, resolve);
  for (const { what } of guard.pending()) stage.problem(`cannot be resolved: ${what}`);
  // Nobody sends or pays again what was sent or paid.
  const open = writes.filter((write) => write.isOnce || write.times() === 0);
  for (const act of [...world.files().map((uri) => creation(world, uri)), ...open]) {
    const before = act.times();
    const told = await stage.calm(window, act);
    stage.judge(act, told, before);
    if (told.end === 'unknown' || /was lost|in progress|being created/.test(told.text))
      stage.problem(`${act.name} cannot be resolved: ${told.text}`);
  }
  for (const uri of world.files()) checkFile(stage, uri);
}

/** What stands in a file must agree with the books. */
function checkFile(stage: Stage, uri: Uri): void {
  const text = stage.world.read(uri);
  const { state, number = '' } = blockIn(text) ?? {};
  const [booked] = stage.world.booked(subjectOf(uri.path));
  if (!text.includes(subjectOf(uri.path)) || !text.trimEnd().endsWith('}'))
    stage.problem(`the content of ${nameOf(uri)} is lost`);
  if (state === 'creating' || state === 'unknown') stage.problem(`${nameOf(uri)} stays ${state}`);
  const names = booked === undefined ? [] : [booked.number, `#${booked.id}`];
  if (state === 'created' && !names.includes(number))
    stage.problem(`${nameOf(uri)} says ${number}, the books say ${names.join(' or ')}`);
}

/** What a person finds in Factomos about the thing that a question names. */
export function truthOf(world: World, writes: readonly Act[]): Wishes {
  return {
    choose: [''],
    truth: ({ title }) => {
      const [document] = world.booked(subjectOf(title));
      return {
        document,
        done: writes.some((write) => title.startsWith(`${write.what}:`) && write.times() > 0),
      };
    },
  };
}
