<?php
// Invoices and estimates: their lines, figures and answers.
declare(strict_types=1);

const TITLE = '75';

/** A number as a database column of decimals shows it: no needless zeros. */
function figure(float $amount): string
{
    return (string) (float) number_format($amount, 2, '.', '');
}

/** The lines of a call, with what the manual joins from the service. */
function lines_of(Store $store, array $parameters): array
{
    $lines = [];
    foreach ($parameters['line_service_id'] ?? [] as $index => $id) {
        $service = $id === TITLE ? null : $store->find('services', $id) ?? throw new Refusal(-14, 'Service not found');
        $price = $parameters['line_price'][$index] ?? '';
        $lines[] = [
            'service_id' => $id,
            'quantity' => figure((float) ($parameters['line_quantity'][$index] ?? 1)),
            'unit_price' => figure((float) ($price === '' ? ($service['price'] ?? 0) : $price)),
            'comment' => $parameters['line_description'][$index] ?? $service['description'] ?? '',
        ];
    }
    return $lines;
}

/** Net, VAT and total: one rate for the document, or that of each service. */
function figures(Store $store, array $lines, float $rate): array
{
    $net = $vat = 0.0;
    foreach ($lines as $line) {
        $amount = round($line['quantity'] * $line['unit_price'], 2);
        $net += $amount;
        $vat += $amount * ($rate > 0 ? $rate : (float) ($store->find('services', $line['service_id'])['vat'] ?? 0)) / 100;
    }
    return ['net' => figure($net), 'vat' => figure(round($vat, 2)), 'total' => figure($net + round($vat, 2))];
}

function articles(Store $store, array $document, string $kind, array $more = []): array
{
    $articles = [];
    foreach (json_decode($document['lines'], true) as $order => $line) {
        $service = $store->find('services', $line['service_id']) ?? [];
        $articles[] = [
            'service_id' => $line['service_id'],
            'company_id' => '550',
            'category' => $service['category'] ?? 'services',
            'service_name' => $service['service_name'] ?? '',
            'description' => $service['description'] ?? '',
            'unit' => $service['unit'] ?? '',
            'price' => $service['price'] ?? '0',
            'supplier_price' => '0',
            'is_with_vat' => '0',
            'vat' => $service['vat'] ?? '0',
            'service_code_analytic' => '',
            'archived' => '0',
            "{$kind}_id" => $document['id'],
            'quantity' => $line['quantity'],
            'remise' => '0',
            "{$kind}_price" => $line['unit_price'],
            'comment' => $line['comment'],
            "{$kind}_order" => (string) $order,
            'percent' => '0',
            'total_ht' => figure($line['quantity'] * $line['unit_price']),
        ] + $more;
    }
    return $articles;
}

function paid(Store $store, array $invoice): float
{
    return (float) array_sum(array_column($store->where('payments', 'invoice_id', $invoice['id']), 'montant'));
}

/** Exactly one of the manual's statuses. */
function status(Store $store, array $invoice): string
{
    if ($invoice['invoice_type'] === 'avoir') return 'avoir';
    $credited = $store->where('invoices', 'credited', $invoice['id']) !== [];
    $paid = paid($store, $invoice);
    if ($credited) return 'paid-avoir';
    if ($paid >= (float) $invoice['total']) return 'paid';
    if ($paid > 0) return 'partially-paid';
    return $invoice['term'] < date('Y-m-d') ? 'later' : 'pending';
}

function invoice_columns(Store $store, array $invoice): array
{
    $paid = paid($store, $invoice);
    $status = status($store, $invoice);
    $due = $status === 'paid-avoir' ? 0 : (float) $invoice['total'] - $paid;
    return [
        'invoice_formated_number' => $invoice['number'],
        'client_id' => $invoice['client_id'],
        'invoice_status' => $status,
        'document_title' => $invoice['invoice_type'] === 'avoir' ? 'Avoir' : 'Facture',
        'estimate_id' => $invoice['estimate_id'],
        'exists' => true,
        'payment_term_fr' => date('d/m/y', (int) strtotime($invoice['term'])),
        'id' => $invoice['id'],
        'client_company_name' => $store->find('clients', $invoice['client_id'])['client_company_name'] ?? '',
        'unix_timestamp' => (string) strtotime($invoice['date']),
        'invoice_type' => $invoice['invoice_type'],
        'invoice_formated_year' => substr($invoice['date'], 0, 4),
        'invoice_paid_mention' => '0',
        'figures_total_withoutvat' => $invoice['net'],
        'figures_total_vat' => $invoice['vat'],
        'figures_total_withvat' => $invoice['total'],
        'figures_paid' => figure($paid),
        'figures_due' => figure($due),
    ];
}

function insert_invoice(Store $store, array $lines, array $columns): array
{
    $count = count($store->where('invoices', 'company', '550')) + 1;
    $date = $columns['date'];
    return $store->insert('invoices', $columns + [
        'company' => '550',
        'number' => sprintf(date('\Fmy', (int) strtotime($date)) . '%04d', $count),
        'document_key' => 'i' . bin2hex(random_bytes(10)),
        'lines' => json_encode($lines),
        'term' => date('Y-m-d', (int) strtotime("$date +30 days")),
        'invoice_type' => 'invoice',
        'estimate_id' => '0',
        'credited' => '0',
    ]);
}

function created(string $kind, array $document, bool $isNew = true): array
{
    $answer = [
        "{$kind}_id" => $document['id'],
        "{$kind}_formated_number" => $document['number'],
        "{$kind}_document_key" => $document['document_key'],
    ];
    return $isNew ? $answer + ["{$kind}_date" => $document['date'], 'client_id' => $document['client_id']] : $answer;
}
