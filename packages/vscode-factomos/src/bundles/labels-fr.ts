/** Core's French labels that only some views need, in a file of its own that is loaded on demand. */
export { errorLabel, lineFields, paramLabel } from 'factomos-core/labels/fr';
