import { spawnSync } from 'node:child_process';

/** Commands that only pass on what they were asked to run: npx, npm, pnpm, and the shells they use. */
const launcher = /(^|[\s/])(npx|npm|pnpm)(\.[cm]?js)?(@\S+)?(\s|$)|(^|\/)(ba|da|z)?sh -c /;
/** The shell in which npx runs pnpm. */
const shellOfNpx = /^(\S*\/)?sh -c '?pnpm'?(\s|$)/;

export interface Launchers {
  pids: number[];
  /** The outermost, npx, has ended already: while pnpm was still installing, say. Its shell has been given to process 1. */
  orphaned: boolean;
}

/** The processes between us and the shell or program where somebody typed `npx pnpm …`. */
export function launchers(): Launchers {
  const { stdout, error } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return error ? { pids: [], orphaned: false } : launchersOf(process.ppid, stdout);
}

/** The same for the child of any process, from what ps printed. */
export function launchersOf(parent: number, listing: string): Launchers {
  const processes = new Map(
    listing.split('\n').flatMap((line) => {
      const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return args === undefined ? [] : [[Number(pid), { parent: Number(parent), args }] as const];
    }),
  );
  const pids: number[] = [];
  let outermost = '';
  let pid = parent;
  for (
    let here = processes.get(pid);
    here && pid > 1 && launcher.test(here.args);
    here = processes.get(pid)
  ) {
    pids.push(pid);
    outermost = here.args;
    pid = here.parent;
  }
  // In a container npx may be process 1 itself.
  const adopted = pid === 1 && !launcher.test(processes.get(1)?.args ?? '');
  return { pids, orphaned: adopted && shellOfNpx.test(outermost) };
}
