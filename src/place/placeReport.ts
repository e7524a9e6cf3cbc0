import type { PlaceFile, PlaceReport } from './place-file.ts'

/** The report of a place. Throws an Error where the file does not hold it. */
export function placeReport(file: PlaceFile, id: string): PlaceReport {
  const report = file.places.find(({ territory }) => territory.id === id)
  if (!report) throw new Error(`the file of ${file.id} does not hold ${id}`)
  return report
}
