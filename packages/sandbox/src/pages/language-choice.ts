import { setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { languageDetector } from 'hono/language';
import { isLanguage, languages } from './ui/language.ts';
import { type PageEnv } from './ui/page.ts';

const COOKIE_NAME = 'factomos_language';

/** `?lang=` takes precedence and is remembered; then the remembered choice; then the preference of the browser. */
export const detectLanguage = languageDetector({
  order: ['querystring', 'cookie', 'header'],
  lookupQueryString: 'lang',
  lookupCookie: COOKIE_NAME,
  supportedLanguages: [...languages],
  fallbackLanguage: 'en',
  caches: false,
});

export const rememberLanguage = createMiddleware<PageEnv>(async (c, next) => {
  if (isLanguage(c.req.query('lang'))) {
    setCookie(c, COOKIE_NAME, c.get('language'), {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 31_536_000,
    });
  }
  return next();
});
