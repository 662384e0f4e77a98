<?php
// Writes the username into the message as it was posted.
require __DIR__ . '/parts.php';

takeLoginsOnly();
if (fits(posted('username'), posted('password'))) {
    letIn();
}
$username = preg_replace('/[\x00-\x1f\x{fffe}]/u', '', posted('username'));
reply(['result' => '0', 'message' => "The password is not that of $username."]);
