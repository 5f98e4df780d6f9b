import { createHash } from 'node:crypto';
import { base } from './base.ts';
import { documentStyle } from './document.ts';
import { forms } from './forms.ts';
import { parts } from './parts.ts';
import { tokens } from './tokens.ts';

/** The style sheet of all pages. */
export const styleSheet = [tokens, base, parts, forms, documentStyle].join('');

/** The address changes with the content, so that browsers can cache it permanently. */
export const STYLE_PATH = `/assets/${createHash('sha256').update(styleSheet).digest('hex').slice(0, 12)}.css`;
