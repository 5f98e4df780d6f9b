import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const allowed = /^(LICENSE|README\.md|package\.json|dist\/THIRD-PARTY-NOTICES\.txt|dist\/.+\.(js|d\.ts))$/;
const timeoutMs = 120_000;

export interface PackContent {
  /** What must be in the archive, beside LICENSE and README.md. */
  needed: readonly string[];
  /** Packages whose types may not be asked for: consumers do not have them. */
  strangers: readonly string[];
  maxBytes: number;
}

/** Packs a library as npm would get it, into a folder that goes away at the end, and collects what is wrong with it. */
export class PackCheck implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'factomos-pack-'));
  readonly problems: string[] = [];
  readonly #root: string;

  /** @param root the folder of the package */
  constructor(root: string) {
    this.#root = root;
  }

  /** Where the archive is unpacked. */
  get unpacked(): string {
    return join(this.folder, 'package');
  }

  /** @returns what the command printed; that it failed is a problem. Waits without blocking: a sandbox may answer from this process. */
  async run(
    what: string,
    [program = '', ...args]: readonly string[],
    cwd: string,
    env: Record<string, string> = {},
  ): Promise<string> {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, timeout: timeoutMs });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data: Buffer) => (output += data.toString()));
    const code = await new Promise((resolve) => {
      child.on('error', resolve);
      child.on('close', resolve);
    });
    console.log(`${what}: ${code === 0 ? 'ok' : 'FAILED'}`);
    if (code !== 0) this.problems.push(`${what} (${String(code)}):\n${output}`);
    return output;
  }

  /** Packs, unpacks and checks what is inside, and how its entries are found. @returns the archive */
  async pack({ needed, strangers, maxBytes }: PackContent): Promise<string> {
    await this.run('pack', ['pnpm', 'pack', '--pack-destination', this.folder], this.#root);
    const [name = ''] = globSync('*.tgz', { cwd: this.folder });
    const archive = join(this.folder, name);
    await this.run('unpack', ['tar', '-xzf', archive], this.folder);
    const { size } = statSync(archive);
    console.log(`${name}: ${size} bytes`);
    if (size > maxBytes) this.problems.push(`${name} is larger than ${maxBytes} bytes`);
    this.#checkFiles(['LICENSE', 'README.md', ...needed]);
    this.#checkTypes(strangers);
    await this.run('publint', ['publint', '--strict', archive], this.#root);
    // ES modules alone: require() of one works from the oldest Node that `engines` allows.
    await this.run('types (attw)', ['attw', archive, '--profile', 'esm-only', '--no-emoji'], this.#root);
    return archive;
  }

  /** Says what is wrong, and fails the process if anything is: also when something was thrown, of which it may be the cause. */
  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
    for (const problem of this.problems) console.error(problem);
    console.log(`${this.problems.length} problems`);
    if (this.problems.length > 0) process.exitCode = 1;
  }

  #checkFiles(needed: readonly string[]): void {
    const files = globSync('**/*', { cwd: this.unpacked }).filter((file) =>
      statSync(join(this.unpacked, file)).isFile(),
    );
    for (const file of files)
      if (!allowed.test(file)) this.problems.push(`${file} does not belong into the archive`);
    for (const file of needed)
      if (!files.includes(file)) this.problems.push(`${file} is missing in the archive`);
  }

  #checkTypes(strangers: readonly string[]): void {
    for (const file of globSync('**/*.d.ts', { cwd: this.unpacked })) {
      const text = readFileSync(join(this.unpacked, file), 'utf8');
      if (/\.ts['"]/.test(text))
        this.problems.push(`${file} imports a .ts file, which consumers do not have`);
      for (const name of strangers)
        if (text.includes(name))
          this.problems.push(`${file} needs the types of ${name}, which consumers do not have`);
    }
  }
}
