import { createCipheriv } from 'node:crypto';
import { type EnvelopeKeys } from './keys.ts';

export type Encrypt = (text: Uint8Array) => Buffer;

/**
 * CFB8 encryption: native where the runtime's OpenSSL has it, else by ECB. The runtime's name says nothing: Electron and Bun are built on
 * BoringSSL, but a remote VS Code host is plain Node, so the cipher is tried.
 */
export function createEncrypt(keys: EnvelopeKeys): Encrypt {
  return hasNativeCfb8(keys) ? createNativeEncrypt(keys) : createBlockEncrypt(keys);
}

function hasNativeCfb8({ key, iv }: EnvelopeKeys): boolean {
  try {
    createCipheriv('aes-256-cfb8', key, iv);
    return true;
  } catch {
    return false;
  }
}

function createNativeEncrypt({ key, iv }: EnvelopeKeys): Encrypt {
  // A stream mode holds nothing back: update() gives everything, and final() would give nothing.
  return (text) => createCipheriv('aes-256-cfb8', key, iv).update(text);
}

/** Each byte's input is the ciphertext so far, so this goes one block per byte: some 60 µs for a usual request. */
export function createBlockEncrypt({ key, iv }: EnvelopeKeys): Encrypt {
  const ecb = createCipheriv('aes-256-ecb', key, null);
  ecb.setAutoPadding(false);
  return (text) => {
    const sealed = Buffer.allocUnsafe(text.length);
    const window = Buffer.from(iv);
    text.forEach((byte, at) => {
      const next = byte ^ ecb.update(window).readUInt8(0);
      sealed[at] = next;
      window.copyWithin(0, 1);
      window[window.length - 1] = next;
    });
    return sealed;
  };
}
