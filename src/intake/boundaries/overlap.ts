export interface Overlap {
  readonly ids: readonly string[]
  readonly squareKilometres: number
}
