import { type FieldWords } from './ui.ts';

export const linesWords: FieldWords = {
  displayName: 'Lines',
  description: 'The lines of the document, in their order',
};
