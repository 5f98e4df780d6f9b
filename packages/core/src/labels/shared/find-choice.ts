type Names = Readonly<Record<string, string>>;

/** The name of a choice; an undocumented value is returned unchanged. */
export function findChoice(choices: Readonly<Record<string, Names>>, param: string, value: string): string {
  const names = Object.hasOwn(choices, param) ? choices[param] : undefined;
  return (names !== undefined && Object.hasOwn(names, value) ? names[value] : undefined) ?? value;
}
