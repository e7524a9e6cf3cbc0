/** Words that come and go in names of places without telling them apart. */
const SILENT = new Set(['de', 'del', 'la', 'las', 'el', 'los', 'y', 'municipio', 'distrito', 'mun', 'dist'])
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  sta: 'santa',
  sto: 'santo',
  s: 'san',
  sn: 'san',
  fco: 'francisco',
  jno: 'juan',
  ma: 'maria',
  cd: 'ciudad',
  concep: 'concepcion',
}

/** A name in plain lower case words, without accents, articles and abbreviations: `Sta. María de la O.` -> `santa maria o`. */
export function plainName(name: string): string {
  const words = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\(.*?\)/g, ' ')
    .split(/[^\p{L}\p{N}?\uFFFD]+/u)
    .filter(Boolean)
    .map((word) => ABBREVIATIONS[word] ?? word)
  const telling = words.filter((word) => !SILENT.has(word))
  return (telling.length > 0 ? telling : words).join(' ')
}

/**
 * How alike two names are, from 0 (nothing) to 1 (the same but for accents, articles, case and word order).
 * Share of letters that need no change (Damerau), the better of the words as they stand and sorted.
 */
export function nameLikeness(one: string, other: string): number {
  return plainLikeness(plainName(one), plainName(other))
}

/** The same for names that are plain already. 0, without a further look, where the lengths alone bring it below `least`. */
export function plainLikeness(one: string, other: string, least = 0): number {
  if (one === '' || other === '') return 0
  if (Math.min(one.length, other.length) / Math.max(one.length, other.length) < least) return 0
  const [a, b] = [sortedWords(one), sortedWords(other)]
  const kept = shareKept(one, other)
  return a === one && b === other ? kept : Math.max(kept, shareKept(a, b))
}

function sortedWords(name: string): string {
  return name.includes(' ') ? name.split(' ').sort().join(' ') : name
}

function shareKept(a: string, b: string): number {
  return 1 - changes(a, b) / Math.max(a.length, b.length)
}

/** Fewest letters to insert, delete, replace or swap with the next (optimal string alignment, Damerau 1964). */
function changes(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1))
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) next[j] = Math.min(next[j]!, before[j - 2]! + 1)
    }
    before = row
    row = next
  }
  return row[b.length]!
}
