import { invalid } from '../../errors/problem.ts';
import { type ActionMethods, type ActionParams } from '../actions.generated.ts';
import { catalogue } from '../../catalogue/catalogue.ts';
import { validationError } from '../../errors/create-error.ts';
import { type CallOptions } from '../request/options.ts';
import { mustBeObject } from '../../errors/to-request-error.ts';

export type ClientChanges = Omit<ActionParams<'editClient'>, 'client_id'>;

/**
 * The fields that both getClient returns and editClient accepts, except the id. Empty fields need not be
 * sent: they stay empty either way. Resolves to what was sent.
 */
export async function updateClient(
  methods: Pick<ActionMethods, 'getClient' | 'validate'>,
  client_id: string | number,
  changes: ClientChanges,
  options: CallOptions | undefined,
  edit: (wanted: ActionParams<'editClient'>, kept: Record<string, string>) => Promise<unknown>,
): Promise<ActionParams<'editClient'>> {
  mustBeObject('editClient', 'changes', changes);
  // A copy: changes that the caller makes to the object while the client is read must not be sent.
  const wanted = { ...changes, client_id };
  methods.validate('editClient', wanted, options);
  const { client } = await methods.getClient({ client_id }, { ...options, extra: undefined, fresh: true });
  const changed = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const editable = new Set(Object.keys(catalogue.editClient.params));
  const held = Object.entries(client).filter(([name]) => editable.has(name));
  const unreadable = held.filter(([name, value]) => value === null && !Object.hasOwn(changed, name));
  if (unreadable.length > 0) {
    throw validationError(
      'answer',
      unreadable.map(([name]) => invalid(`client.${name}`, 'could not be read')),
      'A change could clear these fields. Pass them in the changes, or change the client in Factomos.',
      { action: 'editClient' },
    );
  }
  const kept = held.flatMap(([name, value]) =>
    value === null || value === '' ? [] : [[name, value] as const],
  );
  const rest = Object.fromEntries(kept);
  await edit(wanted, rest);
  return { client_id, ...rest, ...changed };
}
