import type { RandomSource } from '../../src/domain/random/xoshiro.ts'

const BEGINNINGS = ['Ba', 'Ce', 'Da', 'Fo', 'Gu', 'Ka', 'Le', 'Ma', 'Ne', 'Or', 'Pa', 'Qui', 'Ro', 'Sa', 'Te', 'Ur', 'Ve', 'Xo', 'Ya', 'Zu']
const MIDDLES = ['la', 're', 'mi', 'to', 'nu', 'sa', 'ri', 've', 'do', 'ga', 'lu', 'ne']
const ENDS = ['ra', 'lo', 'mar', 'ta', 'nes', 'via', 'cán', 'tal', 'dor', 'sé', 'win', 'gua']

/** A name nobody knows, two to three syllables long. */
export function inventedName(random: RandomSource): string {
  const one = (list: readonly string[]) => list[Math.floor(random.uniform() * list.length)] ?? ''
  return `${one(BEGINNINGS)}${random.uniform() < 0.6 ? one(MIDDLES) : ''}${one(ENDS)}`
}

/**
 * Letters of the invented country number `index`: the alpha-3 codes XAA to XZZ, which ISO 3166-1 leaves to its users, and for
 * p-codes their last two. SV is passed over, as districts of El Salvador have a numbering of their own.
 */
export function inventedCode(index: number): { readonly alpha3: string; readonly letters: string } {
  const passed = 18 * 26 + 21
  const number = index < passed ? index : index + 1
  if (number >= 26 * 26) throw new RangeError(`there are codes for ${26 * 26 - 1} countries`)
  const letters = String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26))
  return { alpha3: `X${letters}`, letters }
}
