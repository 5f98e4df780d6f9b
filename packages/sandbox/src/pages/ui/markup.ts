import { html } from 'hono/html';

/** What `html` gives: text in which every value that was put in is escaped already. */
export type Markup = ReturnType<typeof html>;

export { html };
