<?php
// Prints Latin-1 that it declares to be UTF-8.
require __DIR__ . '/parts.php';

takeLoginsOnly();
if (fits(posted('username'), posted('password'))) {
    letIn();
}
$message = escape('The password is not that of ' . posted('username'));
reply(['result' => '0', 'message' => iconv('UTF-8', 'ISO-8859-1//TRANSLIT', $message)]);
