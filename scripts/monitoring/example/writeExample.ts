import { join } from 'node:path'
import { deliveredText } from '../deliveries.ts'
import { gateTables, inFolder } from '../gateTables.ts'
import { planOf, plannedText } from '../plan.ts'
import { openTerritories, rawFolder, readMonitoredProgramme } from '../programmePlaces.ts'
import { replaceFiles } from '../tableFile.ts'
import { exampleTables } from './exampleTables.ts'
import { readExampleParameters } from './parameters.ts'

export const EXAMPLE = 'ejemplo'
export const EXAMPLE_PARAMETERS = 'scripts/monitoring/example/parameters.json'

/** Writes the raw tables of the example programme, all of them or none; returns the folder. Throws where its programme does not hold. */
export function writeExample(dataFolder: string, parametersFile = EXAMPLE_PARAMETERS): string {
  const programme = readMonitoredProgramme(dataFolder, EXAMPLE)
  const { planned, deliveries } = exampleTables(readExampleParameters(parametersFile))
  const folder = rawFolder(dataFolder, EXAMPLE)
  replaceFiles({
    [join(folder, 'planned.csv')]: plannedText(planned),
    [join(folder, 'delivered.csv')]: deliveredText(deliveries),
    ...inFolder(folder, gateTables(planOf(planned), deliveries, openTerritories(programme))),
  })
  return folder
}
