/** What stands between the Spanish and the English text of a note that is written in both. */
const BETWEEN = ' | '

/** A `note` of a released table in one language; a note written in one language only is given as it is. */
export function noteIn(note: string, language: 'es' | 'en'): string {
  const [spanish = note, english] = note.split(BETWEEN)
  return language === 'en' && english !== undefined ? english : spanish
}
