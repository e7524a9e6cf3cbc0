import { fromOklab, hexColour, linearRgb, type Oklab, oklab, oklabDistance } from './oklab.ts'

/**
 * A colour for every place between 0 (first stop) and 1 (last stop), `#rrggbb`. Equal steps look equally far
 * apart, whatever the spacing of the stops: places are measured along the path through them in OKLab.
 */
export function ramp(stops: readonly string[]): (place: number) => string {
  const points = stops.map((stop) => oklab(linearRgb(stop)))
  const along = [0]
  for (let index = 1; index < points.length; index += 1) {
    along.push((along[index - 1] ?? 0) + oklabDistance(points[index - 1] ?? ORIGIN, points[index] ?? ORIGIN))
  }
  const length = along.at(-1) ?? 0
  return (place) => {
    const wanted = Math.min(Math.max(place, 0), 1) * length
    const after = Math.max(
      along.findIndex((distance) => distance >= wanted),
      1,
    )
    const from = points[after - 1] ?? ORIGIN
    const to = points[after] ?? from
    const start = along[after - 1] ?? 0
    const share = (wanted - start) / ((along[after] ?? length) - start || 1)
    const mixed: Oklab = [mix(from[0], to[0], share), mix(from[1], to[1], share), mix(from[2], to[2], share)]
    return hexColour(fromOklab(mixed))
  }
}

const ORIGIN: Oklab = [0, 0, 0]

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share
}
