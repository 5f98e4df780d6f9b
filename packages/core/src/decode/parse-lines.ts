import { type DocumentLine, titleServiceId } from '../catalogue/spec/line.ts';
import { isRecord } from '../checks/is-record.ts';

/** A document's articles, already decoded, as lines that can be sent again. Undefined when one of them is not whole. */
export function parseLines(
  articles: unknown,
  priceField: string,
): { lines: DocumentLine[] | undefined; warnings: string[] } {
  if (!Array.isArray(articles)) return { lines: undefined, warnings: [] };
  const lines: DocumentLine[] = [];
  const warnings: string[] = [];
  for (const [index, article] of articles.entries()) {
    const line = isRecord(article) ? parseLine(article, priceField) : undefined;
    if (line === undefined) return { lines: undefined, warnings: [] };
    lines.push(line);
    if (isRecord(article) && article.remise !== 0) {
      warnings.push(
        `line ${index + 1} has a discount, which the API cannot set: lines sent again would lack it`,
      );
    }
  }
  return { lines, warnings };
}

function parseLine(article: Record<string, unknown>, priceField: string): DocumentLine | undefined {
  const { service_id, comment, quantity, [priceField]: price } = article;
  if (typeof service_id !== 'string' || typeof comment !== 'string') return undefined;
  if (service_id === titleServiceId) return { title: comment };
  if (typeof quantity !== 'number' || typeof price !== 'number') return undefined;
  return { service_id, description: comment, quantity, price };
}
