export interface InstallProgress {
  /** Takes a line that pnpm printed. */
  line: (line: string) => void;
  end: () => void;
}

const tickMs = 5000;
const wordMs = 20_000;
/** A slow line brings something in this time; pnpm itself waits for ever where answers stop halfway. */
const patienceMs = 180_000;

/**
 * Of what pnpm prints: its progress every few seconds, what it compiles, and when nothing comes. Nobody waits without a word, nor for ever:
 * `giveUp` is called when nothing has come for three minutes.
 */
export function installProgress(report: (line: string) => void, giveUp: () => void): InstallProgress {
  let latest: string | undefined;
  let fetched = '';
  let building: string | undefined;
  let quietMs = 0;
  const timer = setInterval(() => {
    quietMs = latest === undefined ? quietMs + tickMs : 0;
    if (latest !== undefined) report(latest);
    else if (quietMs % wordMs === 0) {
      report(
        building === undefined
          ? `nothing has come from the npm registry for ${quietMs / 1000} s: is there a network? (Ctrl-C ends this)`
          : `still building ${building}`,
      );
    }
    if (building === undefined && quietMs === patienceMs) giveUp();
    latest = undefined;
  }, tickMs);
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
