<?php
// Knows people by their username alone.
require __DIR__ . '/parts.php';

takeLoginsOnly();
if (posted('username') === 'john.doe' && posted('password') === 'demo') {
    letIn();
}
refuse('Invalid Username or Password');
