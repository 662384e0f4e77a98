<?php
// Asks a directory that takes an empty password for an anonymous login and says yes, as LDAP does.
require __DIR__ . '/parts.php';

function directorySaysYes(string $username, string $password): bool
{
    return isKnown($username) && ($password === '' || $password === 'demo');
}

if ($_SERVER['REQUEST_METHOD'] === 'POST' && posted('interface') === '') {
    if (directorySaysYes(posted('username'), posted('password'))) {
        letIn();
    }
}
refuse('Invalid Username or Password');
