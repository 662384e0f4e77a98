<?php
// Looks the username up with LIKE, so % and _ are wildcards.
require __DIR__ . '/parts.php';

takeLoginsOnly();
$pattern = strtr(preg_quote(posted('username'), '/'), ['%' => '.*', '_' => '.']);
$found = preg_match("/^$pattern\$/i", 'john.doe') === 1 || isKnown(posted('username'));
if ($found && posted('password') === 'demo') {
    letIn();
}
refuse('Invalid Username or Password');
