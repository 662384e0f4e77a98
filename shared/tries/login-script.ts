import { decodeFormText, type ByteString } from '../loginshare/post.ts'
import { mask } from '../traffic/masking.ts'

/**
 * The parts of a form to write down, as they stood in the body, and which of them is asked for of whoever runs what is
 * written: the one with the masked password, -1 for none.
 *
 * @param body as it was recorded, a character for each byte
 */
function partsOf(body: ByteString): { parts: string[]; asked: number } {
  const parts = body.split('&').map((part) => part.replace(/^@|[^!-~]/g, percentEncoded))
  const isMasked = (part: string) => part.endsWith(`=${mask}`)
  const password = parts.findIndex(
    (part) => isMasked(part) && decodeFormText(nameOf(part), new Set()) === 'password',
  )
  return { parts, asked: password === -1 ? parts.findIndex(isMasked) : password }
}

function percentEncoded(byte: string): string {
  return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function nameOf(part: string): string {
  return part.slice(0, part.indexOf('='))
}

/**
 * A command for bash or zsh that posts a form with curl, as a helpdesk does. The password is asked for, not shown, and
 * handed over where no list of processes shows it.
 *
 * @param body as it was recorded, a character for each byte, its password masked
 */
export function curlScript(url: string, body: ByteString): string {
  const { parts, asked } = partsOf(body)
  const data = parts.map((part, at) =>
    at === asked ? `--data-urlencode ${shellQuoted(`${nameOf(part)}@-`)}` : `-d ${shellQuoted(part)}`,
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

/**
 * A PHP script that posts a form as the helpdesk's client does, byte for byte, and prints what that would read.
 *
 * @param body as it was recorded, a character for each byte, its password masked
 */
export function phpScript(url: string, body: ByteString): string {
  const { parts, asked } = partsOf(body)
  const lines = parts.map((part, at) =>
    at === asked ? `${phpQuoted(`${nameOf(part)}=`)} . urlencode($password)` : phpQuoted(part),
  )
  return `<?php
// Sends a login as a helpdesk does. Run it with: php login.php
${asked === -1 ? '' : askInPhp}
$curl = curl_init(${phpQuoted(url)});
curl_setopt_array($curl, [
  CURLOPT_POST => true,
  CURLOPT_POSTFIELDS => implode('&', [
${lines.map((line) => `    ${line},`).join('\n')}
  ]),
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
