import type { ColourScale } from '../../domain/classification/classification.ts'

/** A scale of names instead of colours: the picture is one for both themes, and each theme fills them in. */
export interface NamedColours {
  /** Gives `var(--a0)`, `var(--a1)` …, and remembers how many of which kind were asked for. */
  readonly scale: ColourScale
  /** The colours a scale gives where the names stand; none before any was asked for. */
  filledBy(scale: ColourScale): readonly string[]
}

export function namedColours(prefix: string): NamedColours {
  let asked: (scale: ColourScale) => readonly string[] = () => []
  const names = (count: number) => Array.from({ length: count }, (_, at) => `var(--${prefix}${at})`)
  return {
    scale: {
      sequential(classes) {
        asked = (scale) => scale.sequential(classes)
        return names(classes)
      },
      diverging(below, above) {
        asked = (scale) => scale.diverging(below, above)
        return names(below + above)
      },
    },
    filledBy: (scale) => asked(scale),
  }
}
