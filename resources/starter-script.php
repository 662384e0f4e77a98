<?php
// A LoginShare script to start from, for PHP 7.4 and later. A helpdesk posts a login here, and
// this answers with XML whether to let the person in. It needs no extension.
//
// In the helpdesk, enter its URL as "User LoginShare API URL" (Users > LoginShare) and, with
// ?type=staff appended, as "Staff LoginShare API URL" (Staff > LoginShare). Let it be reached by
// https alone, and if you can by the helpdesk's server alone: whoever reaches it can try
// passwords.
declare(strict_types=1);

// A warning that is printed before the XML makes the helpdesk refuse everybody. It goes to the
// server's log instead.
ini_set('display_errors', '0');
ini_set('log_errors', '1');

// -----------------------------------------------------------------------------------------------
// The people. Put your own directory in the place of these lists: a database (with prepared
// statements and =, never LIKE) or LDAP (with ldap_escape). Usernames are in lower case here.
// Make a hash on the command line:
//     php -r "echo password_hash('the password', PASSWORD_DEFAULT), PHP_EOL;"
// Both of these have the password "demo": replace them before anybody else can reach the script.
// -----------------------------------------------------------------------------------------------

const USERS = [
    'john.doe' => [
        'password' => '$2y$10$6OnN4nrIKuP8cktFdwO13.Q/Z.3fbqC5XpBpqmR2Knif5c6pabUIq',
        // The title of a registered user group of the helpdesk. A new person whose group is not
        // there is turned away.
        'usergroup' => 'Registered',
        'fullname' => 'John Doe',
        'designation' => 'Support Lead',
        // Used only when the account is new. Leave it empty for none.
        'organization' => 'Smith & Sons',
        // "shared" lets its members see each other's tickets, "restricted" does not.
        'organizationtype' => 'restricted',
        // At least one. The helpdesk finds the account by these, so nobody else may have them.
        'emails' => ['john.doe@example.com'],
        'phone' => '+1 555 0100',
    ],
];

const STAFF = [
    'ann.lee' => [
        'password' => '$2y$10$6OnN4nrIKuP8cktFdwO13.Q/Z.3fbqC5XpBpqmR2Knif5c6pabUIq',
        // Where she may log in. Leave out "admin", and she does not get into the Admin CP.
        'interfaces' => ['staff', 'winapp', 'mobile'],
        'firstname' => 'Ann',
        'lastname' => 'Lee',
        'designation' => 'Support Agent',
        'email' => 'ann.lee@example.com',
        'mobilenumber' => '',
        'signature' => 'Ann Lee',
        // The title of a team of the helpdesk.
        'team' => 'Support',
    ],
];

// The hash of a password that nobody has.
const NOBODYS_PASSWORD = '$2y$10$AHV2U9omlQHeLekYPL1mLeZ1hg1CogFV9qX4q0E9Lzxe4aZYvOi4q';

// What the person reads at the login form. It does not say which of the two was wrong.
const REFUSED = 'Invalid Username or Password';

// -----------------------------------------------------------------------------------------------
// The answer
// -----------------------------------------------------------------------------------------------

// Only a POST is a login: a password in a URL would end up in the server's log.
if (($_SERVER['REQUEST_METHOD'] ?? '') !== 'POST') {
    header('Allow: POST', true, 405);
    refuse('Logins are sent with POST.');
}

$username = posted('username');
$password = posted('password');
$interface = strtolower(trim(posted('interface')));

// LDAP, for one, takes an empty password for an anonymous login and says yes.
if ($username === '' || $password === '') {
    refuse(REFUSED);
}
// password_verify looks at no more than 72 bytes, and at nothing after a NUL.
if (strlen($password) > 72 || strpos($password, "\0") !== false) {
    refuse(REFUSED);
}

if (($_GET['type'] ?? '') === 'staff') {
    $member = findStaff($username);
    if (!isPasswordOf($member, $password)) {
        refuse(REFUSED);
    }
    // Without this everybody gets in everywhere, the Admin CP included.
    if (!in_array($interface === '' ? 'staff' : $interface, $member['interfaces'], true)) {
        refuse('You may not log in here.');
    }
    unset($member['password'], $member['interfaces']);
    // The helpdesk insists on all seven elements, empty or not.
    accept(['staff' => $member]);
}

// A helpdesk names no interface when a user logs in. Whoever comes with one wants to get in where
// staff work.
if ($interface !== '') {
    refuse('This is the login for users.');
}
$user = findUser($username);
if (!isPasswordOf($user, $password)) {
    refuse(REFUSED);
}
$user['emails'] = ['email' => $user['emails']];
unset($user['password']);
// These may be missing, but should not be empty.
foreach (['designation', 'organization', 'phone'] as $optional) {
    if ($user[$optional] === '') {
        unset($user[$optional]);
    }
}
if (!isset($user['organization'])) {
    unset($user['organizationtype']);
}
accept(['user' => $user]);

// -----------------------------------------------------------------------------------------------
// The parts
// -----------------------------------------------------------------------------------------------

/** A posted field as it came; empty when it is missing, or no text. */
function posted(string $name): string
{
    $value = $_POST[$name] ?? '';
    return is_string($value) ? $value : '';
}

/** The user with this username or e-mail address; null for none. */
function findUser(string $username): ?array
{
    $wanted = strtolower($username);
    if (isset(USERS[$wanted])) {
        return USERS[$wanted];
    }
    foreach (USERS as $user) {
        if (in_array($wanted, array_map('strtolower', $user['emails']), true)) {
            return $user;
        }
    }
    return null;
}

/**
 * The staff member with this username. By nothing else: the helpdesk keeps an account for each
 * name that somebody logs in with, so an e-mail address would make a second one.
 */
function findStaff(string $username): ?array
{
    return STAFF[strtolower($username)] ?? null;
}

/** Takes as long for somebody who is not there, so that nobody learns who is. */
function isPasswordOf(?array $person, string $password): bool
{
    $fits = password_verify($password, $person['password'] ?? NOBODYS_PASSWORD);
    return $fits && $person !== null;
}

/** Answers no, and ends. */
function refuse(string $message): void
{
    reply(['result' => '0', 'message' => $message]);
}

/** Answers yes, and ends. */
function accept(array $person): void
{
    reply(['result' => '1'] + $person);
}

function reply(array $elements): void
{
    header('Content-Type: text/xml; charset=UTF-8');
    // Mind the space before "encoding": published examples lack it, and a helpdesk refuses that.
    echo '<?xml version="1.0" encoding="UTF-8"?>', "\n", element('loginshare', $elements), "\n";
    exit;
}

/** An element with a text, or with elements in it; a list makes one for each of its items. */
function element(string $name, $content): string
{
    if (!is_array($content)) {
        return "<$name>" . escape((string) $content) . "</$name>";
    }
    $inside = '';
    foreach ($content as $child => $value) {
        foreach (is_array($value) && isset($value[0]) ? $value : [$value] as $one) {
            $inside .= element((string) $child, $one);
        }
    }
    return "<$name>$inside</$name>";
}

/** A text as XML can hold it: & and < escaped, and what XML forbids or is no UTF-8 replaced. */
function escape(string $text): string
{
    return htmlspecialchars($text, ENT_XML1 | ENT_QUOTES | ENT_SUBSTITUTE | ENT_DISALLOWED, 'UTF-8');
}
