// `npm start`: builds what is not built, then starts the app in this very process. Plain JavaScript, because it runs
// before anything is built and should cost nothing.
import { pathToFileURL } from 'node:url'
import { buildIfNeeded, headless } from './build.js'

buildIfNeeded()
await import(pathToFileURL(headless).href)
