/** A parameter's name in n8n: `client_id` is `clientId`. */
export function parameterName(wireName: string): string {
  return wireName.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
