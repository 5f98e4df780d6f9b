import { serviceAnswer } from '../../serializers/service.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { requireService } from '../call/look-up.ts';

export const getService: AccountAction = {
  name: 'getService',
  effect: 'read',
  access: 'account',
  parameters: ['service_id'],
  required: [missing('service_id', -13)],
  run: (call) => ({ service: serviceAnswer(requireService(call)) }),
};
