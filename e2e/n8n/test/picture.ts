export { picture } from '@tools/browser/picture';
