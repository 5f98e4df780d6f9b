/** What the demo says while it works. */
const count = 6;
let number = 0;

export function step(title: string): void {
  number += 1;
  console.log(`\n[${number}/${count}] ${title}`);
}

export function detail(line: string): void {
  console.log(`      ${line}`);
}
