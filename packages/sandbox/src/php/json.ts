/** The format of json_encode: non-ASCII characters as \uXXXX, slashes escaped. */
export function phpJson(value: unknown): string {
  return phpJsonUnescaped(value).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** With JSON_UNESCAPED_UNICODE. */
export function phpJsonUnescaped(value: unknown): string {
  return JSON.stringify(value).replaceAll('/', '\\/');
}
