import { setTimeout as delay } from 'node:timers/promises';
import { anyFault, anyQuirks, noQuirks, SETTLED_MS } from 'factomos-chaos/faults';
import type { Random } from 'factomos-chaos/random';
import { ui, type Prompt } from '../fake/ui.ts';
import { subjectOf, type Act } from './acts.ts';
import { HostProcess, type Misfortunes } from './host-process.ts';
import { answerOf, type Wishes } from './person.ts';
import { problemOf, toldBy, type Told } from './report.ts';
import type { Window, World } from './world.ts';

/** Runs acts with what goes wrong meanwhile, and compares what was told with the books. */
export class Stage {
  readonly world: World;
  readonly random: Random;
  readonly ends: Record<string, number> = {};
  readonly problems: string[] = [];
  readonly #shown = new Map<HostProcess | undefined, Prompt[]>();
  readonly #wishes = new Map<HostProcess | undefined, Wishes>();
  readonly #log: string[] = [];

  constructor(world: World, random: Random) {
    this.world = world;
    this.random = random;
    ui.person = (prompt) => {
      const { current } = HostProcess;
      this.#shown.get(current)?.push(prompt);
      return answerOf(prompt, this.#wishes.get(current) ?? {});
    };
  }

  /** What a window showed during its last act. */
  shownIn({ process }: Window): readonly Prompt[] {
    return this.#shown.get(process) ?? [];
  }

  log(line: string): void {
    this.#log.push(line);
  }

  /** One act under faults of Factomos and of the machine. */
  async perform(window: Window, act: Act): Promise<Told> {
    const before = act.times();
    this.meetFaults(act.action);
    const told = await this.run(window, act);
    this.judge(act, told, before);
    return told;
  }

  /** An act without any fault. */
  async calm(window: Window, { name, run, wishes }: Pick<Act, 'name' | 'run' | 'wishes'>): Promise<Told> {
    return await this.run(window, { name, run, wishes }, {});
  }

  async run(
    window: Window,
    { name, run, wishes }: Pick<Act, 'name' | 'run' | 'wishes'>,
    misfortunes: Misfortunes = this.anyMisfortunes(),
  ): Promise<Told> {
    this.#prepare(window.process, wishes);
    const result = await this.world.act(window, misfortunes, (session) =>
      toldBy(this.shownIn(window), () => run(session)),
    );
    const told: Told = result === 'killed' ? { end: 'killed', text: '' } : result;
    const { sandbox } = this.world;
    // What Factomos does although nobody waits for it any more is done before anybody looks.
    if (told.end === 'killed' || misfortunes.cutAfterMs !== undefined) await delay(SETTLED_MS);
    sandbox.faults.clear();
    sandbox.quirks.set(noQuirks);
    sandbox.quota.setDailyLimit(null);
    this.ends[told.end] = (this.ends[told.end] ?? 0) + 1;
    this.log(`${name} with ${JSON.stringify(misfortunes)}: ${told.end} ${told.text}`);
    return told;
  }

  anyMisfortunes(): Misfortunes {
    const random = this.random;
    const from = random.integer(1, 12);
    return {
      ...(random.oneIn(3) ? { killAt: random.integer(1, 40) } : {}),
      ...(random.oneIn(3)
        ? {
            disk: {
              from,
              to: from + random.pick([0, 3, 1_000]),
              code: random.pick(['ENOSPC', 'EACCES', 'EIO'] as const),
            },
          }
        : {}),
      ...(random.oneIn(8) ? { failedRead: random.integer(1, 12) } : {}),
      ...(random.oneIn(6) ? { cutAfterMs: random.integer(0, 5) } : {}),
    };
  }

  meetFaults(action: string): void {
    const random = this.random;
    const { faults, quirks, quota } = this.world.sandbox;
    for (let count = random.pick([0, 0, 1, 1, 2]); count > 0; count--)
      faults.add(anyFault(random), { action });
    if (random.oneIn(5)) quirks.set(anyQuirks(random));
    if (random.oneIn(30)) quota.setDailyLimit(0);
  }

  judge(act: Act, told: Told, before: number): void {
    const problem = problemOf(told, before, act.times());
    if (problem !== undefined) this.problem(`${act.name}: ${problem}`);
  }

  /** With what happened to the thing before. */
  problem(problem: string): void {
    const subject = subjectOf(problem);
    const lines = subject === '' ? this.#log.slice(-12) : this.#log.filter((line) => line.includes(subject));
    this.problems.push([problem, ...lines].join('\n    '));
  }

  #prepare(process: HostProcess, wishes: Wishes): void {
    this.#shown.set(process, []);
    this.#wishes.set(process, wishes);
  }
}
