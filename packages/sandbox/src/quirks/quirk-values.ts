/**
 * Where the manual is silent and a wrong guess costs money or data, the sandbox can behave both ways. The first value
 * of each is the default.
 */
export const quirkValues = {
  /** An empty `line_price[]` beside given ones: the service's price, or 0. */
  emptyPrice: ['service', 'zero'],
  /** What editInvoice and editClient do with what is not sent. */
  editOmitted: ['keep', 'clear'],
  /** The `result.id` of a payment's notification: the invoice's or the payment's. */
  paymentEventId: ['invoice', 'payment'],
  /** Who posts api_key and api_secret to app_callback. */
  callbackPoster: ['browser', 'server'],
  /** How an encrypted answer is written; `json` is not encrypted at all. */
  answerForm: ['percent', 'base64', 'json'],
  /** What stands around an answer. */
  answerNoise: ['none', 'bom', 'whitespace', 'html'],
  /** The JSON type of `error.code`. */
  errorCode: ['number', 'string'],
  /** VAT is rounded once per rate or on every line. */
  vatRounding: ['rate', 'line'],
  /** The manual's sample of a notification ends with a comma, which is not valid JSON. */
  webhookComma: ['none', 'trailing'],
  /** The content type of a notification; `none` sends no such header. */
  webhookContentType: ['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'none'],
} as const;

export type QuirkName = keyof typeof quirkValues;
export type QuirkValues = { [N in QuirkName]: (typeof quirkValues)[N][number] };
