<?php
// Lets everybody in: it never looks at the password.
require __DIR__ . '/parts.php';

takeLoginsOnly();
letIn();
