import { valuesIn } from './values-in.ts'

/** A rule in words, its values standing out. */
export function Sentence({ text }: { text: string }) {
  return <>{valuesIn(text).map((piece, at) => (at % 2 === 0 ? piece : <b key={at}>{piece}</b>))}</>
}
