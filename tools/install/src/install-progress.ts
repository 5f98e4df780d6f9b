export interface InstallProgress {
  /** Processes a line of pnpm's output. */
  line: (line: string) => void;
  end: () => void;
}

const TICK_MS = 5000;
const SILENCE_MS = 20_000;
/** pnpm itself waits forever when a response stops halfway. */
const TIMEOUT_MS = 180_000;

/**
 * Condenses pnpm's output: its progress every few seconds, what is compiled, and when nothing is received. Calls `giveUp` after three
 * minutes without progress.
 */
export function installProgress(report: (line: string) => void, giveUp: () => void): InstallProgress {
  let latest: string | undefined;
  let fetched = '';
  let building: string | undefined;
  let quietMs = 0;
  const timer = setInterval(() => {
    quietMs = latest === undefined ? quietMs + TICK_MS : 0;
    if (latest !== undefined) report(latest);
    else if (quietMs % SILENCE_MS === 0) {
      report(
        building === undefined
          ? `no response from the npm registry for ${quietMs / 1000} s: check the network (Ctrl-C cancels)`
          : `still building ${building}`,
      );
    }
    if (building === undefined && quietMs === TIMEOUT_MS) giveUp();
    latest = undefined;
  }, TICK_MS);
  return {
    line(line) {
      // pnpm repeats the same numbers while it waits.
      if (line.startsWith('Progress:') && line !== fetched) {
        fetched = line;
        latest = line.replace('Progress:', 'packages:');
      }
      const package_ = /([^/\s]+) (?:pre|post)?install: /.exec(line)?.[1];
      if (package_ === undefined || package_ === building) return;
      building = package_;
      report(`building ${building} (about a minute)`);
    },
    end: () => {
      clearInterval(timer);
    },
  };
}
