/** What is being asked about right now: a second click on the same thing must not open a second question. */
const open = new Set<string>();

/** Runs unless the same key is running; then it does nothing. */
export async function exclusively(key: string, run: () => Promise<void>): Promise<void> {
  if (open.has(key)) return;
  open.add(key);
  try {
    await run();
  } finally {
    open.delete(key);
  }
}
