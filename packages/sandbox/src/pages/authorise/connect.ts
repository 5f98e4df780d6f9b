import { newSecret, newToken } from '../../accounts/credentials.ts';
import { type Context } from '../../services.ts';
import { type AppRow, apps, hooks, type UserRow } from '../../store/schema.ts';
import { type AuthoriseRequest } from './request.ts';

/** Whether an application of this name already has a webhook, which will be replaced. */
export function isConnected({ store }: Context, { appName }: AuthoriseRequest): boolean {
  return store.find(hooks, { app_name: appName }) !== undefined;
}

/** Creates a key for the application. */
export function createKey({ store }: Context, user: UserRow, request: AuthoriseRequest): AppRow {
  return store.insert(apps, {
    token: newToken(),
    secret: newSecret(),
    company_id: user.company_id,
    partner: 0,
    name: request.appName,
    description: request.appDescription,
    icon: request.appIcon?.href ?? '',
  });
}

/** Deletes a key that did not reach its application. */
export function dropKey({ store }: Context, app: AppRow): void {
  store.remove(apps, { id: app.id });
}

export function registerWebhook({ webhooks }: Context, user: UserRow, request: AuthoriseRequest): void {
  if (request.webhookUrl === undefined) return;
  webhooks.register(request.webhookUrl.href, { companyId: user.company_id, appName: request.appName });
}
