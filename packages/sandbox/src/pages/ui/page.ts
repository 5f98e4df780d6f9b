import { type HttpBindings } from '@hono/node-server';
import { type Context as HonoContext } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { type IconName } from './icons.ts';
import { isLanguage, type Language } from './language.ts';
import { layout, type PageFrame } from './layout.ts';
import { type Markup } from './markup.ts';

/** The values that the middleware of `pages.ts` provides to every page. */
export interface PageEnv {
  Bindings: HttpBindings;
  Variables: {
    language: string;
    /** Another origin to which a form of this page posts, in a frame. */
    formOrigin?: string;
    /** Another origin of an image on this page. */
    imageOrigin?: string;
  };
}

export type PageContext = HonoContext<PageEnv>;

export function languageOf(c: PageContext): Language {
  const language = c.get('language');
  return isLanguage(language) ? language : 'en';
}

export function frameOf(c: PageContext, title: string, section?: IconName): PageFrame {
  return { language: languageOf(c), title, url: new URL(c.req.url), section };
}

/** A page with navigation. */
export function show(
  c: PageContext,
  frame: PageFrame,
  content: Markup,
  status: 200 | 400 | 404 = 200,
): Response | Promise<Response> {
  return c.html(layout(frame, content), status);
}

/** The fields of the posted form. Files are ignored. */
export async function postedForm(c: PageContext): Promise<URLSearchParams> {
  const type = c.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return new URLSearchParams(await c.req.text());
  const form = new URLSearchParams();
  for (const [name, value] of await multipartForm(c)) if (typeof value === 'string') form.append(name, value);
  return form;
}

/** A form with files. @throws HTTPException 400 when it cannot be read */
export async function multipartForm(c: PageContext): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (cause) {
    throw new HTTPException(400, { message: 'The form cannot be read.', cause });
  }
}
