/** Where a document's client sees it. */
export function documentUrl(baseUrl: string, key: string): string {
  return new URL(`/${encodeURIComponent(key)}`, baseUrl).href;
}
