<?php
// Reads $_REQUEST, so a URL with the password in it logs in.
require __DIR__ . '/parts.php';

if (($_REQUEST['interface'] ?? '') === '' && fits($_REQUEST['username'] ?? '', $_REQUEST['password'] ?? '')) {
    letIn();
}
refuse('Invalid Username or Password');
