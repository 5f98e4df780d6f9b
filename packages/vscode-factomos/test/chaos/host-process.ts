import { AsyncLocalStorage } from 'node:async_hooks';

/** What a disk refuses with. */
export type DiskError = 'ENOSPC' | 'EACCES' | 'EIO';

export interface Misfortunes {
  /** The step at which the process is killed. @default never */
  readonly killAt?: number | undefined;
  /** Which of what is written the disk refuses, and with what. @default nothing */
  readonly disk?: { readonly from: number; readonly to: number; readonly code: DiskError } | undefined;
  /** Which of what is read the disk refuses. @default nothing */
  readonly failedRead?: number | undefined;
  /** After how many ms the connection of the first call is lost. @default never */
  readonly cutAfterMs?: number | undefined;
}

type DiskFailure = Error & { readonly code: DiskError };

class KilledError extends Error {}

/** From here on are ids that no process of this machine has. */
const FIRST_PID = 2 ** 30;
/** By their ids. */
const processes: HostProcess[] = [];

/**
 * The process of a window. All it does to the disk or the network is a step, at which it may be killed: an operation that
 * waits then never ends, and one that does not wait fails, as does everything after it.
 */
export class HostProcess {
  readonly pid = FIRST_PID + processes.length;
  #misfortunes: Misfortunes = {};
  #steps = 0;
  #written = 0;
  #read = 0;
  #wasCut = false;
  #isAlive = true;
  #tellKilled: () => void = () => undefined;
  readonly killed: Promise<'killed'>;

  constructor() {
    processes.push(this);
    this.killed = new Promise((resolve) => {
      this.#tellKilled = () => {
        resolve('killed');
      };
    });
  }

  static readonly #running = new AsyncLocalStorage<HostProcess>();

  /** The process that does this; undefined for the test itself and for the sandbox. */
  static get current(): HostProcess | undefined {
    return HostProcess.#running.getStore();
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  get wasCut(): boolean {
    return this.#wasCut;
  }

  /** Runs until it ends or the process is killed. */
  async run<T>(misfortunes: Misfortunes, what: () => Promise<T>): Promise<T | 'killed'> {
    this.#misfortunes = misfortunes;
    this.#steps = 0;
    this.#written = 0;
    this.#read = 0;
    this.#wasCut = false;
    const running = HostProcess.#running.run(this, what);
    // What a killed process still throws, nobody hears.
    running.catch(() => undefined);
    return await Promise.race([running, this.killed]);
  }

  kill(): void {
    this.#isAlive = false;
    this.#tellKilled();
  }

  async step<T>(effect: () => Promise<T>): Promise<T> {
    if (this.#ends()) return await never();
    const result = await effect();
    return this.#ends() ? await never() : result;
  }

  /** A step that writes; `half` is what is on the disk when it is full or the process is killed in the middle. */
  async write<T>(effect: () => Promise<T>, half?: () => Promise<unknown>, isBeside = true): Promise<T> {
    if (this.#ends()) return await never();
    const refusal = this.#refusesToWrite();
    // What is written in place and not beside is cut short by a kill, as by any editor: that is not what is looked for.
    if (half !== undefined && (refusal?.code === 'ENOSPC' || (isBeside && this.#endsNext()))) await half();
    if (this.#ends()) return await never();
    if (refusal !== undefined) throw refusal;
    return await this.step(effect);
  }

  writeSync<T>(effect: () => T, half?: () => unknown): T {
    this.#endSync();
    const refusal = this.#refusesToWrite();
    if (half !== undefined && (refusal?.code === 'ENOSPC' || this.#endsNext())) half();
    this.#endSync();
    if (refusal !== undefined) throw refusal;
    const result = effect();
    this.#endSync();
    return result;
  }

  async read<T>(effect: () => Promise<T>): Promise<T> {
    if (this.#refusesToRead()) throw errorOf('EIO');
    return await this.step(effect);
  }

  readSync<T>(effect: () => T): T {
    this.#endSync();
    if (this.#refusesToRead()) throw errorOf('EIO');
    return effect();
  }

  /** The connection is lost while Factomos goes on. */
  async cut(): Promise<never> {
    const { cutAfterMs } = this.#misfortunes;
    if (cutAfterMs === undefined || this.#wasCut) return await never();
    await new Promise((resolve) => setTimeout(resolve, cutAfterMs));
    this.#wasCut = true;
    throw new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) });
  }

  #endSync(): void {
    if (this.#ends()) throw new KilledError('killed');
  }

  #ends(): boolean {
    this.#steps += 1;
    if (this.#steps >= (this.#misfortunes.killAt ?? Infinity)) this.kill();
    return !this.#isAlive;
  }

  #endsNext(): boolean {
    return this.#steps + 1 === this.#misfortunes.killAt;
  }

  #refusesToWrite(): DiskFailure | undefined {
    this.#written += 1;
    const { disk } = this.#misfortunes;
    if (disk === undefined || this.#written < disk.from || this.#written > disk.to) return undefined;
    return errorOf(disk.code);
  }

  #refusesToRead(): boolean {
    this.#read += 1;
    return this.#read === this.#misfortunes.failedRead;
  }
}

/** Makes Node tell each window the id of its own process, and whether another one lives. Returns what undoes it. */
export function installProcessIds(): () => void {
  const { pid } = process;
  const kill = process.kill.bind(process);
  const define = (id: () => number, signal: typeof process.kill): void => {
    Object.defineProperty(process, 'pid', { get: id, configurable: true });
    process.kill = signal;
  };
  define(
    () => HostProcess.current?.pid ?? pid,
    (id, signal) => {
      const found = processes[id - FIRST_PID];
      if (found === undefined) return kill(id, signal);
      if (!found.isAlive) throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' });
      return true;
    },
  );
  return () => {
    define(() => pid, kill);
  };
}

function errorOf(code: DiskError): DiskFailure {
  return Object.assign(new Error(`${code}: the disk refuses`), { code });
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
