import { l10n } from 'vscode';
import { mapColumns, ROLES, type ParsedLine, type Role } from '../../../domain/lines/map-columns.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';
import { decimal, euros } from '../../../ui/format.ts';
import { BACK, pickStep } from '../../../ui/quick-input.ts';
import { serviceOf, type LineDefaults } from './line-service.ts';

interface Mapping {
  readonly roles: readonly Role[];
  readonly defaults: LineDefaults;
}

type Act = 'use' | 'service' | { readonly column: number };

/** Shows the parsed lines until they are accepted; columns and service can be changed. Undefined when it is closed. */
export async function previewLines(
  session: CompanySession,
  {
    rows,
    heading,
    ...start
  }: Mapping & {
    readonly rows: readonly (readonly string[])[];
    readonly heading: readonly string[] | undefined;
  },
): Promise<Mapping | undefined> {
  let { roles, defaults } = start;
  for (;;) {
    const lines = mapColumns(rows, roles);
    const act = await pickStep<Act>({
      title: l10n.t('Lines from text: {0}', lines.length),
      placeholder: l10n.t('Preview of the lines'),
      items: [
        { label: l10n.t('$(check) Use These Lines'), value: 'use', alwaysShow: true },
        {
          label: l10n.t(
            '$(tag) Service for lines without one: {0}',
            serviceName(session, defaults.serviceId),
          ),
          value: 'service',
          alwaysShow: true,
        },
        ...(roles.length === 1
          ? []
          : roles.map((role, column) => ({
              label: l10n.t(
                '$(symbol-field) Column {0}: {1}',
                heading?.[column] ?? column + 1,
                roleName(role),
              ),
              description: rows[0]?.[column] ?? '',
              value: { column },
              alwaysShow: true,
            }))),
        ...lines.map((line) => ({ ...previewOf(session, line, defaults), value: 'use' as const })),
      ],
    });
    if (act === undefined || act === BACK) return undefined;
    if (act === 'use') return { roles, defaults };
    if (act === 'service') defaults = await chooseService(session, defaults);
    else roles = await chooseRole(roles, act.column);
  }
}

function previewOf(session: CompanySession, line: ParsedLine, { serviceId }: LineDefaults) {
  const id = serviceOf(session, line) ?? serviceId;
  const price = line.price ?? (id === undefined ? undefined : session.data.current.services[id]?.price);
  const shown = (number: string): string =>
    Number.isNaN(Number(number)) ? l10n.t('“{0}”', number) : decimal(Number(number));
  const amount =
    price === undefined || Number.isNaN(Number(price)) ? l10n.t('no price yet') : euros(Number(price));
  return {
    label: line.text === '' ? l10n.t('(no text)') : line.text,
    description: [
      `${shown(line.quantity ?? '1')} × ${amount}`,
      id === undefined ? l10n.t('no service yet') : serviceName(session, id),
    ].join(' · '),
    ...(line.problems.length === 0
      ? {}
      : { detail: l10n.t('$(warning) A number in this line cannot be read. It is marked in the draft.') }),
  };
}

async function chooseService(session: CompanySession, before: LineDefaults): Promise<LineDefaults> {
  const chosen = await pickStep<string>({
    title: l10n.t('Service for lines without one'),
    back: true,
    items: [
      { label: l10n.t('None: choose it in the draft'), value: '', alwaysShow: true },
      ...session.lookups
        .services()
        .map(({ id, name, price }) => ({ label: name, description: euros(price), value: id })),
    ],
  });
  if (typeof chosen !== 'string') return before;
  return chosen === '' ? {} : { serviceId: chosen };
}

/** A role that another column had is removed there. */
async function chooseRole(roles: readonly Role[], column: number): Promise<readonly Role[]> {
  const chosen = await pickStep<Role>({
    title: l10n.t('What is in this column?'),
    back: true,
    items: ROLES.map((role) => ({ label: roleName(role), value: role })),
  });
  if (typeof chosen !== 'string') return roles;
  return roles.map((role, index) => (index === column ? chosen : role === chosen ? 'none' : role));
}

function serviceName({ data }: CompanySession, id: string | undefined): string {
  return id === undefined ? l10n.t('none yet') : (data.current.services[id]?.name ?? `#${id}`);
}

function roleName(role: Role): string {
  switch (role) {
    case 'text':
      return l10n.t('text');
    case 'quantity':
      return l10n.t('quantity');
    case 'price':
      return l10n.t('unit price');
    case 'service':
      return l10n.t('service (ID or name)');
    case 'none':
      return l10n.t('left out');
  }
}
