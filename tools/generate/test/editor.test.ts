import { root } from '@tools/repo/paths';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, onTestFinished, test } from 'vitest';

/** A program with a mark before each word for which an editor shows information. */
const PROGRAM = `
import { FactomosClient } from 'factomos-core';
const client = new FactomosClient({ token: 'made-up', secret: 'made-up-secret-1' });
const { invoice } = await client.getInvoice({ invoice_id: 7 });
export const price: number | undefined = invoice.lines[0]?.price;
export const title: string | undefined = invoice.lines[0]?.title;
export const all = invoice./*lines*/lines;
export const due = invoice./*field*/figures_due;
await client./*method*/createInvoice({ client_id: 1, /*param*/invoice_date: '2026-11-20', lines: invoice.lines });
`;

const MISTAKES = `
import { FactomosClient } from 'factomos-core';
const client = new FactomosClient({ token: 'made-up', secret: 'made-up-secret-1' });
await client.createInvoice({ client_id: 1, lines: [], invoce_date: '2026-11-20' });
await client.call('createInvoice', { client_id: 1, lines: [], invoce_date: '2026-11-20' });
await client.createInvoice({ client_id: 1 });
const { invoice } = await client.getInvoice({ invoice_id: 7 });
invoice.lines[0].price;
`;

/** Without `noUncheckedIndexedAccess`, which `strict` does not include. */
const STRICT = `
import { FactomosClient } from 'factomos-core';
const client = new FactomosClient({ token: 'made-up', secret: 'made-up-secret-1' });
const { invoice } = await client.getInvoice({ invoice_id: 7 });
const { estimate } = await client.getEstimate({ estimate_id: 7 });
export const prices: (number | undefined)[] = [invoice.lines[0].price, estimate.lines[0].price];
`;

const folder = join(root, 'tests/conformance/test');
const files: Readonly<Record<string, string>> = {
  [join(folder, 'virtual-program.ts')]: PROGRAM,
  [join(folder, 'virtual-mistakes.ts')]: MISTAKES,
  [join(folder, 'virtual-strict.ts')]: STRICT,
};
const [program = '', mistakes = '', strict = ''] = Object.keys(files);

let noUncheckedIndexedAccess = true;

const service = ts.createLanguageService({
  getCompilationSettings: () => ({
    target: ts.ScriptTarget.ES2024,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noUncheckedIndexedAccess,
    allowImportingTsExtensions: true,
    customConditions: ['factomos-source'],
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  }),
  getScriptFileNames: () => Object.keys(files),
  getScriptVersion: () => '1',
  getScriptSnapshot: (name) => {
    const text = files[name] ?? ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => folder,
  getDefaultLibFileName: (options) => ts.getDefaultLibFilePath(options),
  fileExists: (name) => name in files || ts.sys.fileExists(name),
  readFile: (name) => files[name] ?? ts.sys.readFile(name),
  directoryExists: (name) => ts.sys.directoryExists(name),
  getDirectories: (name) => ts.sys.getDirectories(name),
  realpath: (name) => ts.sys.realpath?.(name) ?? name,
});

const diagnosticsOf = (file: string) =>
  service
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));

function hover(mark: string): string {
  const info = service.getQuickInfoAtPosition(program, PROGRAM.indexOf(mark) + mark.length);
  return ts.displayPartsToString([...(info?.displayParts ?? []), ...(info?.documentation ?? [])]);
}

test('a program that reads lines and sends them again compiles', () => {
  expect(diagnosticsOf(program)).toEqual([]);
});

test('the first line of a document needs no check under strict alone', () => {
  noUncheckedIndexedAccess = false;
  onTestFinished(() => {
    noUncheckedIndexedAccess = true;
  });
  expect(diagnosticsOf(strict)).toEqual([]);
  noUncheckedIndexedAccess = true;
  expect(diagnosticsOf(strict)).toEqual([
    "Object is possibly 'undefined'.",
    "Object is possibly 'undefined'.",
  ]);
});

test('a mistake is reported with the name of the interface', () => {
  expect(diagnosticsOf(mistakes)).toEqual([
    expect.stringMatching(/'invoce_date' does not exist in type 'CreateInvoiceParams'/),
    expect.stringMatching(/'invoce_date' does not exist in type 'CreateInvoiceParams'/),
    expect.stringMatching(/'lines' is missing .* required in type 'CreateInvoiceParams'/),
    "Object is possibly 'undefined'.",
  ]);
});

test('an editor shows a sentence for each method, parameter and field', () => {
  expect(hover('/*method*/')).toMatch(/params: CreateInvoiceParams.*Promise<CreateInvoiceResult>/s);
  expect(hover('/*method*/')).toMatch(
    /Creates an invoice\..*Manual, section 15\..*-10 \(Client not found\)/s,
  );
  expect(hover('/*param*/')).toMatch(/invoice_date.*Date of the invoice; today if left out\./s);
  expect(hover('/*field*/')).toMatch(/figures_due: number.*in EUR/s);
  expect(hover('/*lines*/')).toMatch(/lines: DocumentLine\[\].*Empty when.*`lines\[0\]\?\.price`/s);
});
