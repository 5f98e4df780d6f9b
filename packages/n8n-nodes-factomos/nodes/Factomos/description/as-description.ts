/** n8n writes one sentence without its final stop. */
export function asDescription(help: string): string {
  return /^[^.]*\.$/.test(help) ? help.slice(0, -1) : help;
}
