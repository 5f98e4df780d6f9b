/**
 * Behaviours for cases in which the manual is silent and a wrong guess costs money or data. The first value
 * of each is the default.
 */
export const quirkValues = {
  /** An empty `line_price[]` next to given ones: the service's price, or 0. */
  emptyPrice: ['service', 'zero'],
  /** A price or a forced total of 0: the value 0, or no value, as with PHP's `empty('0')`. */
  zeroPrice: ['zero', 'service'],
  /** What editInvoice and editClient do with parameters that are not sent. */
  editOmitted: ['keep', 'clear'],
  /** What sendInvoice does with an email template that is not of type `invoice`, such as a reminder. */
  reminderTemplate: ['sent', 'refused', 'replaced'],
  /** The `result.id` of a payment's notification: that of the invoice or of the payment. */
  paymentEventId: ['invoice', 'payment'],
  /** Who posts api_key and api_secret to app_callback. */
  callbackPoster: ['browser', 'server'],
  /** How an encrypted answer is written. `json` is not encrypted; `page` is an HTML page instead of an answer. */
  answerForm: ['percent', 'base64', 'json', 'page'],
  /** Whether answers are encrypted like requests, or differently. */
  answerSeal: ['same', 'other'],
  /** What surrounds an answer. */
  answerNoise: ['none', 'bom', 'whitespace', 'html'],
  /** What surrounds the JSON inside the encryption; `commas` adds one before each closing brace. */
  noiseInside: ['none', 'bom', 'whitespace', 'html', 'commas'],
  /** The characters of an answer: UTF-8, UTF-8 encoded twice, or Latin-1. */
  charset: ['utf-8', 'double-utf-8', 'latin-1'],
  /** Whether texts have HTML entities, such as `&amp;`. */
  entities: ['none', 'html'],
  /** The JSON type of `error.code`. */
  errorCode: ['number', 'string'],
  /** What replaces the `error` of a success; `text` replaces the `error` of a refusal by a text. */
  errorForm: ['object', 'missing', 'null', 'false', 'array', 'null-code', 'text'],
  /** How a read reports that an object does not exist: by its error code, or by `exists: false` and code 0. */
  notFound: ['code', 'exists-false'],
  /** What replaces each field that is not essential. */
  missingFields: ['none', 'left-out', 'null', 'empty', 'false', 'array'],
  /**
   * The columns of the service in lines whose service does not exist, such as titles: given, or null as from
   * a LEFT JOIN.
   */
  nullColumns: ['given', 'null'],
  /** How a list with rows is written: as an array, or like a PHP array with gaps, `{"1": …, "3": …}`. */
  listAsObject: ['array', 'object'],
  /** How a list without rows is written. */
  emptyList: ['array', 'null', 'false', 'left-out'],
  /** The meaning of `first_row` and `last_row`. */
  pageRows: ['given', 'null', 'left-out'],
  /** How amounts and quantities are written: `1234.5`, `1234,50`, `.50`, ` 1234.5`, `1,234.50`, `1 234,50`, `1234.50 €`, `+1234.5`, `1.2345e+3`, `NaN`. */
  numberForm: [
    'plain',
    'comma',
    'bare',
    'padded',
    'thousands',
    'spaces',
    'currency',
    'plus',
    'exponent',
    'nan',
  ],
  /** How dates are written: as documented, `19/07/2015`, `2015-07-19 00:00:00`, or `2015-07-19T00:00:00+02:00`. */
  dateForm: ['documented', 'french', 'time', 'iso'],
  /** How a missing id of an estimate or supplier is written. */
  noneId: ['zero', 'null', 'empty'],
  /** VAT is rounded once per rate or on every line. */
  vatRounding: ['rate', 'line'],
  /** The manual's sample of a notification ends with a comma, which is not valid JSON. */
  webhookComma: ['none', 'trailing'],
  /** The content type of a notification; `none` sends no such header. */
  webhookContentType: ['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'none'],
} as const;

export type QuirkName = keyof typeof quirkValues;
export type QuirkValues = { [N in QuirkName]: (typeof quirkValues)[N][number] };
