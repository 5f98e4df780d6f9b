import { type ChaosWrite } from './chaos-write.mts';
import { type Look } from './kinds.mts';
import { type Told } from './told.mts';

/** Runs the node without any fault. */
interface Settler {
  times: (write: ChaosWrite) => number;
  /** The IDs of what the write created. */
  ids: (write: ChaosWrite) => readonly string[];
  calm: (write: ChaosWrite) => Promise<Told>;
  /** Uses an operation of Key for the key of a write. */
  key: (
    write: ChaosWrite,
    operation: 'forget' | 'markDone',
    more?: { readonly createdId?: string },
  ) => Promise<unknown>;
  look: Look;
  problem: (write: ChaosWrite, problem: string) => void;
}

/** Without any fault: resolves what is unknown as its error says, and then does what was not done. */
export async function settle(stage: Settler, write: ChaosWrite): Promise<void> {
  const last = write.told;
  if (write.group.isKeyed) await settleKeyed(stage, write);
  else await settleUnkeyed(stage, write, last);
  if (stage.times(write) !== 1) stage.problem(write, `done ${stage.times(write)} times in the end`);
}

async function settleKeyed(stage: Settler, write: ChaosWrite): Promise<void> {
  const told = await stage.calm(write);
  if (told.end === 'unknown') await resolve(stage, write, told);
  else if (told.end !== 'done' && told.end !== 'skipped') stage.problem(write, 'a run without faults fails');
  const again = await stage.calm(write);
  if (again.end !== 'skipped') stage.problem(write, `a used key ends as ${again.end}`);
}

/** Uses the operation of Key that the error names. */
async function resolve(stage: Settler, write: ChaosWrite, { text }: Told): Promise<void> {
  const { kind, looksFirst } = write.group;
  if (
    !text.includes('If it was done, use Key: Mark as Done') ||
    !text.includes('If it was not, use Key: Forget')
  )
    stage.problem(write, 'the error does not say how to resolve it');
  if (!looksFirst && !kind.hint.test(text)) stage.problem(write, 'the error does not say where to look');
  const [id] = stage.ids(write);
  const isExplained = write.isInterrupted === true && text.includes('found by a run that was interrupted');
  if (looksFirst && id !== undefined && !isExplained)
    stage.problem(write, 'Look for It First does not find it');
  if (id === undefined) await stage.key(write, 'forget');
  else await stage.key(write, 'markDone', kind.idField === undefined ? {} : { createdId: id });
  const { end } = await stage.calm(write);
  if (end !== (id === undefined ? 'done' : 'skipped')) stage.problem(write, `resolved, and ends as ${end}`);
}

async function settleUnkeyed(stage: Settler, write: ChaosWrite, last: Told | undefined): Promise<void> {
  const { kind } = write.group;
  const isDone = stage.times(write) > 0;
  if (last?.end === 'unknown') {
    if (!kind.hint.test(last.text)) stage.problem(write, 'the error does not say where to look');
    const found = await kind.verify?.((parameters) => stage.look(parameters), write);
    if (found !== undefined && found !== isDone)
      stage.problem(write, `what the error suggests says that it was ${found ? '' : 'not '}done`);
  }
  if (isDone) return;
  const { end } = await stage.calm(write);
  if (end !== 'done') stage.problem(write, `a run without faults ends as ${end}`);
}
