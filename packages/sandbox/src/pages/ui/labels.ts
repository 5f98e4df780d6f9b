import * as en from 'factomos-core/labels/en';
import * as fr from 'factomos-core/labels/fr';

/** The names of Factomos's actions, fields and statuses, in the language of the page. */
export const labels = { en, fr } as const;
