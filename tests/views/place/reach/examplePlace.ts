import type { PlaceFile, PlaceReport } from '../../../../src/place/place-file.ts'

const place = (id: string, level: number, name: string, seat: readonly [number, number] | null) =>
  ({ territory: { id, level, name, country: 'HND', parents: [], codPcode: id, nationalCode: null, seat } }) as unknown as PlaceReport

/** The places of a department, with nothing in them but who they are. */
export const EXAMPLE_PLACES = {
  id: 'HN07',
  places: [
    place('HN07', 1, 'El Paraíso', null),
    place('HN0701', 2, 'Yuscarán', [-86.85, 13.94]),
    place('HN0703', 2, 'Danlí', [-86.57, 14.03]),
    place('HN0702', 2, 'Alauca', [-86.7, 13.85]),
  ],
} as unknown as PlaceFile
