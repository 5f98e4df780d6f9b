import { type ResourceWords } from './ui.ts';

export const service: ResourceWords = {
  name: 'Service',
  value: 'service',
  operations: [
    {
      name: 'Create',
      value: 'create',
      onceVerb: 'Create',
      action: 'createService',
      whenUnknown: 'Look for the service in Factomos, since the API cannot list services.',
      sentence: 'Create a service',
      description: 'Create a service or product that lines can refer to (prestation)',
    },
    {
      name: 'Get',
      value: 'get',
      action: 'getService',
      sentence: 'Get a service',
      description: 'Read a service by its ID',
    },
  ],
  fields: {
    category: {
      displayName: 'Category',
      description: 'Whether it is a service or a product',
      choices: { services: 'Service', produits: 'Product' },
    },
    description: { displayName: 'Description' },
    price: { displayName: 'Price', placeholder: 'e.g. 150' },
    service_id: { displayName: 'Service ID' },
    service_name: { displayName: 'Name', placeholder: 'e.g. Consulting' },
    unit: { displayName: 'Unit', placeholder: 'e.g. jour' },
  },
};
