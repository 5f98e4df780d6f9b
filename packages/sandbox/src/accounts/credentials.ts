import { randomBytes, randomInt } from 'node:crypto';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

function randomText(length: number): string {
  return Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('');
}

export function newToken(): string {
  return randomBytes(16).toString('hex');
}

/** 16 bytes: mcrypt takes the secret as its IV. */
export function newSecret(): string {
  return randomText(16);
}

export function newPassword(): string {
  return randomText(10);
}
