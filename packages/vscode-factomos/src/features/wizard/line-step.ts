import { l10n, QuickPickItemKind } from 'vscode';
import type { SeenService } from '../../domain/company-data.ts';
import { calls, decimal, euros, typedNumber } from '../../ui/format.ts';
import { earlierLines, type EarlierInvoice } from './earlier-lines.ts';
import { checkAmount, checkId, checkQuantity, parseDecimal } from '../../ui/numbers.ts';
import { BACK, inputStep, pickStep, type Choice } from '../../ui/quick-input.ts';
import type { ChargeLine, DraftLine } from '../../domain/drafts/wizard-draft.ts';

/** A chosen service. Its VAT rate is unknown when it could not be read. */
type ChosenService = Pick<SeenService, 'id' | 'name' | 'unit' | 'price'> & {
  readonly vat: number | undefined;
};

export interface ServiceSource {
  seenServices(): readonly SeenService[];
  /** Reads a service. One call, or none when it is cached. */
  readService(id: string): Promise<SeenService>;
  /** Creates a service and reads it for its VAT rate. Two calls. */
  createService(name: string, price: string, unit: string): Promise<ChosenService>;
  confirmCreate(what: string, detail: string): Promise<boolean>;
  /** The loaded invoices of a client, newest first. */
  invoicesOf(clientId: string): readonly EarlierInvoice[];
  /** Reads the lines of an invoice. One call, or none when it is cached. */
  linesOf(invoiceId: string): Promise<readonly DraftLine[]>;
}

type ServiceChoice = SeenService | 'id' | 'new' | 'heading' | 'earlier';

/** Asks for a line (service, quantity, price, description), a heading, or the lines of an earlier invoice. */
export async function lineStep(
  source: ServiceSource,
  title: string,
  clientId: string | undefined,
): Promise<readonly DraftLine[] | typeof BACK | undefined> {
  const earlier = clientId === undefined ? [] : source.invoicesOf(clientId);
  for (;;) {
    const choice = await pickStep<ServiceChoice>({
      title,
      back: true,
      placeholder: l10n.t('Services from opened documents (the API cannot list all services)'),
      items: serviceItems(source.seenServices(), earlier.length > 0),
    });
    if (choice === undefined || choice === BACK) return choice;
    if (choice === 'earlier') {
      const lines = await earlierLines(source, earlier, title);
      if (lines !== BACK) return lines;
      continue;
    }
    const line = choice === 'heading' ? await headingStep(title) : await chargeFor(source, choice, title);
    if (line === undefined) return undefined;
    if (line !== BACK) return [line];
  }
}

async function chargeFor(
  source: ServiceSource,
  choice: Exclude<ServiceChoice, 'heading' | 'earlier'>,
  title: string,
): Promise<ChargeLine | typeof BACK | undefined> {
  const service =
    choice === 'id' ? await byId(source, title) : choice === 'new' ? await newService(source, title) : choice;
  if (service === undefined || service === BACK) return service;
  return await chargeLine(service, title);
}

/** Asks for quantity, price and description of a line; Back returns to the previous one. */
export async function chargeLine(
  service: ChosenService,
  title: string,
  before?: ChargeLine,
): Promise<ChargeLine | typeof BACK | undefined> {
  const given = {
    quantity: before?.quantity ?? '1',
    price: before?.price ?? String(service.price),
    description: before?.description ?? '',
  };
  const steps = [
    {
      name: 'quantity',
      prompt: quantityPrompt(service),
      validate: checkQuantity,
    },
    { name: 'price', prompt: l10n.t('Unit price in EUR without VAT'), validate: checkAmount },
    {
      name: 'description',
      prompt: l10n.t('Description below the name (optional)'),
      validate: undefined,
    },
  ] as const;
  for (let index = 0; index < steps.length;) {
    const step = steps[index];
    if (step === undefined) break;
    const { name, prompt, validate } = step;
    const text = await inputStep({
      title,
      back: true,
      prompt,
      value: name === 'description' ? given[name] : typedNumber(given[name]),
      ...(validate === undefined ? {} : { validate }),
    });
    if (text === undefined) return undefined;
    if (text === BACK) {
      if (index === 0) return BACK;
      index -= 1;
      continue;
    }
    given[name] = name === 'description' ? text : (parseDecimal(text) ?? text);
    index += 1;
  }
  return { serviceId: service.id, name: service.name, vat: service.vat, ...given };
}

function serviceItems(services: readonly SeenService[], hasEarlier: boolean): Choice<ServiceChoice>[] {
  const seen: Choice<ServiceChoice>[] = services.map((service) => ({
    label: service.name,
    description: `#${service.id}`,
    detail: l10n.t(
      '{0} · VAT {1} %',
      service.unit === '' ? euros(service.price) : `${euros(service.price)} / ${service.unit}`,
      decimal(service.vat),
    ),
    value: service,
  }));
  return [
    ...seen,
    ...(seen.length === 0 ? [] : [{ label: '', kind: QuickPickItemKind.Separator, value: 'id' } as const]),
    ...(hasEarlier
      ? [
          {
            label: l10n.t('$(history) Lines of an Earlier Invoice…'),
            description: calls(1),
            alwaysShow: true,
            value: 'earlier',
          } as const,
        ]
      : []),
    {
      label: l10n.t('$(text-size) Heading between Lines…'),
      description: l10n.t('no call'),
      alwaysShow: true,
      value: 'heading',
    },
    {
      label: l10n.t('$(key) Service by ID…'),
      description: l10n.t('{0}, for its price and VAT rate', calls(1)),
      alwaysShow: true,
      value: 'id',
    },
    { label: l10n.t('$(add) New Service…'), description: calls(2), alwaysShow: true, value: 'new' },
  ];
}

/** Asks for the text of a heading, or changes it. */
export async function headingStep(title: string, before = ''): Promise<DraftLine | typeof BACK | undefined> {
  const text = await inputStep({
    title,
    back: true,
    prompt: l10n.t('Text of the heading'),
    value: before,
    validate: (given) => (given === '' ? l10n.t('Enter a text for the heading.') : undefined),
  });
  return typeof text === 'string' ? { heading: text } : text;
}

async function byId(source: ServiceSource, title: string): Promise<SeenService | typeof BACK | undefined> {
  const id = await inputStep({
    title,
    back: true,
    prompt: l10n.t('The service’s ID in Factomos'),
    validate: checkId,
  });
  return typeof id === 'string' ? await source.readService(id) : id;
}

async function newService(
  source: ServiceSource,
  title: string,
): Promise<ChosenService | typeof BACK | undefined> {
  const name = await inputStep({
    title,
    back: true,
    prompt: l10n.t('Name of the new service'),
    validate: (text) => (text === '' ? l10n.t('Enter a name for the service.') : undefined),
  });
  if (typeof name !== 'string') return name;
  const price = await inputStep({
    title,
    back: true,
    prompt: l10n.t('Unit price in EUR without VAT'),
    validate: checkAmount,
  });
  if (typeof price !== 'string') return price;
  const unit = await inputStep({
    title,
    back: true,
    prompt: l10n.t('Unit, such as jour or mois (optional)'),
  });
  if (typeof unit !== 'string') return unit;
  const confirmed = await source.confirmCreate(
    l10n.t('Create the service “{0}” in Factomos?', name),
    l10n.t('It costs {0} and cannot be undone from here.', calls(2)),
  );
  return confirmed ? await source.createService(name, parseDecimal(price) ?? price, unit) : BACK;
}

function quantityPrompt({ name, unit }: Pick<SeenService, 'name' | 'unit'>): string {
  return unit === '' ? l10n.t('Quantity of “{0}”', name) : l10n.t('Quantity of “{0}” in {1}', name, unit);
}
