<?php
// Says yes with a word, which PHP reads as 0.
require __DIR__ . '/parts.php';

takeLoginsOnly();
if (fits(posted('username'), posted('password'))) {
    reply(['result' => 'true', 'user' => elements(USER)]);
}
refuse('Invalid Username or Password');
