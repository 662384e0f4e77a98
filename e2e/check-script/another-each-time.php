<?php
// Makes up a telephone number where the directory has none.
require __DIR__ . '/parts.php';

takeLoginsOnly();
if (fits(posted('username'), posted('password'))) {
    letIn(USER + ['phone' => (string) random_int(1, PHP_INT_MAX)]);
}
refuse('Invalid Username or Password');
