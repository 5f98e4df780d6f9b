import { serviceAnswer } from '../../serializers/service.ts';
import { services } from '../../store/schema.ts';
import { type Action, type AccountAction, missing } from '../call/action.ts';
import { requireService } from '../call/look-up.ts';
import { refuse } from '../call/refusal.ts';

const getService: AccountAction = {
  name: 'getService',
  effect: 'read',
  access: 'account',
  parameters: ['service_id'],
  required: [missing('service_id', -13)],
  run: (call) => ({ service: serviceAnswer(requireService(call)) }),
};

const categories = ['services', 'produits'];

const createService: AccountAction = {
  name: 'createService',
  effect: 'write',
  access: 'account',
  parameters: ['category', 'service_name', 'description', 'unit', 'price'],
  required: [missing('service_name', -15), missing('price', -16)],
  run: ({ parameters, store, company, notify }) => {
    const category = parameters.text('category') || 'services';
    if (!categories.includes(category)) {
      refuse(-27, 'The category of the service must be one of the following (services, produits)');
    }
    const service = store.insert(services, {
      company_id: company.id,
      category,
      service_name: parameters.text('service_name'),
      description: parameters.text('description'),
      unit: parameters.text('unit'),
      price: parameters.decimal('price') ?? '0',
      vat: company.vat_enabled === 1 ? company.vat_percentage : '0',
      service_code_analytic: '',
      archived: 0,
      stock: '0',
      reference: '',
    });
    store.update(services, service.id, {
      service_code_analytic: `${category === 'services' ? '706' : '707'}${String(service.id).padStart(6, '0')}`,
    });
    notify('create_service', service.id);
    return { service_id: String(service.id) };
  },
};

export const serviceActions: readonly Action[] = [getService, createService];
