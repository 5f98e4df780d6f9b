import type { FactomosError } from 'factomos-core';
import { l10n } from 'vscode';
import { loadLabels } from '../../ui/labels.ts';
import { validationMessage } from '../../ui/validation-messages.ts';

/** Core's subject for errors about a Node.js that is too old. */
const NODE = 'Node.js';
const MIN_NODE = '22.13';

type ValidationError = Extract<FactomosError, { code: 'validation' }>;

/** Whether the error is about Node.js and not about the key or secret. */
export function isNodeTooOld({ subject, problems }: ValidationError): boolean {
  return subject === 'options' && problems.some(({ field }) => field === NODE);
}

/**
 * Explains a validation error in the language of VS Code. The client's own messages are in English and meant for programmers, so they are
 * replaced by texts from the catalogue's kinds. The log contains the original ones.
 */
export async function explainValidation(error: ValidationError): Promise<string> {
  const fields = error.problems.map(({ field }) => field);
  switch (error.subject) {
    case 'request': {
      const { catalogue, lineFields } = await import('../../bundles/core.ts');
      const labels = await loadLabels();
      const action = Object.values(catalogue).find(({ name }) => name === error.action);
      const specs: Record<string, { kind: string; choices?: readonly string[] } | undefined> = {
        ...action?.params,
        ...lineFields,
      };
      const problems = fields.map((field) => {
        const spec = specs[field.slice(field.lastIndexOf('.') + 1)];
        return spec === undefined
          ? field
          : `${nameOf(labels, error.action ?? '', field)} ${validationMessage(spec.kind, spec.choices)}`;
      });
      return l10n.t('The request is not valid: {0}. No call was used.', problems.join('; '));
    }
    case 'options':
      if (isNodeTooOld(error))
        return l10n.t(
          'The Node.js that runs this extension ({0}) is too old: version {1} or newer is needed. Update VS Code, or its server on the remote machine.',
          process.version,
          MIN_NODE,
        );
      return l10n.t(
        'The credentials are not valid: {0}. No call was used. Sign in again with the key and the secret as Factomos shows them.',
        fields.join(', '),
      );
    default:
      return l10n.t('Factomos sent an unexpected response: {0}', fields.join(', '));
  }
}

type Labels = Awaited<ReturnType<typeof loadLabels>>;

/** The label of a parameter; for a field of a line with the line's number, counted from one. */
function nameOf({ paramLabel, lineFields }: Labels, action: string, field: string): string {
  const [, index, inLine] = /^lines\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  if (index === undefined) return paramLabel(action, field).name;
  const name = Object.entries(lineFields).find(([key]) => key === inLine)?.[1].name ?? field;
  return l10n.t('Line {0}: {1}', Number(index) + 1, name);
}
