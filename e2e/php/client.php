<?php
// A helpdesk's LoginShare client, written after the protocol document: libcurl posts, SimpleXML reads.
//
// A job is one line of JSON on stdin: {url, username, password, ipaddress, interface?} posts a login, and
// {reply: base64} reads a reply that is there already. Each is answered with one line of JSON on stdout.
declare(strict_types=1);

const TIMEOUT_SECONDS = 100;

while (($line = fgets(STDIN)) !== false) {
    $job = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    $reply = isset($job['reply'])
        ? ['status' => 0, 'contentType' => null, 'body' => base64_decode($job['reply'], true)]
        : post($job);
    $root = read($reply['body']);
    $answer = decide($reply['body'], $root) + [
        'status' => $reply['status'],
        'contentType' => $reply['contentType'],
        'body' => base64_encode($reply['body']),
        'user' => $root === null ? null : userTexts($root),
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
        CURLOPT_TIMEOUT => TIMEOUT_SECONDS,
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

/** The root element of a reply; null when it is not well-formed. */
function read(string $body): ?SimpleXMLElement
{
    libxml_use_internal_errors(true);
    $root = simplexml_load_string(trim($body));
    libxml_clear_errors();
    return $root === false ? null : $root;
}

/** Steps 1 to 5 of "What the helpdesk does with a reply", for a user login. */
function decide(string $body, ?SimpleXMLElement $root): array
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
    if ($result !== 1 || !isset($root->user->usergroup, $root->user->fullname, $root->user->emails)) {
        return refused('Invalid data provided: 5');
    }
    if (validEmails($root->user) === []) {
        return refused('Invalid data provided: No Emails');
    }
    return ['ok' => true, 'error' => null];
}

function refused(string $error): array
{
    return ['ok' => false, 'error' => $error];
}

/** The e-mail addresses that the helpdesk would take, lower-cased. */
function validEmails(SimpleXMLElement $user): array
{
    $valid = [];
    foreach ($user->emails->email as $email) {
        if (filter_var((string) $email, FILTER_VALIDATE_EMAIL) !== false) {
            $valid[] = strtolower((string) $email);
        }
    }
    return $valid;
}

/** The text of every child of `user` in its order, `emails` as a list; null without a `user`. */
function userTexts(SimpleXMLElement $root): ?array
{
    if (!isset($root->user)) {
        return null;
    }
    $texts = [];
    foreach ($root->user->children() as $name => $element) {
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
