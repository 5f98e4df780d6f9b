import { type ParamSpec } from './param-spec.ts';

/** The service that Factomos prints as a title between lines. */
export const titleServiceId = '75';

/** A line that charges for a service. Either every line of a document has a price, or none has. */
export interface ServiceLine {
  service_id: string | number;
  /** Printed below the service's name. */
  description?: string | undefined;
  /** A finite number, or a decimal string with a point. */
  quantity: number | string;
  /** EUR for one unit, without VAT. When no line has a price, Factomos uses those of the services. */
  price?: number | string | undefined;
  title?: undefined;
}

/** A heading between lines. */
export interface TitleLine {
  title: string;
  service_id?: undefined;
  description?: undefined;
  quantity?: undefined;
  price?: undefined;
}

export type Line = ServiceLine | TitleLine;

/** A line as read from a document. It can be sent again. */
export type DocumentLine = ReadServiceLine | TitleLine;

interface ReadServiceLine extends ServiceLine {
  service_id: string;
  description: string;
  quantity: number;
  price: number;
}

/** The fields of a line that charges for a service, with the array in which each is sent. */
export const lineFields = {
  service_id: {
    kind: 'id',
    required: true,
    wire: 'line_service_id',
  },
  description: {
    kind: 'multiline',
    required: false,
    wire: 'line_description',
  },
  quantity: { kind: 'quantity', required: true, wire: 'line_quantity' },
  price: {
    kind: 'amount',
    required: false,
    wire: 'line_price',
  },
} as const satisfies Record<string, ParamSpec & { wire: string }>;
