/** The parts of jsonc-parser that the extension uses, imported by name so that the bundle contains nothing else. */
export {
  applyEdits,
  findNodeAtLocation,
  getLocation,
  getNodeValue,
  modify,
  parseTree,
  type Edit,
  type Node,
  type ParseError,
} from 'jsonc-parser';
