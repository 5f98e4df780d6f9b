/** English texts for the catalogue: the entry `factomos-core/labels/en`. */
export { actions, recoveryHint, resources } from './en/actions.ts';
export { choiceLabel, choices, estimateStatuses, invoiceStatuses, paymentTypes } from './en/choices.ts';
export { errorLabel } from './en/errors.ts';
export { fieldLabel } from './en/fields.ts';
export { notifications } from './en/notifications.ts';
export { lineFields, paramLabel } from './en/params.ts';
export { type ErrorLabel, type Label } from './shared/label.ts';
