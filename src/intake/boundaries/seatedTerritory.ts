/** A row of `data/territories/territories.csv`, as far as shapes and matching need it. */
export interface SeatedTerritory {
  readonly id: string
  readonly level: number
  readonly name: string
  readonly iso3: string
  readonly parentId: string
  readonly codPcode: string
  readonly nationalCode: string
  readonly longitude: number | null
  readonly latitude: number | null
  /** Nothing lies below it: a municipality of Guatemala or Honduras, or a district of El Salvador. */
  readonly isLeaf: boolean
  readonly departmentId: string | null
}
