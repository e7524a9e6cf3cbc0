import type { Absence } from '../../catalog/observation-status.ts'
import { mixed } from '../style/colour.ts'

/** What the style reads of one area: its colour, the one it had before (for the cross-fade), and its hatches. */
export interface AreaState {
  readonly colour: string
  readonly before: string
  readonly suppressed: number
  readonly 'not-reported': number
  readonly 'not-applicable': number
}
interface Paint {
  readonly colour: string | null
  readonly absence: Absence | null
  readonly dimmed: boolean
}

/** Share of the way to paper that a filtered-out area goes. */
const DIMMING = 0.8
const DIMMED_HATCH = 0.3

/** Colour an area is filled with: its class, or paper; filtered-out areas fade towards paper. */
export function paintedColour(paint: Paint, paper: string): string {
  if (paint.colour === null) return paper
  return paint.dimmed ? mixed(paint.colour, paper, DIMMING) : paint.colour
}

/**
 * The states of all areas after a change, and those among them that differ from what the map holds.
 * `before` of every area is the colour it shows now, so that one fade of the whole layer moves only what changed.
 */
export function nextAreaStates(
  held: ReadonlyMap<string, AreaState>,
  areas: ReadonlyMap<string, Paint>,
  paper: string,
): { states: Map<string, AreaState>; changed: [id: string, state: AreaState][]; recoloured: boolean } {
  const states = new Map<string, AreaState>()
  const changed: [string, AreaState][] = []
  let recoloured = false
  const unknown: Paint = { colour: null, absence: null, dimmed: false }
  for (const id of new Set([...held.keys(), ...areas.keys()])) {
    const paint = areas.get(id) ?? unknown
    const earlier = held.get(id)
    const colour = paintedColour(paint, paper)
    const strength = paint.dimmed ? DIMMED_HATCH : 1
    const hatch = (absence: Absence): number => (paint.colour === null && paint.absence === absence ? strength : 0)
    const state: AreaState = {
      colour,
      before: earlier?.colour ?? colour,
      suppressed: hatch('suppressed'),
      'not-reported': hatch('not-reported'),
      'not-applicable': hatch('not-applicable'),
    }
    if (earlier && earlier.colour !== colour) recoloured = true
    if (!earlier || !sameState(earlier, state)) changed.push([id, state])
    states.set(id, state)
  }
  return { states, changed, recoloured }
}

function sameState(one: AreaState, other: AreaState): boolean {
  return (
    one.colour === other.colour &&
    one.before === other.before &&
    one.suppressed === other.suppressed &&
    one['not-reported'] === other['not-reported'] &&
    one['not-applicable'] === other['not-applicable']
  )
}
