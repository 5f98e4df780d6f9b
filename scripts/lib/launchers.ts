import { spawnSync } from 'node:child_process';

/** Commands that only pass on what they were asked to run: npx, npm, pnpm, and the shells they use. */
const launcher = /(^|[\s/])(npx|npm|pnpm)(\.[cm]?js)?(@\S+)?(\s|$)|(^|\/)(ba|da|z)?sh -c /;

/** The processes between us and the shell or program where somebody typed `npx pnpm …`. */
export function launchers(): number[] {
  const { stdout, error } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  if (error) return [];
  const processes = new Map(
    stdout.split('\n').flatMap((line) => {
      const [, pid, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return args === undefined ? [] : [[Number(pid), { parent: Number(parent), args }] as const];
    }),
  );
  const found: number[] = [];
  for (let pid = process.ppid; ;) {
    const here = processes.get(pid);
    if (here === undefined || pid <= 1 || !launcher.test(here.args)) return found;
    found.push(pid);
    pid = here.parent;
  }
}
