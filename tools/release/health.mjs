// Whether a sandbox answers: for Docker's health check and for the installation that CI tries.
const { ok } = await fetch(new URL('/health', process.env.FACTOMOS_SANDBOX_URL ?? 'http://127.0.0.1:4280'));
process.exitCode = ok ? 0 : 1;
