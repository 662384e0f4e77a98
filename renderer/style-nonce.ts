import { setNonce } from 'get-nonce'

/** What a style that a script makes must carry to pass the page's Content-Security-Policy. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''

// Mantine is given it by its provider; the library behind its dialogs, which holds the page still, asks here.
setNonce(styleNonce)
