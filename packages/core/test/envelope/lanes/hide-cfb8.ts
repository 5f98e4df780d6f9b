import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before the suite: makes this Node.js refuse cfb8 like BoringSSL. */
const createCipheriv = crypto.createCipheriv;

Object.assign(crypto, {
  createCipheriv(...args: Parameters<typeof createCipheriv>) {
    if (args[0].includes('cfb')) throw new Error('Unknown cipher');
    return createCipheriv(...args);
  },
});
syncBuiltinESMExports();
