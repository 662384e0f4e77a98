<?php
// Escapes the username, but XML cannot hold every character that is posted.
require __DIR__ . '/parts.php';

takeLoginsOnly();
if (fits(posted('username'), posted('password'))) {
    letIn();
}
$username = htmlspecialchars(posted('username'), ENT_XML1 | ENT_QUOTES, 'UTF-8');
reply(['result' => '0', 'message' => "The password is not that of $username."]);
