import { randomBytes, randomInt } from 'node:crypto';

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
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
