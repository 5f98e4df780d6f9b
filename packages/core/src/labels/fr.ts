/** French texts for the catalogue: the entry `factomos-core/labels/fr`. */
export { actions, recoveryHint, resources } from './fr/actions.ts';
export { choiceLabel, choices, estimateStatuses, invoiceStatuses, paymentTypes } from './fr/choices.ts';
export { errorLabel } from './fr/errors.ts';
export { fieldLabel } from './fr/fields.ts';
export { notifications } from './fr/notifications.ts';
export { lineFields, paramLabel } from './fr/params.ts';
export { type ErrorLabel, type Label } from './shared/label.ts';
