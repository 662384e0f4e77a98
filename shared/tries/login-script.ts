import { phpUrlencode } from '../loginshare/helpdesk-request.ts'
import { mask } from '../traffic/masking.ts'

/**
 * The fields of a login to write down, as they were recorded: the password is masked in them, and whoever runs what is
 * written is asked for it.
 */
export type RecordedFields = readonly (readonly [name: string, value: string])[]

/** The place of the field that is asked for; -1 for none. */
function askedFor(fields: RecordedFields): number {
  return fields.findIndex(([, value]) => value === mask)
}

/**
 * A command for bash or zsh that sends a login with curl, as a helpdesk does. The password is asked for, not shown, and
 * handed over where no list of processes shows it.
 */
export function curlScript(url: string, fields: RecordedFields): string {
  const asked = askedFor(fields)
  const data = fields.map(([name, value], at) =>
    at === asked
      ? `--data-urlencode ${shellQuoted(`${phpUrlencode(name)}@-`)}`
      : `-d ${shellQuoted(`${phpUrlencode(name)}=${phpUrlencode(value)}`)}`,
  )
  const curl = [
    'curl -gisSk --http1.1 -m 100 -A SWIFT_LoginShare \\',
    `  ${data.join(' ')} \\`,
    `  ${shellQuoted(url)}`,
  ].join('\n')
  if (asked === -1) return curl
  // In brackets, so that what is pasted after it is not taken for the password.
  return [
    `(printf 'Password: ' >&2; IFS= read -rs password; echo >&2`,
    `printf %s "$password" | ${curl})`,
  ].join('\n')
}

/** A PHP script that sends a login as the helpdesk's client does, byte for byte, and prints what that would read. */
export function phpScript(url: string, fields: RecordedFields): string {
  const asked = askedFor(fields)
  const pairs = fields.map(
    ([name, value], at) => `    ${phpQuoted(name)} => ${at === asked ? '$password' : phpQuoted(value)},`,
  )
  return `<?php
// Sends a login as a helpdesk does. Run it with: php login.php
${asked === -1 ? '' : askInPhp}
$curl = curl_init(${phpQuoted(url)});
curl_setopt_array($curl, [
  CURLOPT_POST => true,
  CURLOPT_POSTFIELDS => http_build_query([
${pairs.join('\n')}
  ], '', '&'),
  CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,
  CURLOPT_USERAGENT => 'SWIFT_LoginShare',
  CURLOPT_SSL_VERIFYPEER => false,
  CURLOPT_SSL_VERIFYHOST => 0,
  CURLOPT_TIMEOUT => 100,
]);
// Prints the body.
curl_exec($curl);
fwrite(STDERR, "\\nStatus " . curl_getinfo($curl, CURLINFO_RESPONSE_CODE) . ' ' . curl_error($curl) . "\\n");
`
}

const askInPhp = `
fwrite(STDERR, 'Password: ');
// Hides what is typed; Windows has no stty, so there it is seen.
if (stream_isatty(STDIN)) @shell_exec('stty -echo');
$password = rtrim((string) fgets(STDIN), "\\r\\n");
if (stream_isatty(STDIN)) @shell_exec('stty echo');
fwrite(STDERR, "\\n");
`

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** A NUL or a line break may stand in it as it is. */
function phpQuoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
