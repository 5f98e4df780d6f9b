import {
  CodeAction,
  CodeActionKind,
  l10n,
  Range,
  WorkspaceEdit,
  type Diagnostic,
  type TextDocument,
} from 'vscode';
import { findNodeAtLocation, getNodeValue, parseTree, type Node } from '../../../bundles/jsonc.ts';
import { today } from '../../../domain/day.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { day, euros } from '../../../ui/format.ts';
import { parseDay, parseDecimal } from '../../../ui/numbers.ts';
import { fieldsOf, lineFields } from '../check/draft-fields.ts';
import { draftKindOf } from '../file/draft-kind.ts';

interface Fix {
  readonly title: string;
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Quick fixes for decimal commas, missing prices and dates in another format. Makes no calls. */
export function draftFixes(
  document: TextDocument,
  diagnostics: readonly Diagnostic[],
  session: CompanySession | undefined,
): CodeAction[] {
  const kind = draftKindOf(document.uri);
  if (kind === undefined) return [];
  const text = document.getText();
  const root = parseTree(text);
  const fields: Record<string, { readonly kind: string } | undefined> = { ...fieldsOf(kind), ...lineFields };
  return diagnostics.flatMap((diagnostic) => {
    const offset = document.offsetAt(diagnostic.range.start);
    const length = document.offsetAt(diagnostic.range.end) - offset;
    const found =
      commaFix(text, offset) ??
      (root &&
        (valueFix(root, offset, length, (name) => fields[name]?.kind) ?? priceFix(root, offset, session)));
    return found === undefined ? [] : [actionFor(document, diagnostic, found)];
  });
}

function actionFor(document: TextDocument, diagnostic: Diagnostic, fix: Fix): CodeAction {
  const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  action.edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(fix.offset), document.positionAt(fix.offset + fix.length));
  action.edit.replace(document.uri, range, fix.text);
  return action;
}

/** For `"price": 12,5`, JSON ends the number at the comma and reports an error after it. */
function commaFix(text: string, offset: number): Fix | undefined {
  const start = text.lastIndexOf('\n', offset) + 1;
  const [, before = '', number] =
    /^(.*?:\s*)(-?\d+,\d+)\s*,?\s*\}?\s*,?\s*(?:\/\/.*)?$/.exec(lineAt(text, start)) ?? [];
  if (number === undefined) return undefined;
  return replacement(start + before.length, number, number.replace(',', '.'));
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
}

function valueFix(
  root: Node,
  offset: number,
  length: number,
  kindOf: (name: string) => string | undefined,
): Fix | undefined {
  const property = propertiesUnder(root).find(
    ({ children: [, value] = [] }) => value?.offset === offset && value.length === length,
  );
  const [key, value] = property?.children ?? [];
  if (key === undefined || value?.type !== 'string') return undefined;
  const given = String(getNodeValue(value));
  switch (kindOf(String(getNodeValue(key)))) {
    case 'amount':
    case 'quantity':
    case 'percent': {
      const number = parseDecimal(given);
      return number === undefined ? undefined : replacement(offset, JSON.stringify(given), number);
    }
    case 'date': {
      const known = parseDay(given.trim().replace(/[.-](?=\d{1,2}[.-]\d{4}$|\d{4}$)/g, '/'));
      const wanted = known ?? today();
      return {
        title:
          known === undefined
            ? l10n.t('Replace with today, {0}', day(wanted))
            : l10n.t('Write as {0}', wanted),
        offset,
        length,
        text: JSON.stringify(wanted),
      };
    }
    default:
      return undefined;
  }
}

function replacement(offset: number, given: string, text: string): Fix {
  return { title: l10n.t('Replace {0} with {1}', given, text), offset, length: given.length, text };
}

/** Adds the price of the line's service, if it is known here. */
function priceFix(root: Node, offset: number, session: CompanySession | undefined): Fix | undefined {
  const line = (findNodeAtLocation(root, ['lines'])?.children ?? []).find(
    (one) => offset >= one.offset && offset < one.offset + one.length,
  );
  if (line === undefined) return undefined;
  const id = findNodeAtLocation(line, ['service_id']);
  const service = id && session?.data.current.services[String(getNodeValue(id))];
  const price = findNodeAtLocation(line, ['price']);
  if (id === undefined || service === undefined) return undefined;
  const title = l10n.t('Use the price of “{0}”: {1}', service.name, euros(service.price));
  const text = String(service.price);
  if (price !== undefined)
    return getNodeValue(price) === ''
      ? { title, offset: price.offset, length: price.length, text }
      : undefined;
  // Only if the missing price is the problem of the line.
  if (offset !== line.offset || findNodeAtLocation(line, ['quantity']) === undefined) return undefined;
  return { title, offset: id.offset + id.length, length: 0, text: `, "price": ${text}` };
}

function propertiesUnder(node: Node): Node[] {
  const children = node.children ?? [];
  return [...(node.type === 'property' ? [node] : []), ...children.flatMap(propertiesUnder)];
}
