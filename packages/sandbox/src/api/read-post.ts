import { parseBody } from 'hono/utils/body';
import { parseForm, type PhpArray } from '../php/parse-form.ts';
import { type Post } from './received-call.ts';

const none: Post = { token: '', crequest: '' };

/**
 * The fields of the POST request as PHP parses them: from a form or from multipart data. Other content has no
 * fields.
 */
export async function readPost(request: Request): Promise<Post> {
  if (request.method !== 'POST') return none;
  const type = request.headers.get('content-type') ?? '';
  if (/^multipart\/form-data/i.test(type)) return readMultipart(request);
  // PHP parses a form only if the content type is that of a form.
  if (!/^application\/x-www-form-urlencoded/i.test(type)) return none;
  const { values } = parseForm(Buffer.from(await request.arrayBuffer()).toString('latin1'));
  return { token: single(values, 'token'), crequest: single(values, 'crequest') };
}

function single(values: PhpArray, name: string): string {
  const value = values.get(name);
  return typeof value === 'string' ? value : '';
}

async function readMultipart(request: Request): Promise<Post> {
  try {
    const form = await parseBody(request);
    const text = (name: string): string => {
      const value = form[name];
      return typeof value === 'string' ? value : '';
    };
    return { token: text('token'), crequest: text('crequest') };
  } catch {
    // PHP reads no fields from invalid multipart data and answers as if nothing had been sent.
    return none;
  }
}
