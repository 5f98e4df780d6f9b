/** The settings of the fake VS Code, by their full names. */
export const settings = new Map<string, unknown>();
