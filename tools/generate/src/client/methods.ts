import type { ActionDefinition } from 'factomos-core';
import { actions as labels, recoveryHint } from 'factomos-core/labels/en';
import { messageOf, ownCodes } from '../actions.ts';
import { pascalCase } from './type-names.ts';

/** The method of an action, with a description, the consequences of sending it twice, and the errors of Factomos. */
export function actionMethod(action: ActionDefinition): string {
  const { name, params } = action;
  const type = pascalCase(name);
  const mayBeLeftOut = Object.values(params).every(({ required }) => !required);
  return `
  /**
${docLines(action)
  .map((line) => `   *${line === '' ? '' : ` ${line}`}`)
  .join('\n')}
   */
  ${name}(params${mayBeLeftOut ? '?' : ''}: ${type}Params, options?: CallOptions): Promise<${type}Result>;`;
}

function docLines(action: ActionDefinition): string[] {
  const { name, section, effect } = action;
  const codes = ownCodes(action).map((code) => `${code} (${messageOf(action, code)})`);
  const help = Object.entries(labels).find(([key]) => key === name)?.[1].help ?? '';
  return [
    help,
    '',
    `Manual, section ${section}. ${effect === 'read' ? 'A read: it may be retried, shared and cached.' : 'A write: it is sent once.'}`,
    ...(codes.length > 0 ? [`Refused with ${codes.join(', ')}.`] : []),
    ...(effect === 'write' ? [`When its outcome is unknown: ${recoveryHint(name)}`] : []),
  ];
}
