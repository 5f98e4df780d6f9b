import { type TriggerPanelDefinition } from 'n8n-workflow';

/** With spaces, where the narrow panel breaks its line. */
const SAMPLE =
  '{ "company_id": "1", "notification_type": "create_invoice", "result": { "id": "1", "error": { "code": 0, "message": "OK" } } }';

const TEST_EVENT = `Factomos only calls the production URL, so no event arrives while you test. To get one, press 'Execute step' and post a notification to the test URL, with <code>?key=</code> and the URL key: <code>${SAMPLE}</code> with the ID of an invoice and of its company.`;

const FROM_EXECUTION =
  "Or open an execution that a real event started, under 'Executions', and choose 'Debug in editor'.";

/** The text on the canvas while it listens. */
export const LISTENING = 'Post a test event to the test URL, or open its /connect page';

/** The panel that n8n shows beside the node while it waits for an event. */
export const triggerPanel: TriggerPanelDefinition = {
  header: 'Receive an event from Factomos',
  executionsHelp: {
    inactive: `${TEST_EVENT}<br /><br />Publish the workflow to receive real events. ${FROM_EXECUTION}`,
    active: `${TEST_EVENT}<br /><br />The published workflow receives real events. ${FROM_EXECUTION}`,
  },
  activationHint: {
    inactive: 'Publish the workflow to receive events from Factomos.',
    active: "The published workflow receives the events. They are listed under 'Executions'.",
  },
};
