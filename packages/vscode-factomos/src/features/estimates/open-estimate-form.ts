import { l10n } from 'vscode';
import { page, startLoopback } from '../../services/host/loopback.ts';
import type { CompanySession } from '../../services/company/company-session.ts';
import type { Log } from '../../services/host/log.ts';
import { escapeHtml } from '../../ui/escape.ts';
import { openOrOfferCopy } from '../../services/host/open-external.ts';
import { BACK, inputStep } from '../../ui/quick-input.ts';
import { clientStep } from '../wizard/client-step.ts';
import { wizardSources } from '../wizard/wizard-sources.ts';

const GONE_AFTER_MS = 60_000;

/** Opens Factomos’s own form for an estimate with prefilled fields. The browser posts them from a local page. Makes no API call. */
export async function openEstimateForm(session: CompanySession, log: Log): Promise<void> {
  const title = l10n.t('Prefilled estimate form');
  const client = await clientStep(wizardSources(session, log), title, false);
  if (client === undefined || client === BACK) return;
  const subject = await inputStep({ title, back: false, prompt: l10n.t('Subject (optional)') });
  if (typeof subject !== 'string') return;
  const comment = await inputStep({ title, back: false, prompt: l10n.t('Comment (optional)') });
  if (typeof comment !== 'string') return;

  const { estimateForm } = await import('../../bundles/core.ts');
  const form = estimateForm(
    {
      client_id: client.id,
      objet: subject === '' ? undefined : subject,
      estimate_comment: comment === '' ? undefined : comment,
    },
    { baseUrl: session.company.baseUrl },
  );
  const loopback = await startLoopback(() => ({
    status: 200,
    html: formPage(form.url, form.fields),
    done: true,
  }));
  setTimeout(() => {
    loopback[Symbol.dispose]();
  }, GONE_AFTER_MS).unref();
  await openOrOfferCopy(loopback.url);
}

/** A form that submits itself, with a button for browsers without scripts. */
function formPage(url: string, fields: readonly [string, string][]): string {
  const inputs = fields
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('');
  const button = `<button>${escapeHtml(l10n.t('Open the form in Factomos'))}</button>`;
  return page(
    escapeHtml(l10n.t('Factomos opens with the estimate filled in. Sign in there if it asks.')),
    `<form method="post" action="${escapeHtml(url)}">${inputs}${button}</form><script>document.forms[0].submit()</script>`,
  );
}
