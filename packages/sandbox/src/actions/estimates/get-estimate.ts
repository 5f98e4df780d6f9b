import { estimateAnswer } from '../../serializers/estimate.ts';
import { type AccountAction, missing } from '../call/action.ts';
import { requireEstimate } from '../call/look-up.ts';

export const getEstimate: AccountAction = {
  name: 'getEstimate',
  effect: 'read',
  access: 'account',
  parameters: ['estimate_id'],
  required: [missing('estimate_id', -25)],
  run: (call) => ({ estimate: estimateAnswer(call, call.company, requireEstimate(call)) }),
};
