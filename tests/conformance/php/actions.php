<?php
declare(strict_types=1);

const CLIENT_COLUMNS = [
    'client_company_name', 'client_business_category', 'client_reference', 'description', 'client_address', 'client_address_more',
    'client_zipcode', 'client_city', 'client_country', 'number_tva', 'number_siret', 'client_website', 'client_email',
    'client_contact_firstname', 'client_contact_lastname', 'client_phonenumber', 'client_contact_title', 'category', 'client_other',
    'client_lang', 'client_keyword', 'client_code_analytic',
];
const EXPENSE_COLUMNS = ['date', 'supplier_id', 'invoice_number', 'vat', 'amount', 'payment_type', 'payment_reference', 'comment'];

/** Those columns that were sent, and nothing for the others. */
function sent(array $columns, array $parameters): array
{
    return array_intersect_key($parameters, array_flip($columns));
}

/** @return array<string, callable(Store, array): array> by the name of the action */
function actions(): array
{
    $invoice = fn (Store $store, array $p) => row($store, 'invoices', $p, 'invoice_id', -17, -20, 'Invoice');
    $estimate = fn (Store $store, array $p) => row($store, 'estimates', $p, 'estimate_id', -25, -26, 'Estimate');
    $client = fn (Store $store, array $p) => row($store, 'clients', $p, 'client_id', -9, -10, 'Client');
    return [
        'getConnectionToken' => fn () => ['auth_token' => bin2hex(random_bytes(16))],
        'createClient' => function (Store $store, array $p) {
            required($p, 'category', -11);
            required($p, 'client_company_name', -12);
            $columns = sent(CLIENT_COLUMNS, $p) + array_fill_keys(CLIENT_COLUMNS, '');
            return ['client_id' => $store->insert('clients', $columns)['id']];
        },
        'getClient' => function (Store $store, array $p) {
            ['id' => $id] = $row = row($store, 'clients', $p, 'client_id', -8, -9, 'Client');
            return ['client' => ['client_id' => $id, 'company_id' => '550'] + array_diff_key($row, ['id' => 0])];
        },
        'editClient' => function (Store $store, array $p) {
            $row = row($store, 'clients', $p, 'client_id', -8, -9, 'Client');
            $store->update('clients', $row['id'], sent(CLIENT_COLUMNS, $p));
            return [];
        },
        'createService' => function (Store $store, array $p) {
            required($p, 'service_name', -15);
            required($p, 'price', -16);
            $row = $store->insert('services', [
                'category' => $p['category'] ?? 'services',
                'service_name' => $p['service_name'],
                'description' => $p['description'] ?? '',
                'unit' => $p['unit'] ?? '',
                'price' => $p['price'],
                'vat' => '20',
            ]);
            return ['service_id' => $row['id']];
        },
        'getService' => function (Store $store, array $p) {
            $row = row($store, 'services', $p, 'service_id', -13, -14, 'Service');
            return ['service' => ['service_id' => $row['id'], 'company_id' => '550'] + array_diff_key($row, ['id' => 0])
                + ['service_code_analytic' => '', 'archived' => '0']];
        },
        'createInvoice' => function (Store $store, array $p) use ($client) {
            ['id' => $client_id] = $client($store, $p);
            $lines = lines_of($store, $p);
            $term = empty($p['payment_term']) ? [] : ['term' => $p['payment_term']];
            $figures = figures($store, $lines, (float) ($p['invoice_vat'] ?? 0));
            $columns = ['client_id' => $client_id, 'date' => $p['invoice_date'] ?? date('Y-m-d'), 'rate' => $p['invoice_vat'] ?? '0'];
            return created('invoice', insert_invoice($store, $lines, $columns + $term + $figures));
        },
        'getInvoice' => function (Store $store, array $p) use ($invoice) {
            $row = $invoice($store, $p);
            return ['invoice' => invoice_columns($store, $row) + [
                'articleList' => articles($store, $row, 'invoice', ['unitDiscount' => 'euro']),
                'document_key' => $row['document_key'],
                'invoice_format' => 'F%m%y%04d',
            ]];
        },
        'listInvoice' => function (Store $store, array $p) {
            $wanted = required($p, 'invoice_status', -39);
            $statuses = ['pending', 'later', 'paid', 'partially-paid', 'partially-paid-avoir', 'paid-avoir', 'avoir'];
            if (!in_array($wanted, $statuses, true)) throw new Refusal(-40, 'Invalid parameter invoice_status');
            $rows = array_values(array_filter(
                $store->where('invoices', 'company', '550'),
                fn (array $row) => status($store, $row) === $wanted,
            ));
            $first = (int) ($p['page_index'] ?? 0);
            if ($first > count($rows)) throw new Refusal(-41, 'Invalid parameter page_index');
            $page = array_slice($rows, $first, 50);
            return [
                'pagination' => [
                    'first_row' => (string) $first,
                    'last_row' => $first + count($page) - 1,
                    'total_invoices' => count($rows),
                ],
                'invoices' => array_map(fn (array $row) => invoice_columns($store, $row) + [
                    'articleList' => [],
                    'document_key' => false,
                    'payment_amount_total' => figure(paid($store, $row)),
                    'is_exported' => '0',
                    'is_recurring' => '0',
                    'downpayment_percent' => '0',
                    'downpayment_amount' => '0',
                    'downpayment_paid_mention' => 'paid',
                    'downpayment_term' => null,
                    'invoice_tags' => '',
                ], $page),
            ];
        },
        'editInvoice' => function (Store $store, array $p) use ($invoice, $client) {
            $row = $invoice($store, $p);
            ['id' => $client_id] = $client($store, $p);
            $lines = lines_of($store, $p);
            $figures = figures($store, $lines, (float) ($p['invoice_vat'] ?? $row['rate']));
            $store->update('invoices', $row['id'], ['client_id' => $client_id, 'lines' => json_encode($lines)] + $figures);
            return created('invoice', $row, false);
        },
        'listEmailTemplates' => fn () => ['email-templates' => [[
            'id' => '335',
            'company_id' => '550',
            'signature_id' => '0',
            'template_name' => 'Envoi facture',
            'template_type' => 'invoice',
            'template_subject' => 'Votre facture',
            'template_message' => "Bonjour,\n\nVoici votre facture.",
            'template_attachment_doc' => '0',
        ]]],
        'sendInvoice' => function (Store $store, array $p) use ($invoice) {
            $row = $invoice($store, $p);
            $store->insert('mails', ['invoice_id' => $row['id'], 'email_to' => $p['email_to'] ?? '', 'email_date' => date('Y-m-d H:i:s')]);
            return [];
        },
        'getInvoiceMailHistory' => function (Store $store, array $p) use ($invoice) {
            $mails = $store->where('mails', 'invoice_id', $invoice($store, $p)['id']);
            return ['invoice-emails' => array_map(fn (array $mail) => $mail + [
                'template_type' => 'invoice',
                'email_subject' => 'Votre facture',
                'email_content' => 'Bonjour',
                'email_attachment' => '',
                'email_viewed' => '0',
            ], $mails)];
        },
        'createPayment' => function (Store $store, array $p) use ($invoice) {
            $row = $invoice($store, $p);
            $payment = $store->insert('payments', ['invoice_id' => $row['id']] + sent(['montant', 'type'], $p));
            return ['payment_id' => $payment['id']];
        },
        'editPayment' => function (Store $store, array $p) use ($invoice) {
            $payments = $store->where('payments', 'invoice_id', $invoice($store, $p)['id']);
            if (count($payments) > 1 && empty($p['payment_id'])) throw new Refusal(-21, 'Several payments for this invoice');
            $id = (string) ($p['payment_id'] ?? array_values($payments)[0]['id'] ?? '');
            $store->update('payments', $id, sent(['montant', 'type'], $p));
            return ['payment_id' => $id];
        },
        'deleteAllPayments' => function (Store $store, array $p) use ($invoice) {
            foreach ($store->where('payments', 'invoice_id', $invoice($store, $p)['id']) as ['id' => $id]) $store->delete('payments', $id);
            return [];
        },
        'createCreditNote' => function (Store $store, array $p) use ($invoice) {
            $row = $invoice($store, $p);
            $negative = array_map(fn (string $amount) => figure(-(float) $amount), array_intersect_key($row, ['net' => 0, 'vat' => 0, 'total' => 0]));
            $columns = ['client_id' => $row['client_id'], 'date' => date('Y-m-d'), 'invoice_type' => 'avoir', 'credited' => $row['id'], 'rate' => '0'];
            return created('invoice', insert_invoice($store, [], $columns + $negative));
        },
        'createEstimate' => function (Store $store, array $p) use ($client) {
            ['id' => $client_id] = $client($store, $p);
            $lines = lines_of($store, $p);
            return created('estimate', $store->insert('estimates', [
                'client_id' => $client_id,
                'date' => $p['estimate_date'] ?? date('Y-m-d'),
                'number' => date('\Dym') . '0001',
                'document_key' => 'e' . bin2hex(random_bytes(10)),
                'status' => 'pending',
                'objet' => $p['objet'] ?? '',
                'lines' => json_encode($lines),
            ] + figures($store, $lines, (float) ($p['estimate_vat'] ?? 0))));
        },
        'getEstimate' => function (Store $store, array $p) use ($estimate) {
            $row = $estimate($store, $p);
            $figures = ['figures_total_withoutvat' => $row['net'], 'figures_total_vat' => $row['vat'], 'figures_total_withvat' => $row['total']];
            $document = [
                'estimate_formated_number' => $row['number'],
                'estimate_status' => $row['status'],
                'document_title' => 'Devis',
                'id' => $row['id'],
                'estimate_number' => '1',
            ];
            $repeated = $document + $figures + [
                'stock' => '0', 'image' => '', 'reference' => '', 'template_id' => '0', 'client_id' => $row['client_id'],
                'client_company_name' => $store->find('clients', $row['client_id'])['client_company_name'], 'estimate_vat' => '0',
                'several_vat' => '1', 'company_vat' => '20', 'tva_enable' => '1', 'estimate_date' => $row['date'],
                'estimate_action_date' => null, 'estimate_attention' => '', 'objet' => $row['objet'], 'estimate_comment' => '',
                'estimate_sentmail' => '0', 'with_precompte' => '0', 'document_lang' => 'fr', 'date_update' => '0000-00-00 00:00:00',
            ];
            return ['estimate' => $document + $figures + [
                'articleList' => articles($store, $row, 'estimate', $repeated),
                'document_key' => $row['document_key'],
                'exists' => true,
                'unix_timestamp' => (string) strtotime($row['date']),
                'estimate_format' => 'D%y%m%04d',
            ]];
        },
        'transformEstimate' => function (Store $store, array $p) use ($estimate) {
            $row = $estimate($store, $p);
            $store->update('estimates', $row['id'], ['status' => 'gained']);
            $columns = ['client_id' => $row['client_id'], 'date' => date('Y-m-d'), 'estimate_id' => $row['id'], 'rate' => '0'];
            $figures = array_intersect_key($row, ['net' => 0, 'vat' => 0, 'total' => 0]);
            return created('invoice', insert_invoice($store, json_decode($row['lines'], true), $columns + $figures));
        },
        'createExpense' => function (Store $store, array $p) {
            required($p, 'supplier_id', -21);
            required($p, 'amount', -18);
            required($p, 'payment_type', -19);
            $columns = sent(EXPENSE_COLUMNS, $p) + ['date' => date('Y-m-d'), 'vat' => '0'] + array_fill_keys(EXPENSE_COLUMNS, '');
            return ['expense_id' => $store->insert('expenses', $columns)['id']];
        },
        'editExpense' => function (Store $store, array $p) {
            $row = row($store, 'expenses', $p, 'expense_id', -23, -24, 'Expense');
            $store->update('expenses', $row['id'], sent(EXPENSE_COLUMNS, $p));
            return ['expense_id' => $row['id']];
        },
        'getExpense' => function (Store $store, array $p) {
            ['id' => $id] = $row = row($store, 'expenses', $p, 'expense_id', -23, -24, 'Expense');
            return ['expense' => ['exists' => true, 'expense_id' => $id] + array_diff_key($row, ['id' => 0])];
        },
    ];
}
