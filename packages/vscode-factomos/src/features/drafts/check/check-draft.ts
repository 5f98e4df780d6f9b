import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type Node,
  type ParseError,
} from '../../../bundles/jsonc.ts';
import type { ActionParams } from 'factomos-core';
import { l10n } from 'vscode';
import type { DraftRequest } from '../../../domain/drafts/draft-request.ts';
import { BLOCK, readBlock, type DraftBlock } from '../../../domain/drafts/draft-block.ts';
import { checkFields } from './check-fields.ts';
import { DraftProblems, type DraftProblem } from '../../../domain/drafts/draft-problems.ts';
import {
  isOwnField,
  readOrigin,
  readRepeat,
  type DraftOrigin,
  type Repeat,
} from '../../../domain/drafts/repeat.ts';
import type { DraftKind } from '../../../domain/drafts/draft-request.ts';

export interface CheckedDraft {
  readonly kind: DraftKind;
  /** In the order of the text. */
  readonly problems: readonly DraftProblem[];
  /** What became of it; undefined for one that was never tried. */
  readonly block: DraftBlock | undefined;
  /** What would be sent; undefined as long as there is an error. */
  readonly request: DraftRequest | undefined;
  /** How a template repeats: it is not created itself. */
  readonly repeat?: Repeat;
  /** Of a file that was made from a template, also while there is an error. */
  readonly origin?: DraftOrigin;
}

/** Names everything that keeps a draft from being created, each at its place. */
export function checkDraft(text: string, kind: DraftKind): CheckedDraft {
  const problems = new DraftProblems();
  const syntax: ParseError[] = [];
  const root = parseTree(text, syntax, { allowTrailingComma: true });
  const [first] = syntax;
  if (first !== undefined) {
    problems.error(first, l10n.t('Invalid JSON from here.'));
    return { kind, problems: problems.sorted(), block: blockOf(root), request: undefined };
  }
  if (root?.type !== 'object') {
    problems.error(
      { offset: 0, length: text.length },
      l10n.t('A draft must be a JSON object: { "client_id": …, "lines": [ … ] }'),
    );
    return { kind, problems: problems.sorted(), block: undefined, request: undefined };
  }
  const block = blockOf(root);
  const blockNode = findNodeAtLocation(root, [BLOCK]);
  if (blockNode !== undefined && block === undefined)
    problems.error(
      blockNode,
      l10n.t(
        'The “{0}” block is not valid, so this draft may already have been created. If it was not, remove “{0}”.',
        BLOCK,
      ),
    );
  checkFields(root, kind, problems);
  const repeat = findNodeAtLocation(root, ['repeat']);
  const read = repeat && readRepeat(getNodeValue(repeat));
  const from = findNodeAtLocation(root, ['from']);
  const origin = from && readOrigin(getNodeValue(from));
  return {
    kind,
    problems: problems.sorted(),
    block,
    request: problems.hasErrors ? undefined : requestOf(root, kind),
    ...(read === undefined ? {} : { repeat: read }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** Also of a file that is broken elsewhere: what was created stays so. */
function blockOf(root: Node | undefined): DraftBlock | undefined {
  const node = root && findNodeAtLocation(root, [BLOCK]);
  return node && readBlock(getNodeValue(node));
}

function requestOf(root: Node, kind: DraftKind): DraftRequest | undefined {
  const value: unknown = getNodeValue(root);
  if (typeof value !== 'object' || value === null) return undefined;
  const params: unknown = Object.fromEntries(Object.entries(value).filter(([name]) => !isOwnField(name)));
  const origin = readOrigin(Reflect.get(value, 'from'));
  const made = origin === undefined ? {} : { origin };
  if (kind === 'invoice') return isChecked<'createInvoice'>(params) ? { kind, params, ...made } : undefined;
  return isChecked<'createEstimate'>(params) ? { kind, params, ...made } : undefined;
}

/** The boundary: everything that the types demand was checked, field by field, and the client checks it once more. */
function isChecked<A extends 'createInvoice' | 'createEstimate'>(value: unknown): value is ActionParams<A> {
  return typeof value === 'object' && value !== null && 'client_id' in value && 'lines' in value;
}
