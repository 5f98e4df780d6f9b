import type { Api } from '../api/api.ts';
import type { EmailTemplate, SeenClient, SeenService } from '../../domain/company-data.ts';
import { nameOrId } from '../../domain/from-factomos.ts';
import type { DataStore } from '../data/data-store.ts';

/** Clients, services and email templates. The API cannot list clients and services, so these are the ones seen so far. */
export class Lookups {
  readonly #api: Api;
  readonly #data: DataStore;

  constructor(api: Api, data: DataStore) {
    this.#api = api;
    this.#data = data;
  }

  clients(): SeenClient[] {
    return Object.values(this.#data.current.clients).sort((a, b) => a.name.localeCompare(b.name));
  }

  services(): SeenService[] {
    return Object.values(this.#data.current.services).sort((a, b) => a.name.localeCompare(b.name));
  }

  templates(): readonly EmailTemplate[] | undefined {
    return this.#data.current.templates?.list;
  }

  /** The client's name and address. One call, or none when it is cached. */
  async client(id: string): Promise<SeenClient> {
    const seen = this.#data.current.clients[id];
    if (seen?.email !== undefined) return seen;
    return await this.readClient(id);
  }

  /** Always reads the client. One call. */
  async readClient(id: string): Promise<SeenClient> {
    const { client } = await this.#api.call((factomos) => factomos.getClient({ client_id: id }));
    const place = [client.client_zipcode, client.client_city].filter((part) => part !== null && part !== '');
    return this.keepClient({
      id,
      name: nameOrId(client.client_company_name, id),
      email: client.client_email ?? '',
      address: [
        ...(client.client_address ?? '').split(/\r\n|\r|\n/),
        client.client_address_more ?? '',
        place.join(' '),
        client.client_country ?? '',
      ]
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      country: client.client_country ?? '',
      siret: client.number_siret ?? '',
      vatNumber: client.number_tva ?? '',
      language: client.client_lang ?? '',
      at: Date.now(),
    });
  }

  /** The service with its price and rate. One call, or none when it is cached. */
  async service(id: string): Promise<SeenService> {
    return this.#data.current.services[id] ?? (await this.readService(id));
  }

  /** Always reads the service. One call. */
  async readService(id: string): Promise<SeenService> {
    const { service } = await this.#api.call((factomos) => factomos.getService({ service_id: id }));
    const read: SeenService = {
      id,
      name: nameOrId(service.service_name, id),
      description: service.description ?? '',
      unit: service.unit ?? '',
      price: service.price,
      vat: service.vat ?? undefined,
      at: Date.now(),
    };
    this.#data.update((data) => {
      data.services[id] = read;
    });
    return read;
  }

  /** Always reads the email templates. One call. */
  async readTemplates(): Promise<readonly EmailTemplate[]> {
    const answer = await this.#api.call((factomos) => factomos.listEmailTemplates({}));
    const list = answer['email-templates'].map(({ id, template_name, template_type, template_subject }) => ({
      id,
      name: nameOrId(template_name, id),
      type: template_type ?? '',
      subject: template_subject ?? '',
    }));
    this.#data.update((data) => {
      data.templates = { at: Date.now(), list };
    });
    return list;
  }

  keepClient(client: SeenClient): SeenClient {
    this.#data.update((data) => {
      data.clients[client.id] = client;
    });
    return client;
  }
}
