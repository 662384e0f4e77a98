<?php
// Leaves out the signature of a staff member who has none.
require __DIR__ . '/parts.php';

takeLoginsOnly('staff');
if (fits(posted('username'), posted('password'))) {
    letStaffIn(array_diff_key(STAFF, ['signature' => '']));
}
refuse('Invalid Username or Password');
