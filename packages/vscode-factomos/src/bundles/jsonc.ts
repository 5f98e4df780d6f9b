/** What this extension uses of jsonc-parser, by name, so that the bundle holds nothing else of it. */
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
