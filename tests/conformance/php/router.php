<?php
// A second Factomos for the tests, written from the manual V1.29 alone, in the language of the real one: what PHP does by itself
// ($_POST, json_encode, urlencode) is PHP's here. Run with: php -S 127.0.0.1:PORT router.php, and DATA, TOKEN and SECRET in the environment.
declare(strict_types=1);
date_default_timezone_set('Europe/Paris');
require __DIR__ . '/envelope.php';
require __DIR__ . '/store.php';
require __DIR__ . '/documents.php';
require __DIR__ . '/actions.php';

if (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) !== '/api/api.php') {
    http_response_code(404);
    exit('Not found');
}
header('Content-Type: text/html; charset=UTF-8');
$secret = (string) getenv('SECRET');
$plain = fn (int $code, string $message) => json_encode(['error' => ['code' => $code, 'message' => $message]]);
if (empty($_POST['token'])) exit($plain(-1, 'Missing Token'));
if (empty($_POST['crequest'])) exit($plain(-2, 'Missing Crypted Request'));
if ($_POST['token'] !== getenv('TOKEN')) exit($plain(-3, 'Invalid Token'));

$request = factomos_decode($secret, $_POST['crequest']);
parse_str($request === false ? '' : $request, $parameters);
$store = new Store((string) getenv('DATA'));
try {
    $name = (string) ($parameters['action'] ?? '');
    $action = actions()[$name] ?? throw new Refusal(-6, 'Action not found or invalid');
    $answer = $action($store, $parameters) + ['error' => ['code' => 0, 'message' => 'OK']];
    $store->save();
} catch (Refusal $refusal) {
    $answer = ['error' => ['code' => $refusal->getCode(), 'message' => $refusal->getMessage()]];
}
echo factomos_encode($secret, json_encode($answer));
