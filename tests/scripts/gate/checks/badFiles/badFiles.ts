import type { BadFile } from './badFile.ts'
import { BYTES_OF_FILES } from './bytesOfFiles.ts'
import { CODES } from './codes.ts'
import { DESCRIPTIONS } from './descriptions.ts'
import { NUMBERS } from './numbers.ts'
import { PERSONS } from './persons.ts'
import { ROWS_AND_COLUMNS } from './rowsAndColumns.ts'
import { SUMS_AND_UNITS } from './sumsAndUnits.ts'

/** Every input with a fault, each of which must leave the last release as it was; `HUGE_FILE` stands by itself. */
export const BAD_FILES: readonly BadFile[] = [...BYTES_OF_FILES, ...ROWS_AND_COLUMNS, ...NUMBERS, ...CODES, ...SUMS_AND_UNITS, ...PERSONS, ...DESCRIPTIONS]
