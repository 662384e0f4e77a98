<?php
// Whether PHP takes each e-mail address for valid: one as a JSON text a line on stdin, true or false a line on stdout.
declare(strict_types=1);

while (($line = fgets(STDIN)) !== false) {
    $email = json_decode($line, flags: JSON_THROW_ON_ERROR);
    echo json_encode(filter_var($email, FILTER_VALIDATE_EMAIL) !== false), "\n";
}
