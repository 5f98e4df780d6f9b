import { type ParamSpec } from './param-spec.ts';

/** The service that Factomos prints as a title between lines. */
export const titleServiceId = '75';

/** A line that charges for a service. Give a price on every line of a document, or on none. */
export interface ServiceLine {
  service_id: string | number;
  /** Printed below the service's name. */
  description?: string | undefined;
  /** A finite number, or a decimal string with a point. */
  quantity: number | string;
  /** EUR for one unit, without VAT; the service's own price if no line has one. */
  price?: number | string | undefined;
  title?: undefined;
}

/** A title between lines. */
export interface TitleLine {
  title: string;
  service_id?: undefined;
  description?: undefined;
  quantity?: undefined;
  price?: undefined;
}

export type Line = ServiceLine | TitleLine;

/** A line as read from a document, which can be sent again. */
export type DocumentLine = ReadServiceLine | TitleLine;

interface ReadServiceLine extends ServiceLine {
  service_id: string;
  description: string;
  quantity: number;
  price: number;
}

/** The fields of a line that charges for a service, with the array each goes out in. */
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
