/** n8n's style for descriptions: a single sentence has no final full stop. */
export function asDescription(help: string): string {
  return /^[^.]*\.$/.test(help) ? help.slice(0, -1) : help;
}
