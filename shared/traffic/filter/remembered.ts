/** So many answers are remembered, for texts that many exchanges have in common, and of texts of so many characters. */
const mostAnswers = 5000
const mostCharacters = 8_000_000

/** The same answers, each found once as long as it is remembered; a filter lives as long as somebody looks at what it finds. */
export function remembered(holds: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>()
  let characters = 0
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    if (answers.size >= mostAnswers || characters > mostCharacters) {
      answers.clear()
      characters = 0
    }
    const answer = holds(text)
    answers.set(text, answer)
    characters += text.length
    return answer
  }
}
