import { type Label } from './label.ts';

type Labels = Readonly<Record<string, Label>>;
type Help = Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>>;

/** The label of a name within its holder; an undocumented name is returned unchanged. */
export function findLabel(tables: readonly Labels[], help: Help, holder: string, name: string): Label {
  const table = tables.find((labels) => Object.hasOwn(labels, name));
  const label = table?.[name] ?? { name, help: '' };
  const ownHelp = Object.hasOwn(help, holder) ? help[holder] : undefined;
  const own = ownHelp !== undefined && Object.hasOwn(ownHelp, name) ? ownHelp[name] : undefined;
  return own === undefined ? label : { name: label.name, help: own };
}
