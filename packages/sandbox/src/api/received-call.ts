import { openRequest } from '../codec/envelope.ts';
import { parseForm, type ParsedForm } from '../php/parse-form.ts';
import { type AppRow, apps } from '../store/schema.ts';
import { type Store } from '../store/store.ts';

/** The fields of the POST request, as PHP parses them. */
export interface Post {
  token: string;
  crequest: string;
}

export interface ApiError {
  code: number;
  message: string;
}

/** A call whose action may not be known yet. Reading it changes nothing. */
export interface ReceivedCall {
  app: AppRow | undefined;
  /** The first error of the call, in the order in which Factomos checks. The quota is not checked yet. */
  refused: ApiError | undefined;
  form: ParsedForm;
  action: string;
  hints: string[];
}

const nothing: ParsedForm = { values: new Map(), dropped: 0, repeated: [] };

export function receive(store: Store, { token, crequest }: Post): ReceivedCall {
  const stopped = (code: number, message: string, app?: AppRow, hints: string[] = []): ReceivedCall => ({
    app,
    refused: { code, message },
    form: nothing,
    action: '',
    hints,
  });
  if (token === '') return stopped(-1, 'Missing Token');
  if (crequest === '') return stopped(-2, 'Missing Crypted Request');
  const app = store.find(apps, { token });
  if (app === undefined) return stopped(-3, 'Invalid Token');
  const opened = openRequest(app.secret, crequest);
  if ('problem' in opened) return stopped(-5, 'Invalid Crypted Request', app, [opened.problem]);
  const form = parseForm(Buffer.from(opened.text).toString('latin1'));
  const action = form.values.get('action');
  return { app, refused: undefined, form, action: typeof action === 'string' ? action : '', hints: [] };
}
