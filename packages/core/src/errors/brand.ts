/** Identifies the errors of another copy of this package, such as one bundled and one installed. */
export const brand = Symbol.for('factomos-core.error');
