/** Escapes external text for an HTML page. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * Escapes external text for Markdown, so that a client's name cannot become a link, an image, a heading or a table cell. Characters without
 * a special meaning in their position are not escaped, since the source text is read too: `client_id`, `2-acme (paid)`, `R&D`.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\r?\n|\r/g, ' ')
    .replace(/[\\`*[\]<>|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
    .replace(/^\s*(?=[#+=-])/, '$&\\')
    .replace(/^(\s*\d+)(?=[.)](?:\s|$))/, '$1\\');
}
