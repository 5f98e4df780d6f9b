/** The part of JSON Schema that n8n's output schemas use. */
export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  version?: number;
}

export function object(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', properties };
}
