<?php
// Lets staff in at every interface.
require __DIR__ . '/parts.php';

if ($_SERVER['REQUEST_METHOD'] === 'POST' && fits(posted('username'), posted('password'))) {
    letStaffIn();
}
refuse('Invalid Username or Password');
