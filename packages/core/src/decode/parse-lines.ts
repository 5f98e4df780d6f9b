import { type DocumentLine, titleServiceId } from '../catalogue/spec/line.ts';
import { isRecord, isString } from '../json/json.ts';

/**
 * Converts the decoded articles of a document into lines that can be sent again: all of them, or none and a
 * warning with the reason.
 */
export function parseLines(
  articles: unknown,
  priceField: string,
): { lines: DocumentLine[]; warnings: string[] } {
  if (!Array.isArray(articles)) return { lines: [], warnings: ['there are no lines to send again'] };
  const lines: DocumentLine[] = [];
  const warnings: string[] = [];
  for (const [index, article] of articles.entries()) {
    const line = isRecord(article) ? parseLine(article, priceField) : undefined;
    if (line === undefined) {
      const needs = `service_id, quantity, ${priceField} and comment`;
      return { lines: [], warnings: [`line ${index + 1} cannot be sent again: it needs ${needs}`] };
    }
    lines.push(line);
    if (isRecord(article) && article.remise !== 0) {
      const what = article.remise === null ? 'a discount that could not be read' : 'a discount';
      warnings.push(
        `line ${index + 1} has ${what}, which the API cannot set: sending the lines again would lose it`,
      );
    }
  }
  return { lines, warnings };
}

function parseLine(article: Record<string, unknown>, priceField: string): DocumentLine | undefined {
  const { service_id, comment, quantity, [priceField]: price } = article;
  if (!isString(service_id) || !isString(comment)) return undefined;
  if (service_id === titleServiceId) return { title: comment };
  if (typeof quantity !== 'number' || typeof price !== 'number') return undefined;
  return { service_id, description: comment, quantity, price };
}
