/** A resource locator with an ID that was typed. */
export const byId = (value: string | number) => ({ __rl: true, mode: 'id', value: String(value) });
