/** The request of an application, in the address of the popup. */
export interface AuthoriseRequest {
  callback: URL;
  appName: string;
  appDescription: string;
  /** Undefined when it is missing or not a valid web address. */
  appIcon: URL | undefined;
  /** Where to send notifications. Optional. */
  webhookUrl: URL | undefined;
}

export type AuthoriseProblem = 'callback-missing' | 'callback-invalid' | 'name-missing' | 'webhook-invalid';

export function readAuthoriseRequest(query: URLSearchParams): AuthoriseRequest | AuthoriseProblem {
  const callbackText = given(query, 'app_callback');
  if (callbackText === '') return 'callback-missing';
  const callback = webAddress(callbackText);
  if (callback === undefined) return 'callback-invalid';
  const appName = given(query, 'app_name');
  if (appName === '') return 'name-missing';
  const webhookText = given(query, 'webhook_url');
  const webhookUrl = webAddress(webhookText);
  if (webhookText !== '' && webhookUrl === undefined) return 'webhook-invalid';
  return {
    callback,
    appName,
    appDescription: given(query, 'app_description'),
    appIcon: webAddress(given(query, 'app_icon')),
    webhookUrl,
  };
}

function given(query: URLSearchParams, name: string): string {
  return (query.get(name) ?? '').trim();
}

function webAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  // An address with a name and a password would be stored and shown.
  const plain = url.username === '' && url.password === '';
  return plain && (url.protocol === 'https:' || url.protocol === 'http:') ? url : undefined;
}
