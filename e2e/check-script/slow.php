<?php
// Takes long to find out that nobody has an e-mail address.
require __DIR__ . '/parts.php';

takeLoginsOnly();
if (fits(posted('username'), posted('password'))) {
    letIn();
}
if (strpos(posted('username'), '@') !== false) {
    usleep(700000);
}
refuse('Invalid Username or Password');
