/** The settings of the fake VS Code, by their whole names. */
export const settings = new Map<string, unknown>();
