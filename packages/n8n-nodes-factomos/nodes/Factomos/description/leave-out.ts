/** The exact text that leaves an optional field out, such as for the items for which an expression gives it. */
export const LEAVE_OUT = '[leave out]';
