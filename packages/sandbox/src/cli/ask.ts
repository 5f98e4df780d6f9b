import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { SandboxError } from '../sandbox-error.ts';

/** The terminal of the user. */
export interface Terminal {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

const terminal: Terminal = { input: process.stdin, output: process.stderr };

/**
 * Asks for a secret without showing what is typed.
 *
 * @throws SandboxError when the user cancels
 */
export async function askHidden(question: string, { input, output }: Terminal = terminal): Promise<string> {
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  output.write(question);
  const answer = await readLine(input, nowhere);
  output.write('\n');
  return answer;
}

/**
 * Asks a question whose default answer is no.
 *
 * @throws SandboxError when the user cancels
 */
export async function askYes(question: string, { input, output }: Terminal = terminal): Promise<boolean> {
  output.write(`${question} [y/N] `);
  return /^\s*y(?:es)?\s*$/i.test(await readLine(input, output));
}

function readLine(input: Terminal['input'], output: NodeJS.WritableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input, output, terminal: input.isTTY === true, historySize: 0 });
    let isAnswered = false;
    lines.once('line', (line) => {
      isAnswered = true;
      lines.close();
      resolve(line.trim());
    });
    // Ctrl-C and Ctrl-D close the input.
    lines.once('close', () => {
      if (!isAnswered) reject(new SandboxError('option-invalid', 'Cancelled. Nothing was sent.'));
    });
  });
}
