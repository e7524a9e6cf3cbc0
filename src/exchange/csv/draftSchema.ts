import * as v from 'valibot'
import { programmeDefinition } from '../../catalog/programme.ts'
import type { DraftProgramme } from '../draft.ts'

const { places, budget, targets, results, period, status, ...told } = programmeDefinition.entries

function untold<Entries extends v.ObjectEntries, Key extends keyof Entries>(entries: Entries, keys: readonly Key[]) {
  return v.strictObject({ ...entries, ...Object.fromEntries(keys.map((key) => [key, v.nullable(entries[key] as v.GenericSchema)])) })
}

/** `programmeDefinition` with null allowed wherever a file may be silent: what `DraftProgramme` describes. */
export const draftProgramme = v.strictObject({
  ...told,
  places: v.array(untold(places.item.entries, ['territoryId', 'longitude', 'latitude'])),
  budget: v.array(untold(budget.item.entries, ['unit'])),
  targets: v.array(untold(targets.item.entries, ['unit'])),
  results: v.array(untold(results.item.entries, ['unit'])),
  period: untold(period.entries, ['start', 'end']),
  status: v.nullable(status),
}) as unknown as v.GenericSchema<unknown, DraftProgramme>
