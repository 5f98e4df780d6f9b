import { html } from 'hono/html';

/** The result of `html`: text in which every inserted value is escaped. */
export type Markup = ReturnType<typeof html>;

export { html };
