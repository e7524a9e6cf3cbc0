import type { BadFile } from '../../scripts/gate/checks/badFiles/badFile.ts'
import { BYTES_OF_FILES } from '../../scripts/gate/checks/badFiles/bytesOfFiles.ts'
import { CODES } from '../../scripts/gate/checks/badFiles/codes.ts'
import { NUMBERS } from '../../scripts/gate/checks/badFiles/numbers.ts'
import { PERSONS } from '../../scripts/gate/checks/badFiles/persons.ts'
import { ROWS_AND_COLUMNS } from '../../scripts/gate/checks/badFiles/rowsAndColumns.ts'
import { SUMS_AND_UNITS } from '../../scripts/gate/checks/badFiles/sumsAndUnits.ts'

/** Kinds that are no fault here, since the page understands them, or that only the rules of a dataset make one. */
export const UNDERSTOOD = new Set([
  // Understood, and counted by what they say.
  'the name of a place', 'a name in other letters', 'a code in small letters', 'a code of ISO 3166-2', 'a quarter in another way', 'a day as year-month-day', 'a day as day/month/year', 'a day with its month in letters', 'a month in letters',
  'semicolons', 'tabs', 'bars', 'Latin-1', 'Windows-1252', 'UTF-16 with its mark', 'UTF-16 without a mark', 'UTF-16 big end first', 'a title above the header', 'a row of HXL tags', 'a mark of byte order and nothing else', 'a percentage for a ratio',
  // Faults against the description or the rules of a dataset, or between its files: a dropped file has neither.
  'no file', 'no column of a count', 'no column of a dimension', 'a column nobody described', 'a column in other letters', 'an unknown ring of a catchment', 'a report that neither came nor did not', 'an unknown place in the reports', 'a key in two files', 'a report twice', 'fewer in all services than in one', 'more in all services than in each together', 'a group without a row', 'persons beside a report that did not come in', 'a place in no catchment', 'below what the description allows', 'a code of the Honduran system',
  // Its unit stands in the description alone.
  'more than 100,000 per 100,000', 'rates that are all whole',
  // Not all its municipalities are in the file: the total may well be more.
  'a department that is not its municipalities',
  'semicolons and decimal commas', 'no header', 'an empty row', 'a row of commas', 'a fault in every row',
])

/** Every bad file of the publication gate. */
export const BAD_FILES: readonly BadFile[] = [...BYTES_OF_FILES, ...ROWS_AND_COLUMNS, ...NUMBERS, ...CODES, ...SUMS_AND_UNITS, ...PERSONS]

/** Those that a page it is dropped into must say something of. */
export const DROPPED_BAD_FILES: readonly BadFile[] = BAD_FILES.filter(({ name }) => !UNDERSTOOD.has(name))
