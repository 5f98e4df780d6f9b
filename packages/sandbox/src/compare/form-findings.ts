import { isFactomosError } from 'factomos-core';
import { bodyForm, noiseInside } from './body-form.ts';
import { type Finding, createFinding } from './finding.ts';
import { type Answer, probedActions } from './reader.ts';
import { fieldAt, isObject, typeOf } from './values.ts';

const NOISES = ['none', 'bom', 'whitespace', 'html'];

/** How answers and their errors are written as a whole. */
export function formFindings(answers: readonly Answer[]): Finding[] {
  const came = answers.flatMap(({ response, ...answer }) =>
    response === undefined ? [] : [{ ...answer, response }],
  );
  const bodies = came.map(({ response }) => ({ ...response, ...bodyForm(response.body) }));
  const sealed = bodies.filter(({ form }) => form === 'percent' || form === 'base64');
  const opened = came.filter(({ response }) => response.text !== undefined);
  const errors = came.filter(({ raw }) => isObject(raw)).map(({ raw }) => fieldAt(raw, 'error'));
  const codes = errors.filter(isObject).map(({ code }) => typeOf(code));
  return [
    createFinding(
      'answer-form',
      bodies.map(({ form }) => form),
      ['percent', 'base64', 'json'],
    ),
    createFinding(
      'answer-seal',
      sealed.map(({ text }) =>
        text === undefined ? 'cannot be decrypted: check the secret first' : 'opens',
      ),
      ['opens'],
    ),
    createFinding(
      'answer-noise',
      bodies.map(({ noise }) => noise),
      NOISES,
    ),
    createFinding(
      'noise-inside',
      sealed.flatMap(({ text }) => (text === undefined ? [] : [noiseInside(text)])),
      [...NOISES, 'commas'],
    ),
    createFinding('error-code-type', codes, ['number', 'string']),
    createFinding(
      'error-form',
      errors.map((error) => (isObject(error) ? 'object' : typeOf(error))),
      ['object'],
    ),
    createFinding(
      'charset',
      came.flatMap((answer) => charsetOf(answer)),
      ['UTF-8'],
    ),
    createFinding(
      'entities',
      opened.map(({ response }) => (ENTITY.test(response.text ?? '') ? 'entities' : 'none')),
      ['none'],
    ),
    createFinding(
      'http-status',
      came.map(({ response: { status } }) => (status === 200 ? '200' : 'another status')),
      ['200'],
    ),
    createFinding('not-found', answers.filter(isForUnknown).flatMap(howNotFound), [
      'its documented code',
      'exists: false',
    ]),
    undocumented(answers),
  ];
}

const ENTITY = /&(?:amp|lt|gt|quot|apos|#0*39);/;
/** A letter of two bytes, each of which was encoded as a letter. */
const TWICE_ENCODED = /\u00c3[\u0080-\u00bf]|\\u00c3\\u00[89ab][0-9a-f]/i;

function charsetOf({ response, error }: Answer): string[] {
  if (response?.text !== undefined)
    return [TWICE_ENCODED.test(response.text) ? 'UTF-8 encoded twice' : 'UTF-8'];
  const isOther = isFactomosError(error, 'validation') && error.message.includes('UTF-8');
  return isOther ? ['another charset'] : [];
}

function isForUnknown({ action, params }: Answer): boolean {
  return action === 'getClient' && typeof params.client_id === 'number';
}

function howNotFound({ error, raw }: Answer): string[] {
  if (fieldAt(raw, 'client', 'exists') === false) return ['exists: false'];
  if (error === undefined) return ['an answer as for an existing object'];
  if (isFactomosError(error, 'api'))
    return [error.serverCode === -9 ? 'its documented code' : 'another code'];
  return ['something else'].filter(() => isFactomosError(error, 'validation'));
}

function undocumented(answers: readonly Answer[]): Finding {
  const names: readonly string[] = probedActions;
  const probes = answers.filter(({ action }) => names.includes(action));
  const found = probes.filter(({ error }) => error === undefined).map(({ action }) => action);
  if (found.length > 0)
    return { id: 'undocumented-lists', verdict: 'contradicted', seen: `there are ${found.join(', ')}` };
  const absent = probes.filter(({ error }) => isFactomosError(error, 'api') && error.serverCode === -6);
  const isCertain = probes.length > 0 && absent.length === probes.length;
  return {
    id: 'undocumented-lists',
    verdict: isCertain ? 'confirmed' : 'open',
    seen:
      probes.length === 0 ? 'not called: add --probe' : `${absent.length} of ${probes.length} answered -6`,
  };
}
