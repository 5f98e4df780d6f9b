import { parseTree as parse, type Node, type ParseError, type ParseOptions } from 'jsonc-parser';

/** The parts of jsonc-parser that the extension uses, imported by name so that the bundle contains nothing else. */
export {
  applyEdits,
  findNodeAtLocation,
  getLocation,
  getNodeValue,
  modify,
  type Edit,
  type Node,
  type ParseError,
} from 'jsonc-parser';

/** As jsonc-parser's. A value nested more deeply than the call stack allows is reported as invalid, instead of a RangeError. */
export function parseTree(text: string, errors: ParseError[] = [], options?: ParseOptions): Node | undefined {
  try {
    return parse(text, errors, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Reports an unclosed list, as the parser would.
    parse('[', errors);
    return undefined;
  }
}
