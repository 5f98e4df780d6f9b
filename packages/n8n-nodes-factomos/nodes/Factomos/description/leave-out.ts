/** The exact text that leaves an optional field out. An expression can return it for some items. */
export const LEAVE_OUT = '[leave out]';
