import type { Overlap } from './overlap.ts'
import type { Gazetteer } from './gazetteer.ts'
import { groupBy } from './groupBy.ts'
import { LEAST_SHARE, type LevelCount } from './levelCounts.ts'
import type { Matching } from './matchFeatures.ts'

type Print = (line: string) => void

/** Overlaps below this are rounding of coordinates; they are counted, not listed. */
const LISTED_SQUARE_KILOMETRES = 0.1

const LEVEL_NAMES = { municipality: 'municipalities', district: 'districts of El Salvador' } as const

/** By what means areas were matched, what was odd, and every feature left over. */
export function reportMatching({ areas, unmatched, remarks }: Matching, print: Print): void {
  for (const remark of remarks) print(`note: ${remark}`)
  for (const [by, found] of groupBy(areas.values(), (area) => area.by)) print(`matched by ${by}: ${found.length}`)
  if (unmatched.length > 0) print(`Features without a territory: ${unmatched.length}`)
  for (const { place, reason } of unmatched) print(`  ${place}: ${reason}`)
}

/** `682 of 682 municipalities`, by country where not all, and every territory without an area. */
export function reportLevels(counts: readonly LevelCount[], gazetteer: Gazetteer, print: Print): void {
  for (const { level, matched, total, missing, dissolved } of counts) {
    const note = dissolved > 0 ? ` (${dissolved} of them put together from their districts)` : ''
    print(`${matched} of ${total} ${LEVEL_NAMES[level]}${note}`)
    if (matched === 0 || missing.length === 0) continue
    print(`Without an area: ${missing.length} ${LEVEL_NAMES[level]}`)
    for (const [country, territories] of groupBy(missing, (territory) => territory.iso3)) {
      const all = gazetteer.territories.filter((t) => t.iso3 === country && t.level === territories[0]!.level).length
      if (territories.length === all) print(`  all ${all} of ${country}`)
      else for (const territory of territories) print(`  ${gazetteer.label(territory)}`)
    }
  }
}

/** Matched territories whose seat lies outside their new area. */
export function reportSeatsOutside({ areas }: Matching, gazetteer: Gazetteer, print: Print): void {
  const outside = [...areas]
    .map(([id, { polygons }]) => ({
      territory: gazetteer.byId.get(id)!,
      kilometres: gazetteer.seatOutside(gazetteer.byId.get(id)!, polygons),
    }))
    .filter(({ kilometres }) => kilometres !== null && kilometres > 0)
    .toSorted((a, b) => b.kilometres! - a.kilometres!)
  print(`Seats outside their area: ${outside.length}`)
  for (const { territory, kilometres } of outside) print(`  ${gazetteer.label(territory)}: ${kilometres!.toFixed(1)} km`)
}

/** Areas that lie over each other. They are cleaned before use. */
export function reportOverlaps(overlaps: readonly Overlap[], gazetteer: Gazetteer, print: Print): void {
  const total = overlaps.reduce((sum, { squareKilometres }) => sum + squareKilometres, 0)
  print(`Overlaps: ${overlaps.length}, together ${total.toFixed(3)} km²`)
  for (const { ids, squareKilometres } of overlaps.filter((overlap) => overlap.squareKilometres >= LISTED_SQUARE_KILOMETRES)) {
    print(`  ${ids.map((id) => gazetteer.label(gazetteer.byId.get(id)!)).join(' and ')}: ${squareKilometres.toFixed(1)} km²`)
  }
}

/** Why nothing was written, and what to do. */
export function reportRefusal(refused: readonly LevelCount[], print: Print): void {
  for (const { level, matched, total } of refused) {
    const share = ((100 * matched) / total).toFixed(1)
    print(
      `Refused: only ${matched} of ${total} ${LEVEL_NAMES[level]} matched (${share} %, at least ${100 * LEAST_SHARE} % needed).`,
    )
  }
  print('Nothing was written. With --partial these areas are used and the others stay schematic.')
}
