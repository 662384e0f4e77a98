<?php
// Says yes to a person whose e-mail address the directory does not know.
require __DIR__ . '/parts.php';

takeLoginsOnly();
if (fits(posted('username'), posted('password'))) {
    letIn(['emails' => '<email>unknown</email>'] + USER);
}
refuse('Invalid Username or Password');
