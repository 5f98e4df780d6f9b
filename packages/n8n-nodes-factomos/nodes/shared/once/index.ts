export { claim, complete, release, type Claim, type OnceKey } from './once.ts';
