import type { Point } from '../../domain/projection/mercator.ts'
import type { Direction } from './neighbourChoice.ts'

export type MapCommand =
  | { readonly do: 'pan'; readonly direction: Direction }
  | { readonly do: 'walk'; readonly direction: Direction }
  | { readonly do: 'zoom'; readonly by: 1 | -1 }
  | { readonly do: 'select'; readonly extend: boolean }
  | { readonly do: 'next-symbol'; readonly back: boolean }
  | { readonly do: 'clear' }
  | { readonly do: 'whole-region' }

const PAN_PIXELS = 120
/** How far an arrow key moves the map. */
export const PAN: Record<Direction, Point> = {
  left: { x: -PAN_PIXELS, y: 0 },
  right: { x: PAN_PIXELS, y: 0 },
  up: { x: 0, y: -PAN_PIXELS },
  down: { x: 0, y: PAN_PIXELS },
}

interface Key {
  readonly key: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}
const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** What a key means on the map, or null for one that belongs to the browser. */
export function keyCommand(event: Key): MapCommand | null {
  if (event.ctrlKey || event.metaKey) return null
  const direction = ARROWS[event.key]
  if (direction) return { do: event.altKey ? 'walk' : 'pan', direction }
  if (event.altKey) return null
  switch (event.key) {
    case '+':
    case '=':
      return { do: 'zoom', by: 1 }
    case '-':
    case '_':
      return { do: 'zoom', by: -1 }
    case 'Enter':
      return { do: 'select', extend: event.shiftKey }
    case 'Escape':
      return { do: 'clear' }
    case 'Home':
    case '0':
      return { do: 'whole-region' }
    case 'p':
    case 'P':
      return { do: 'next-symbol', back: event.shiftKey }
    default:
      return null
  }
}
