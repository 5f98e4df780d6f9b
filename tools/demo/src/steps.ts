/** Progress output of the demo. */
const count = 6;
let number = 0;

export function step(title: string): void {
  number += 1;
  console.log(`\n[${number}/${count}] ${title}`);
}

export function detail(line: string): void {
  console.log(`      ${line}`);
}
