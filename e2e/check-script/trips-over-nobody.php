<?php
// Reads the password of a person whom the directory does not have.
require __DIR__ . '/parts.php';

takeLoginsOnly();
$person = isKnown(posted('username')) ? (object) ['password' => 'demo'] : null;
if ($person->password === posted('password')) {
    letIn();
}
refuse('Invalid Username or Password');
