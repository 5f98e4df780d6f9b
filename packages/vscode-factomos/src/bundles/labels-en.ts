/** The words of core that only some views need, in English: a file of its own, loaded with the first of them. */
export { errorLabel, lineFields, paramLabel } from 'factomos-core/labels/en';
