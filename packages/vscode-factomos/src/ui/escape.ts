/** For text that comes from Factomos or from people and goes into a page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * For Markdown: names of clients must not become links, images, headings or table cells. What has no meaning where it stands is left
 * alone, since people read the text itself too: `client_id`, `2-acme (paid)`, `R&D`.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r?\n|\r/g, ' ')
    .replace(/[\\`*[\]<>|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^\s*(?=[#+=-])/, '$&\\')
    .replace(/^(\s*\d+)(?=[.)](?:\s|$))/, '$1\\');
}
