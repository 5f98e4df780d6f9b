/**
 * Returns the memory of objects that are no longer used to the system, in a later turn of the event loop. V8 keeps
 * the pages of collected objects for later ones, which are not needed after a large seed; it releases them only
 * when the inspector asks for it, which Bun and Deno do not have.
 */
export async function releaseMemory(): Promise<void> {
  if ('bun' in process.versions || 'deno' in process.versions) return;
  // Loaded when needed, which is rare.
  const { Session } = await import('node:inspector/promises');
  const session = new Session();
  session.connect();
  try {
    await session.post('HeapProfiler.collectGarbage');
  } finally {
    session.disconnect();
  }
}
