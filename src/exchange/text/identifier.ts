/** An identifier of small letters, digits and hyphens made of any text; `fallback` where nothing of it is left. */
export function identifierOf(text: string, fallback: string): string {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '') || fallback
}

/** A giver of identifiers that gives none twice: the second `place` becomes `place-2`. `used` are taken already. */
export function uniqueIdentifiers(used: Iterable<string> = []): (wanted: string) => string {
  const taken = new Set(used)
  return (wanted) => {
    let id = wanted
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
    taken.add(id)
    return id
  }
}
