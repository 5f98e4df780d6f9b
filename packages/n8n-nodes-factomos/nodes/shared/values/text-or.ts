/** The text, or what is shown instead where Factomos has none: null and "" both mean that it is not filled in. */
export function textOr(text: string | null, instead: string): string {
  return text === null || text.trim() === '' ? instead : text;
}
