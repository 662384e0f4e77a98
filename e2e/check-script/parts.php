<?php
// What the bad scripts beside this one share, right as it is: one person, and how replies are written.
declare(strict_types=1);

// As on many servers.
ini_set('display_errors', '1');
error_reporting(E_ALL);

const USER = [
    'usergroup' => 'Registered',
    'fullname' => 'John Doe',
    'emails' => '<email>john.doe@example.com</email>',
];

const STAFF = [
    'firstname' => 'Ann',
    'lastname' => 'Lee',
    'designation' => '',
    'email' => 'ann.lee@example.com',
    'mobilenumber' => '',
    'signature' => '',
    'team' => 'Support',
];

/** Refuses what is no login of a user, or of staff at an interface that she may use. */
function takeLoginsOnly(string $kind = 'user'): void
{
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        refuse('Logins are sent with POST.');
    }
    if (posted('username') === '' || posted('password') === '') {
        refuse('Enter both.');
    }
    $allowed = $kind === 'staff' ? ['', 'staff', 'winapp', 'mobile'] : [''];
    if (!in_array(posted('interface'), $allowed, true)) {
        refuse('Not here.');
    }
}

function posted(string $field): string
{
    return $_POST[$field] ?? '';
}

/** Whether there is somebody with this username or e-mail address. */
function isKnown(string $username): bool
{
    return in_array(strtolower($username), ['john.doe', 'john.doe@example.com', 'ann.lee'], true);
}

function fits(string $username, string $password): bool
{
    return isKnown($username) && $password === 'demo';
}

function refuse(string $message): void
{
    reply(['result' => '0', 'message' => escape($message)]);
}

function letIn(array $user = USER): void
{
    reply(['result' => '1', 'user' => elements($user)]);
}

function letStaffIn(array $staff = STAFF): void
{
    reply(['result' => '1', 'staff' => elements($staff)]);
}

/** Prints a reply, and ends. @param array $content XML by the name of the element that it stands in */
function reply(array $content): void
{
    header('Content-Type: text/xml; charset=UTF-8');
    echo '<?xml version="1.0" encoding="UTF-8"?>', '<loginshare>', elements($content), '</loginshare>';
    exit;
}

function elements(array $content): string
{
    $xml = '';
    foreach ($content as $name => $inside) {
        $xml .= "<$name>$inside</$name>";
    }
    return $xml;
}

function escape(string $text): string
{
    return htmlspecialchars($text, ENT_XML1 | ENT_QUOTES | ENT_SUBSTITUTE | ENT_DISALLOWED, 'UTF-8');
}
