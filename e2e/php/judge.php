<?php
// A helpdesk that decides on replies that are there already, written after the protocol document: SimpleXML reads, and
// this holds the order of the decisions.
//
// A reply is one line of JSON on stdin: {kind, username, interface?, body: base64, helpdesk}. Each is answered with one
// line of JSON on stdout: {ok, error, exception, log, organizations, account?}.
declare(strict_types=1);
require __DIR__ . '/reading.php';

/** The letters with accents that the tests use, as the stock collation takes them. */
const PLAIN = ['é' => 'e', 'É' => 'e', 'ü' => 'u', 'Ü' => 'u'];

while (($line = fgets(STDIN)) !== false) {
    $job = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    echo json_encode(judge($job), JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE), "\n";
}

function judge(array $job): array
{
    $body = base64_decode($job['body'], true);
    $kind = $job['kind'];
    $plugin = $kind === 'user' ? 'User' : 'Staff';
    $invalid = "Invalid XML Received for $plugin LoginShare Plugin";
    if (empty($body)) {
        $name = $kind === 'user' ? 'user' : 'Staff';
        return refused('Invalid data provided: 1', "Empty data received for $name loginshare plugin");
    }
    $root = read($body);
    if ($root === null || !isset($root->result)) {
        return refused('Invalid data provided: 2', $invalid);
    }
    $result = (int) $root->result;
    if ($result === 0) {
        return refused((string) $root->message);
    }
    if ($result !== 1 || !isComplete($kind, $root)) {
        return refused('Invalid data provided: 5', $invalid);
    }
    return $kind === 'user' ? judgeUser($root->user, $job['helpdesk']) : judgeStaff($root->staff, $job);
}

function judgeUser(SimpleXMLElement $user, array $helpdesk): array
{
    $emails = validEmails($user);
    if ($emails === []) {
        return refused('Invalid data provided: No Emails', 'Invalid XML Received for User LoginShare Plugin (No Emails)');
    }
    $group = titled($helpdesk['userGroups'], (string) $user->usergroup);
    [$organization, $created] = organization($user, $helpdesk['organizations']);
    $fullname = (string) $user->fullname;
    $designation = (string) $user->designation;
    $phone = (string) $user->phone;
    $accounts = $helpdesk['accounts'];
    $index = null;
    foreach ($emails as $email) {
        $index = owner($accounts, $email) ?? $index;
    }
    if ($index !== null) {
        $account = $accounts[$index] + ['designation' => '', 'phone' => '', 'organization' => null];
        foreach ($emails as $email) {
            if (owner($accounts, $email) === null && !in_array($email, $account['emails'], true)) {
                $account['emails'][] = $email;
            }
        }
        if ($group !== null) {
            if (trim($fullname) === '') {
                return exception($created);
            }
            $account['usergroup'] = $group;
            $account['fullname'] = $fullname;
        }
        $account['designation'] = empty($designation) ? $account['designation'] : $designation;
        $account['phone'] = empty($phone) ? $account['phone'] : $phone;
        return accepted($created) + ['account' => ['new' => false, 'index' => $index] + $account];
    }
    if ($group === null) {
        $log = 'Invalid XML Received for User LoginShare Plugin (Invalid Group)';
        return ['organizations' => $created] + refused('Invalid data provided: Invalid Group', $log);
    }
    if (trim($fullname) === '') {
        return exception($created);
    }
    return accepted($created) + ['account' => [
        'new' => true,
        'index' => count($accounts),
        'usergroup' => $group,
        'fullname' => $fullname,
        'designation' => $designation,
        'phone' => $phone,
        'emails' => $emails,
        'organization' => $organization,
    ]];
}

function judgeStaff(SimpleXMLElement $staff, array $job): array
{
    $helpdesk = $job['helpdesk'];
    $team = titled($helpdesk['teams'], (string) $staff->team);
    foreach ($helpdesk['staff'] as $account) {
        if (titled([$account['username']], $job['username']) !== null) {
            $team = $account['team'];
            break;
        }
    }
    if ($team === null) {
        $log = 'Invalid XML Received for Staff LoginShare Plugin (Invalid Group)';
        return refused('Invalid data provided: Invalid Group', $log);
    }
    if (($job['interface'] ?? '') === 'admin' && titled($helpdesk['administratorTeams'], $team) === null) {
        $log = 'Invalid Group Attempt. Staff Group is not admin and staff is trying to login to Admin CP';
        return refused('Staff Group is not Admin', $log);
    }
    $firstname = (string) $staff->firstname;
    $email = (string) $staff->email;
    return empty($firstname) || empty($email) ? exception([]) : accepted([]);
}

/** The organization's name, null for none, and what had to be created. */
function organization(SimpleXMLElement $user, array $organizations): array
{
    $name = (string) $user->organization;
    if (empty($user->organization) || $name === '') {
        return [null, []];
    }
    $pattern = preg_replace_callback('/\\\\.|./su', function ($sign) {
        return match (true) {
            $sign[0] === '%' => '.*',
            $sign[0] === '_' => '.',
            default => preg_quote(strlen($sign[0]) > 1 && $sign[0][0] === '\\' ? substr($sign[0], 1) : $sign[0], '/'),
        };
    }, plain($name));
    foreach ($organizations as $one) {
        if (preg_match("/^$pattern\$/Dsu", plain($one['name'])) === 1) {
            return [$one['name'], []];
        }
    }
    $type = strtolower((string) $user->organizationtype) === 'shared' ? 'shared' : 'restricted';
    return [$name, [['name' => $name, 'type' => $type]]];
}

/** The first title that the database takes for this one. */
function titled(array $titles, string $title): ?string
{
    foreach ($titles as $one) {
        if (rtrim(plain($one), ' ') === rtrim(plain($title), ' ')) {
            return $one;
        }
    }
    return null;
}

function plain(string $text): string
{
    return strtolower(strtr($text, PLAIN));
}

/** The place of the first account that has this address. */
function owner(array $accounts, string $email): ?int
{
    foreach ($accounts as $index => $account) {
        if (in_array($email, array_map('strtolower', $account['emails']), true)) {
            return $index;
        }
    }
    return null;
}

function accepted(array $organizations): array
{
    return ['ok' => true, 'error' => null, 'exception' => false, 'log' => [], 'organizations' => $organizations];
}

function refused(string $error, string ...$log): array
{
    return ['ok' => false, 'error' => $error, 'exception' => false, 'log' => $log, 'organizations' => []];
}

function exception(array $organizations): array
{
    return ['ok' => false, 'error' => '', 'exception' => true, 'log' => [], 'organizations' => $organizations];
}
