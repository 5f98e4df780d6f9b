import { type ResourceUi } from './ui.ts';

export const service: ResourceUi = {
  name: 'Service',
  value: 'service',
  operations: [
    {
      name: 'Create',
      value: 'create',
      idempotencyLabel: 'Create Once per Key',
      actionName: 'createService',
      recoveryHint: 'Look for the service in Factomos, since the API cannot list services.',
      action: 'Create service',
      description: 'Create a service or product that lines can refer to (prestation)',
    },
    {
      name: 'Get',
      value: 'get',
      actionName: 'getService',
      action: 'Get service',
      description: 'Read a service by its ID',
    },
  ],
  fields: {
    price: { placeholder: 'e.g. 150' },
    service_id: { locator: 'service' },
    service_name: { placeholder: 'e.g. Consulting' },
    unit: { placeholder: 'e.g. jour' },
  },
};
