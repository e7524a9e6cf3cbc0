import { plainText, plainWords } from './plainText.ts'

/** A territory as the search needs it. */
export interface SearchableTerritory {
  readonly id: string
  /** 0 country, 1 department, 2 municipality, 3 district. */
  readonly level: number
  readonly name: string
  readonly parentId: string | null
  /** Other codes: p-code, national code, ISO 3166-2. */
  readonly codes: readonly string[]
  /** Other names: seats, former and short names. */
  readonly aliases: readonly string[]
}

/** One name under which a territory is found. */
export interface IndexedName {
  readonly text: string
  readonly plain: string
  readonly words: readonly string[]
}

export interface IndexedTerritory {
  readonly territory: SearchableTerritory
  /** From the nearest parent to the country. */
  readonly ancestors: readonly SearchableTerritory[]
  /** The name first, then the aliases. */
  readonly names: readonly IndexedName[]
  readonly contextWords: readonly string[]
  /** Name and parents as written in an address, from the name with its nearest parent to the whole line. */
  readonly addresses: readonly string[]
  /** Name and all parents, for an alphabetical order. */
  readonly line: string
  /** Codes without blanks and dashes, lower case. */
  readonly codes: readonly string[]
}

export interface TerritoryIndex {
  readonly entries: readonly IndexedTerritory[]
  /** Every word that occurs, once: a typed word is compared with each of them a single time. */
  readonly vocabulary: readonly string[]
}

/** Prepares territories for `searchTerritories`. A parent that is not in the list ends the line of ancestors. */
export function indexTerritories(territories: readonly SearchableTerritory[]): TerritoryIndex {
  const byId = new Map(territories.map((territory) => [territory.id, territory]))
  const vocabulary = new Set<string>()
  const entries = territories.map((territory): IndexedTerritory => {
    const ancestors = ancestorsOf(territory, byId)
    const names = [territory.name, ...territory.aliases].map((text) => ({
      text,
      plain: plainText(text),
      words: plainWords(text),
    }))
    const contextWords = [...new Set(ancestors.flatMap((ancestor) => plainWords(ancestor.name)))]
    for (const name of names) for (const word of name.words) vocabulary.add(word)
    for (const word of contextWords) vocabulary.add(word)
    const codes = [...new Set([territory.id, ...territory.codes].map(compactCode).filter((code) => code !== ''))]
    const line = [territory, ...ancestors].map((place) => plainText(place.name))
    const addresses = ancestors.map((_, position) => line.slice(0, position + 2).join(' '))
    return { territory, ancestors, names, contextWords, addresses, line: line.join(' '), codes }
  })
  return { entries, vocabulary: [...vocabulary] }
}

export function compactCode(text: string): string {
  return plainText(text).replaceAll(' ', '')
}

function ancestorsOf(territory: SearchableTerritory, byId: ReadonlyMap<string, SearchableTerritory>): SearchableTerritory[] {
  const line: SearchableTerritory[] = []
  let next = territory.parentId === null ? undefined : byId.get(territory.parentId)
  // Four levels are all there are; the bound keeps a circle in the data from running forever.
  while (next && line.length < 4) {
    line.push(next)
    next = next.parentId === null ? undefined : byId.get(next.parentId)
  }
  return line
}
