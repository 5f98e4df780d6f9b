/** The keys of running commands: a second click on the same thing must not open a second question. */
const open = new Set<string>();

/** Runs the function, unless one with the same key is running. */
export async function exclusively(key: string, run: () => Promise<void>): Promise<void> {
  if (open.has(key)) return;
  open.add(key);
  try {
    await run();
  } finally {
    open.delete(key);
  }
}
