import { type FieldUi } from './ui.ts';

export const linesUi: FieldUi = {
  displayName: 'Lines',
  description: 'The lines of the document, in their order',
};
