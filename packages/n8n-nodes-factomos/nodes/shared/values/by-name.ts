/** Orders by name as n8n does. Comparing by locale takes longer than all else when the node is loaded. */
export function byName(a: { name: string }, b: { name: string }): number {
  const [first, second] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return first < second ? -1 : Number(first > second);
}
