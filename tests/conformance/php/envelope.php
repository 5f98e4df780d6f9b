<?php
// The manual's two functions, with OpenSSL in the place of mcrypt: MCRYPT_RIJNDAEL_128 with a key of 32 bytes is AES-256, MCRYPT_MODE_CFB is CFB-8.
declare(strict_types=1);

const CIPHER = 'aes-256-cfb8';

function factomos_encode(string $secretKey, string $str): string
{
    return urlencode(base64_encode(openssl_encrypt($str, CIPHER, md5($secretKey), OPENSSL_RAW_DATA, $secretKey)));
}

function factomos_decode(string $secretKey, string $str): string|false
{
    return openssl_decrypt((string) base64_decode($str), CIPHER, md5($secretKey), OPENSSL_RAW_DATA, $secretKey);
}
