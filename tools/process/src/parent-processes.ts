import { spawnSync } from 'node:child_process';

/** Programs that only start another one: npx, npm, pnpm, and the shells they use. */
const LAUNCHER = /(^|[\s/])(npx|npm|pnpm)(\.[cm]?js)?(@\S+)?(\s|$)|(^|\/)(ba|da|z)?sh -c /;
/** The shell in which npx runs pnpm. */
const NPX_SHELL = /^(\S*\/)?sh -c '?pnpm'?(\s|$)/;

export interface ParentProcesses {
  pids: number[];
  /** The outermost, npx, has already ended, for example while pnpm was installing: its shell now belongs to process 1. */
  orphaned: boolean;
}

/** The processes between this one and the shell or program in which `npx pnpm …` was typed. */
export function parentProcesses(): ParentProcesses {
  const { stdout, error } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return error ? { pids: [], orphaned: false } : parseParentProcesses(process.ppid, stdout);
}

/** The same for a child of any process, from the output of ps. */
export function parseParentProcesses(parent: number, listing: string): ParentProcesses {
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
    here && pid > 1 && LAUNCHER.test(here.args);
    here = processes.get(pid)
  ) {
    pids.push(pid);
    outermost = here.args;
    pid = here.parent;
  }
  // In a container npx may be process 1 itself.
  const adopted = pid === 1 && !LAUNCHER.test(processes.get(1)?.args ?? '');
  return { pids, orphaned: adopted && NPX_SHELL.test(outermost) };
}
