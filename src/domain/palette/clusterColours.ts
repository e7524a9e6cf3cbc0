import type { PaletteTheme } from './palette.ts'

/** Colours of a map of clusters, `#rrggbb` each. */
export interface ClusterColours {
  /** High values side by side. */
  readonly high: string
  /** Low values side by side. */
  readonly low: string
  /** A high value among low ones: paler, of the hue of high. */
  readonly highAmongLow: string
  /** A low value among high ones: paler, of the hue of low. */
  readonly lowAmongHigh: string
  /** A value that chance explains: near the paper, but a value. */
  readonly neutral: string
  /** A value that could not be judged. */
  readonly unjudged: string
}

interface Hue {
  readonly strong: string
  readonly pale: string
}

/** Beside its like a place is strong, beside its unlike pale; on dark paper strong is lighter, as in all ramps. */
const COLOURS: Record<PaletteTheme, { teal: Hue; warm: Hue; neutral: string; unjudged: string }> = {
  light: {
    teal: { strong: '#11625f', pale: '#5fb09e' },
    warm: { strong: '#a23c1b', pale: '#efa878' },
    neutral: '#dad7cd',
    unjudged: '#c0beb6',
  },
  dark: {
    teal: { strong: '#a8ddcd', pale: '#31857b' },
    warm: { strong: '#f3b68e', pale: '#a85d3a' },
    neutral: '#414a4f',
    unjudged: '#545e63',
  },
}

/**
 * The colours of clusters in a theme. Teal is the good side, warm the one to look after; where neither side is good,
 * warm is the high one.
 */
export function clusterColours(
  theme: PaletteTheme,
  direction: 'higher-is-better' | 'lower-is-better' | 'neutral',
): ClusterColours {
  const { teal, warm, neutral, unjudged } = COLOURS[theme]
  const [high, low] = direction === 'higher-is-better' ? [teal, warm] : [warm, teal]
  return { high: high.strong, low: low.strong, highAmongLow: high.pale, lowAmongHigh: low.pale, neutral, unjudged }
}
