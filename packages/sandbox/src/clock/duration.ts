import { SandboxError } from '../sandbox-error.ts';

const units: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 7 * 86_400_000,
};

/** Milliseconds of "90s", "6h", "3d", "-2w" or of a number of milliseconds. @throws SandboxError `option-invalid` */
export function parseDuration(duration: number | string): number {
  const [, amount, unit = 'ms'] =
    /^(-?\d{1,15}(?:\.\d+)?)(ms|s|m|h|d|w)?$/.exec(String(duration).trim()) ?? [];
  const milliseconds = Number(amount) * (units[unit] ?? Number.NaN);
  if (amount === undefined || !Number.isFinite(milliseconds)) {
    throw new SandboxError(
      'option-invalid',
      `"${duration}" is not a valid duration: write 90s, 15m, 6h, 3d or 2w.`,
    );
  }
  return Math.round(milliseconds);
}
