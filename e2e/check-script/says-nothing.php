<?php
// Prints nothing when the password is wrong.
require __DIR__ . '/parts.php';

takeLoginsOnly();
if (fits(posted('username'), posted('password'))) {
    letIn();
}
