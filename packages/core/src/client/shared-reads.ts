import { Ending } from './ending.ts';
import { type ReadCache } from './read-cache.ts';

interface Flight {
  readonly answer: Promise<string>;
  readonly ending: Ending;
  waiting: number;
}

/** Reads that are the same and on their way share one call, which ends when nobody waits for it any more. */
export class SharedReads {
  readonly #flights = new Map<string, Flight>();
  #cache: ReadCache | undefined;

  constructor(cache: ReadCache | undefined) {
    this.#cache = cache;
  }

  /** For before a write leaves and after it ended: what was read before or meanwhile may be stale. */
  forget(): void {
    this.#flights.clear();
    this.#withCache((cache) => {
      cache.clear();
    });
  }

  /**
   * The answer of a read: kept, on its way, or asked for by `send`, which must end with what it is given. A caller whose own signal
   * ends leaves with the error of `aborted`; the call goes on for the others.
   */
  read(
    key: string,
    send: (ending: Ending) => Promise<string>,
    caller: AbortSignal | undefined,
    aborted: () => Error,
  ): Promise<string> {
    const kept: unknown = this.#withCache((cache) => cache.get(key));
    if (typeof kept === 'string') return Promise.resolve(kept);
    const flight = this.#flights.get(key) ?? this.#start(key, send);
    flight.waiting++;
    if (caller === undefined) return flight.answer;
    return new Promise((resolve, reject) => {
      const leave = () => {
        flight.waiting--;
        if (flight.waiting === 0) {
          this.#land(key, flight);
          flight.ending.end();
        }
        reject(aborted());
      };
      caller.addEventListener('abort', leave, { once: true });
      void flight.answer.then(resolve, reject).finally(() => {
        caller.removeEventListener('abort', leave);
      });
    });
  }

  /** For a read about to be sent: keeps its answer, in place of one that was kept before. */
  keeper(key: string): (answer: string) => void {
    const generation = this.#withCache((cache) => cache.generation) ?? 0;
    return (answer) => {
      this.#withCache((cache) => {
        cache.set(key, answer, generation);
      });
    };
  }

  #start(key: string, send: (ending: Ending) => Promise<string>): Flight {
    const ending = new Ending();
    const keep = this.keeper(key);
    const answer = send(ending);
    const flight = { answer, ending, waiting: 0 };
    this.#flights.set(key, flight);
    answer.then(
      (text) => {
        this.#land(key, flight);
        keep(text);
      },
      () => {
        this.#land(key, flight);
      },
    );
    return flight;
  }

  /** One that fails is asked no more: it could neither be cleared, nor may it make a call fail that was done. */
  #withCache<Result>(act: (cache: ReadCache) => Result): Result | undefined {
    try {
      return this.#cache && act(this.#cache);
    } catch {
      this.#cache = undefined;
      return undefined;
    }
  }

  /** Another may have taken its place meanwhile. */
  #land(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }
}
