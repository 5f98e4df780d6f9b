/** Documents as text, loaded with the first one. */
export { documentMarkdown, notHeldMarkdown } from '../document-markdown.ts';
export { overdueDays } from '../../../domain/overdue.ts';
