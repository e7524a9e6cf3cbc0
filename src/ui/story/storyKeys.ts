export type Move = 'next' | 'previous' | 'first' | 'last'

interface KeyPress {
  readonly key: string
  readonly modified: boolean
}
/** Whether the text of the step at hand goes on below or above the screen. */
interface Unread {
  readonly below: boolean
  readonly above: boolean
}

/**
 * Where a key leads in a story; null where it is left to the browser. Arrows move on only once the step has been read to its
 * end: until then they scroll, as they do on any page.
 */
export function moveOf({ key, modified }: KeyPress, unread: Unread): Move | null {
  if (modified) return null
  switch (key) {
    case 'ArrowDown':
      return unread.below ? null : 'next'
    case 'ArrowUp':
      return unread.above ? null : 'previous'
    case 'PageDown':
    case 'j':
    case 'J':
      return 'next'
    case 'PageUp':
    case 'k':
    case 'K':
      return 'previous'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    default:
      return null
  }
}

/** The step a move leads to, from 0 before the first one to `steps`; null where there is none. */
export function stepAfter(move: Move, at: number, steps: number): number | null {
  const to = { next: at + 1, previous: at - 1, first: 1, last: steps }[move]
  return to < 1 || to > steps ? null : to
}
