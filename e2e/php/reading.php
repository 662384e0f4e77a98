<?php
// How a helpdesk reads a reply, written after the protocol document: SimpleXML decides what is in it.
declare(strict_types=1);

const STAFF_ELEMENTS = ['firstname', 'lastname', 'designation', 'email', 'mobilenumber', 'signature', 'team'];

/** The root element of a reply; null when it is not well-formed. */
function read(string $body): ?SimpleXMLElement
{
    libxml_use_internal_errors(true);
    $root = simplexml_load_string(trim($body));
    libxml_clear_errors();
    return $root === false ? null : $root;
}

/** Whether a success holds every element that the helpdesk insists on. */
function isComplete(string $kind, SimpleXMLElement $root): bool
{
    if ($kind === 'user') {
        return isset($root->user->usergroup, $root->user->fullname, $root->user->emails);
    }
    foreach (STAFF_ELEMENTS as $name) {
        if (!isset($root->staff->$name)) {
            return false;
        }
    }
    return true;
}

/** The e-mail addresses that the helpdesk would take, lower-cased. */
function validEmails(SimpleXMLElement $user): array
{
    $valid = [];
    foreach ($user->emails->email as $email) {
        if (filter_var((string) $email, FILTER_VALIDATE_EMAIL) !== false) {
            $valid[] = strtolower((string) $email);
        }
    }
    return $valid;
}
