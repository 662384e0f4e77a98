<?php
// Puts the password into lower case before it compares it.
require __DIR__ . '/parts.php';

takeLoginsOnly();
if (fits(posted('username'), strtolower(posted('password')))) {
    letIn();
}
refuse('Invalid Username or Password');
