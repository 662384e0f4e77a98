import type { Kind } from '../../shared/loginshare/attempt.ts'
import { curlLine } from '../../shared/loginshare/curl-line.ts'

/** What a person sees who opens a LoginShare URL in a browser: what it is for, and how to try it. */
export function loginPage(kind: Kind, urls: Record<Kind, string>): string {
  const setting = kind === 'user' ? 'User LoginShare API URL' : 'Staff LoginShare API URL'
  const place = kind === 'user' ? 'Users &gt; LoginShare' : 'Staff &gt; LoginShare'
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>LoginShare Mock</title>
<link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .75rem; border: 1px solid; border-radius: 4px }
</style>
</head>
<body>
<main>
<h1>LoginShare Mock is running</h1>
<p>This is the address that a helpdesk posts ${kind} logins to. Enter it as “${setting}” under ${place}.</p>
<pre>${urls[kind]}</pre>
<p>To try it without a helpdesk:</p>
<pre>${curlLine(urls[kind], kind)}</pre>
</main>
</body>
</html>
`
}
