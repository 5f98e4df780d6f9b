import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ALLOWED =
  /^(LICENSE|README\.md|package\.json|dist\/THIRD-PARTY-NOTICES\.txt|dist\/.+\.(c?js|d\.c?ts))$/;
const TIMEOUT_MS = 120_000;

export interface PackContent {
  /** Files that must be in the archive, besides LICENSE and README.md. */
  required: readonly string[];
  /** Packages whose types the declarations may not use: consumers do not have them. */
  forbiddenTypes: readonly string[];
  maxBytes: number;
  /** Entries that are ES modules only. */
  esmOnly?: readonly string[];
}

/** Packs a library as npm would publish it, into a temporary folder, and collects the problems. */
export class PackCheck implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'factomos-pack-'));
  readonly problems: string[] = [];
  readonly #root: string;

  /** @param root the folder of the package */
  constructor(root: string) {
    this.#root = root;
  }

  /** The folder of the unpacked archive. */
  get unpacked(): string {
    return join(this.folder, 'package');
  }

  /** @returns the output of the command. A failure is a problem. Does not block: a sandbox may run in this process. */
  async run(
    what: string,
    [program = '', ...args]: readonly string[],
    cwd: string,
    env: Record<string, string> = {},
  ): Promise<string> {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, timeout: TIMEOUT_MS });
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

  /** Packs, unpacks, and checks the content and how its entries resolve. @returns the archive */
  async pack({ required, forbiddenTypes, maxBytes, esmOnly = [] }: PackContent): Promise<string> {
    await this.run('pack', ['pnpm', 'pack', '--pack-destination', this.folder], this.#root);
    const [name = ''] = globSync('*.tgz', { cwd: this.folder });
    const archive = join(this.folder, name);
    await this.run('unpack', ['tar', '-xzf', archive], this.folder);
    const { size } = statSync(archive);
    console.log(`${name}: ${size} bytes`);
    if (size > maxBytes) this.problems.push(`${name} is larger than ${maxBytes} bytes`);
    this.#checkFiles(['LICENSE', 'README.md', ...required]);
    this.#checkTypes(forbiddenTypes);
    await this.run('publint', ['publint', '--strict', archive], this.#root);
    const excluded = esmOnly.length === 0 ? [] : ['--exclude-entrypoints', ...esmOnly];
    await this.run('types (attw)', ['attw', archive, '--no-emoji', ...excluded], this.#root);
    return archive;
  }

  /** Prints the problems and fails the process if there are any, even after an error that they may have caused. */
  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
    for (const problem of this.problems) console.error(problem);
    console.log(`${this.problems.length} problems`);
    if (this.problems.length > 0) process.exitCode = 1;
  }

  #checkFiles(required: readonly string[]): void {
    const files = globSync('**/*', { cwd: this.unpacked }).filter((file) =>
      statSync(join(this.unpacked, file)).isFile(),
    );
    for (const file of files)
      if (!ALLOWED.test(file)) this.problems.push(`${file} does not belong in the archive`);
    for (const file of required)
      if (!files.includes(file)) this.problems.push(`${file} is missing from the archive`);
  }

  #checkTypes(forbiddenTypes: readonly string[]): void {
    for (const file of globSync('**/*.d.ts', { cwd: this.unpacked })) {
      const text = readFileSync(join(this.unpacked, file), 'utf8');
      if (/\.ts['"]/.test(text))
        this.problems.push(`${file} imports a .ts file, which consumers do not have`);
      for (const name of forbiddenTypes)
        if (text.includes(name))
          this.problems.push(`${file} uses the types of ${name}, which consumers do not have`);
    }
  }
}
