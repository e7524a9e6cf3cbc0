import { describe, expect, it } from 'vitest'
import { areaOf, type MultiPolygon } from '../../../src/domain/shapes/planar.ts'
import { snapRound } from '../../../scripts/shapes/snapRound.ts'
import { edgesOf, traceRings } from '../../../scripts/shapes/traceRings.ts'

const square = (x: number, y: number, size: number): MultiPolygon => [
  [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
      [x, y],
    ],
  ],
]

describe('snapRound', () => {
  it('makes a corner on a neighbour’s edge a corner of both, so that edges are shared exactly', () => {
    // A long edge from (0,0) to (10,30); the neighbours meet it at a third, which is on no grid point.
    const third = [10 / 3, 10] as const
    const left: MultiPolygon = [
      [
        [
          [0, 0],
          [10, 30],
          [-20, 30],
          [-20, 0],
          [0, 0],
        ],
      ],
    ]
    const below: MultiPolygon = [[[[0, 0], [30, 0], third, [0, 0]]]]
    const above: MultiPolygon = [[[third, [30, 0], [10, 30], third]]]
    const [one, two, three] = snapRound([left, below, above]).map(traceRings)
    const reversed = new Set(edgesOf(one!).map((edge) => edge.reverse))
    const shared = [...edgesOf(two!), ...edgesOf(three!)].filter((edge) => reversed.has(edge.name))
    expect(shared.map((edge) => edge.name).sort()).toEqual(['10 30>3 10', '3 10>0 0'].sort())
    expect(traceRings([...one!, ...two!, ...three!])).toHaveLength(1)
  })

  it('keeps areas that fill a shape filling it, without gap or overlap, whatever the rounding does', () => {
    // Pieces of a square cut by lines through odd places.
    const cuts = [0, 3.37, 8.02, 12.49, 20]
    const pieces = cuts.slice(1).flatMap((right, i): MultiPolygon[] =>
      cuts.slice(1).map((top, j) => {
        const [left, bottom] = [cuts[i]!, cuts[j]!]
        return [
          [
            [
              [left, bottom],
              [right, bottom],
              [right, top],
              [left, top],
              [left, bottom],
            ],
          ],
        ]
      }),
    )
    const snapped = snapRound([...pieces, square(0, 0, 20)])
    const total = snapped.slice(0, -1).reduce((sum, piece) => sum + areaOf(piece), 0)
    expect(total).toBe(400)
    expect(areaOf(traceRings(snapped.slice(0, -1).flat()))).toBe(400)
  })
})

describe('traceRings', () => {
  it('joins neighbours and keeps a hole', () => {
    const ring = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => [x, y] as const)).filter(([x, y]) => x !== 1 || y !== 1)
    const around = traceRings(ring.flatMap(([x, y]) => square(x * 10, y * 10, 10)))
    expect(around).toHaveLength(1)
    expect(around[0]).toHaveLength(2)
    expect(areaOf(around)).toBe(800)
  })

  it('gives the same rings whatever order the parts come in', () => {
    const parts = [square(0, 0, 5), square(5, 0, 5), square(5, 5, 5), square(30, 30, 2)]
    expect(traceRings(parts.toReversed().flat())).toEqual(traceRings(parts.flat()))
  })

  it('splits areas that only touch in a point and drops parts of no width', () => {
    const spike: MultiPolygon = [
      [
        [
          [0, 0],
          [5, 0],
          [9, 0],
          [5, 0],
          [5, 5],
          [0, 5],
          [0, 0],
        ],
      ],
    ]
    expect(traceRings([...spike, ...square(5, 5, 5)])).toHaveLength(2)
    expect(areaOf(traceRings(spike))).toBe(25)
    expect(traceRings(spike).flat(2)).not.toContainEqual([9, 0])
  })
})
