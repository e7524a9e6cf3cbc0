/** Leading letters of an id, which those that follow share: `HN` of `HN0703`. */
const LETTERS = /^\D*/

/** Ids of territories as a link carries them: `HN0703.0801.SV0101` for HN0703, HN0801 and SV0101. */
export function territoryListText(ids: readonly string[]): string {
  let letters = ''
  return ids
    .map((id) => {
      const own = LETTERS.exec(id)?.[0] ?? ''
      const shared = own !== '' && own === letters
      letters = own
      return shared ? id.slice(own.length) : id
    })
    .join('.')
}

/** The ids of such a text, whether known or not. */
export function territoriesIn(text: string): readonly string[] {
  let letters = ''
  return text.split('.').map((part) => {
    const own = LETTERS.exec(part)?.[0] ?? ''
    if (own !== '') letters = own
    return own === '' ? letters + part : part
  })
}
