import type * as fs from 'node:fs';
import type * as promises from 'node:fs/promises';
import { HostProcess } from './host-process.ts';

type Data = string | Uint8Array;

/** `node:fs` as the process of a window meets it. */
export function chaoticFs(real: typeof fs): typeof fs {
  // Of the drafts, only the editors of the fake VS Code do something without waiting: they are of another process.
  const step = <T>(path: string, effect: () => T, half?: () => unknown): T =>
    HostProcess.current === undefined || !path.includes('storage')
      ? effect()
      : HostProcess.current.writeSync(effect, half);
  const changed = {
    mkdirSync: (path: string, options: fs.MakeDirectoryOptions) =>
      step(path, () => real.mkdirSync(path, options)),
    readFileSync: (path: string, options: BufferEncoding) => {
      const read = () => real.readFileSync(path, options);
      return HostProcess.current === undefined || !path.includes('storage')
        ? read()
        : HostProcess.current.readSync(read);
    },
    renameSync: (from: string, to: string) => {
      step(to, () => {
        real.renameSync(from, to);
      });
    },
    rmSync: (path: string, options: fs.RmOptions) => {
      step(path, () => {
        real.rmSync(path, options);
      });
    },
    openSync: (path: string, flags: string) => step(path, () => real.openSync(path, flags)),
    writeFileSync: (file: string | number, data: Data) => {
      const write = (what: Data) => () => {
        real.writeFileSync(file, what);
      };
      // A descriptor is that of a record.
      step(typeof file === 'number' ? 'storage' : file, write(data), write(halfOf(data)));
    },
  };
  return Object.assign({ ...real }, changed);
}

/** `node:fs/promises`, likewise. */
export function chaoticPromises(real: typeof promises): typeof promises {
  const step = <T>(effect: () => Promise<T>, half?: () => Promise<unknown>, isBeside?: boolean): Promise<T> =>
    HostProcess.current === undefined ? effect() : HostProcess.current.write(effect, half, isBeside);
  const changed = {
    readFile: (path: string) =>
      HostProcess.current === undefined
        ? real.readFile(path)
        : HostProcess.current.read(() => real.readFile(path)),
    rename: (from: string, to: string) => step(() => real.rename(from, to)),
    rm: (path: string, options: fs.RmOptions) => step(() => real.rm(path, options)),
    writeFile: (path: string, data: Data, options?: Parameters<typeof promises.writeFile>[2]) =>
      step(
        () => real.writeFile(path, data, options),
        () => real.writeFile(path, halfOf(data), options),
        path.endsWith('.tmp'),
      ),
  };
  return Object.assign({ ...real }, changed);
}

/** The network of a window: the process may be killed before and after a call, and the connection lost during it. */
export function chaoticFetch(real: typeof fetch): typeof fetch {
  return (...given) => {
    const { current } = HostProcess;
    return current === undefined
      ? real(...given)
      : current.step(() => Promise.race([real(...given), current.cut()]));
  };
}

function halfOf(data: Data): Data {
  return data.slice(0, Math.floor(data.length / 2));
}
