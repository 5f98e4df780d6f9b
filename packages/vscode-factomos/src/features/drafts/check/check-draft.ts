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
  /** In text order. */
  readonly problems: readonly DraftProblem[];
  /** The recorded state; undefined for a draft that nobody tried to create. */
  readonly block: DraftBlock | undefined;
  /** The request that would be sent; undefined while there is an error. */
  readonly request: DraftRequest | undefined;
  /** The repeat rule of a template, which is not created itself. */
  readonly repeat?: Repeat;
  /** Set for a file that was created from a template, even while it has errors. */
  readonly origin?: DraftOrigin;
}

/** Finds everything that prevents the creation of a draft, each problem with its position. */
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

/** Reads the state even from a file with errors elsewhere: a created document stays created. */
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

/** The boundary to typed data: every field was checked before, and the client checks it again. */
function isChecked<A extends 'createInvoice' | 'createEstimate'>(value: unknown): value is ActionParams<A> {
  return typeof value === 'object' && value !== null && 'client_id' in value && 'lines' in value;
}
