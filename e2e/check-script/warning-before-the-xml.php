<?php
// Reads the IP address without looking whether it is there, and the warning stands before the XML.
require __DIR__ . '/parts.php';

takeLoginsOnly();
$from = $_POST['ipaddress'];
if (fits(posted('username'), posted('password'))) {
    letIn();
}
refuse("Invalid Username or Password from $from");
