import * as en from 'factomos-core/labels/en';
import * as fr from 'factomos-core/labels/fr';

/** The words of Factomos's things, by the page's language. */
export const labels = { en, fr } as const;
