<?php
// A helpdesk's LoginShare client, written after the protocol document: libcurl posts, SimpleXML reads.
//
// A job is one line of JSON on stdin: {url, username, password, ipaddress, interface?, kind?, timeoutMs?} posts a login, and
// {reply: base64, kind?} reads a reply that is there already; `kind` is `user` or `staff`. Each is answered with one line of JSON on stdout.
declare(strict_types=1);

require __DIR__ . '/reading.php';

const TIMEOUT_MS = 100_000;

while (($line = fgets(STDIN)) !== false) {
    $job = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    $reply = isset($job['reply'])
        ? ['status' => 0, 'contentType' => null, 'body' => base64_decode($job['reply'], true)]
        : post($job);
    $root = read($reply['body']);
    $kind = $job['kind'] ?? 'user';
    $answer = decide($kind, $reply['body'], $root) + [
        'status' => $reply['status'],
        'contentType' => $reply['contentType'],
        'body' => base64_encode($reply['body']),
        'user' => texts($root?->user),
        'staff' => texts($root?->staff),
    ];
    echo json_encode($answer, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES), "\n";
}

/** Posts a login as the stock client does. What arrived before a break or the time limit is the body. */
function post(array $job): array
{
    $fields = ['username' => $job['username'], 'password' => $job['password'], 'ipaddress' => $job['ipaddress']];
    if (isset($job['interface'])) {
        $fields['interface'] = $job['interface'];
    }
    $body = '';
    $handle = curl_init($job['url']);
    curl_setopt_array($handle, [
        CURLOPT_POST => true,
        CURLOPT_POSTFIELDS => http_build_query($fields, '', '&', PHP_QUERY_RFC1738),
        CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,
        CURLOPT_USERAGENT => 'SWIFT_LoginShare',
        CURLOPT_SSL_VERIFYPEER => false,
        CURLOPT_SSL_VERIFYHOST => 0,
        CURLOPT_FOLLOWLOCATION => false,
        CURLOPT_TIMEOUT_MS => $job['timeoutMs'] ?? TIMEOUT_MS,
        // Whatever proxy this machine has: the tests talk to this machine alone.
        CURLOPT_PROXY => '',
        CURLOPT_WRITEFUNCTION => function ($_, string $bytes) use (&$body): int {
            $body .= $bytes;
            return strlen($bytes);
        },
    ]);
    curl_exec($handle);
    $contentType = curl_getinfo($handle, CURLINFO_CONTENT_TYPE);
    return [
        'status' => curl_getinfo($handle, CURLINFO_RESPONSE_CODE),
        'contentType' => is_string($contentType) ? $contentType : null,
        'body' => $body,
    ];
}

/** Steps 1 to 5 of "What the helpdesk does with a reply"; what becomes of an account is not looked at. */
function decide(string $kind, string $body, ?SimpleXMLElement $root): array
{
    if ($body === '' || $body === '0') {
        return refused('Invalid data provided: 1');
    }
    if ($root === null || !isset($root->result)) {
        return refused('Invalid data provided: 2');
    }
    $result = (int) (string) $root->result;
    if ($result === 0) {
        return refused((string) $root->message);
    }
    if ($result !== 1 || !isComplete($kind, $root)) {
        return refused('Invalid data provided: 5');
    }
    if ($kind === 'user' && validEmails($root->user) === []) {
        return refused('Invalid data provided: No Emails');
    }
    return ['ok' => true, 'error' => null];
}

function refused(string $error): array
{
    return ['ok' => false, 'error' => $error];
}

/** The text of every child of `user` or `staff` in its order, `emails` as a list; null without it. */
function texts(?SimpleXMLElement $person): ?array
{
    // SimpleXML gives an empty element for one that is not there.
    if ($person === null || $person->getName() === '') {
        return null;
    }
    $texts = [];
    foreach ($person->children() as $name => $element) {
        $texts[$name] = $name === 'emails' ? emailTexts($element) : (string) $element;
    }
    return $texts;
}

function emailTexts(SimpleXMLElement $emails): array
{
    $texts = [];
    foreach ($emails->email as $email) {
        $texts[] = (string) $email;
    }
    return $texts;
}
