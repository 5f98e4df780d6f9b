const EVERY_MS = 60_000;

/**
 * Prints every minute that a step is still running, since most steps print nothing for longer.
 *
 * @returns a function that stops it
 */
export function startHeartbeat(name: string, print: (line: string) => void): () => void {
  const started = performance.now();
  const timer = setInterval(() => {
    print(`   ${name}: ${((performance.now() - started) / 60_000).toFixed(0)} min so far`);
  }, EVERY_MS);
  return () => {
    clearInterval(timer);
  };
}
