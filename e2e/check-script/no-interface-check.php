<?php
// Never looks at the interface, so a user gets in where staff work.
require __DIR__ . '/parts.php';

if (($_POST['interface'] ?? '') !== '' && fits(posted('username'), posted('password'))) {
    letStaffIn();
}
takeLoginsOnly();
if (fits(posted('username'), posted('password'))) {
    letIn();
}
refuse('Invalid Username or Password');
