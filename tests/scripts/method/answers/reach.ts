import { geodesicKilometres } from '../../../../src/domain/reach/geodesicKilometres.ts'

const offer = (id: string, kilometres: number) => ({ id, kilometres })
const east = [-86.075, 14] as const
const north = [-87, 14.9] as const

/** Results of the examples by direct calls with the numbers typed again. */
export const reachAnswers: Readonly<Record<string, () => unknown>> = {
  'geodesic-distance': () => ({
    pairs: [
      offer('Flinders Peak to Buninyong', geodesicKilometres([144.42486788888889, -37.951033416666665], [143.92649552777777, -37.65282113888889])),
      offer('Danlí to El Paraíso', geodesicKilometres([-86.57, 14.03], [-86.55, 13.86])),
    ],
  }),
  'nearest-offers': () => ({
    places: [
      { id: 'a', nearest: [offer('north', geodesicKilometres([-87, 14], north)), offer('east', geodesicKilometres([-87, 14], east))] },
      { id: 'b', nearest: [offer('north', geodesicKilometres([-88, 15], north)), offer('east', geodesicKilometres([-88, 15], east))] },
    ],
  }),
}
