import { retainedMegabytes } from '@tools/fuzz/retained-memory';
import { readdirSync } from 'node:fs';

export interface Usage {
  readonly megabytes: number;
  /** Timers, sockets and everything else that keeps the process running. */
  readonly handles: number;
  /** 0 where the system does not list them. */
  readonly openFiles: number;
}

/** What this process uses after a garbage collection. */
export function currentUsage(): Usage {
  return {
    megabytes: retainedMegabytes(),
    handles: process.getActiveResourcesInfo().length,
    openFiles: openFiles(),
  };
}

function openFiles(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return 0;
  }
}
