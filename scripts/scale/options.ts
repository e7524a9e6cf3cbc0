import { parseArgs } from 'node:util'
import { SERVICE_CODES } from '../../src/catalog/service.ts'

/** How large an invented region is. */
export interface ScaleOptions {
  readonly municipalities: number
  readonly countries: number
  /** Years of figures, the last of them 2025. */
  readonly years: number
  /** Codes of services, `all` among them; the catalogue has 14. */
  readonly services: number
  /** Folder in which `data` is written. */
  readonly to: string
}

const USAGE = 'npm run scale -- --municipalities 50000 --countries 200 --years 3 --services 13 --to FOLDER'
const LARGEST = { municipalities: 200_000, countries: 600, years: 50, services: SERVICE_CODES.length } as const

/** Options of the command. Throws an Error that says how to call it. */
export function scaleOptions(args: readonly string[]): ScaleOptions {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args: [...args], options: { municipalities: text, countries: text, years: text, services: text, to: text } })
  if (!values.to) throw new Error(`say where to write:\n${USAGE}`)
  const number = (name: keyof typeof LARGEST, otherwise: number) => {
    const value = values[name] === undefined ? otherwise : Number(values[name])
    if (!Number.isInteger(value) || value < 1 || value > LARGEST[name]) throw new Error(`--${name} is a whole number from 1 to ${LARGEST[name]}:\n${USAGE}`)
    return value
  }
  return { municipalities: number('municipalities', 50_000), countries: number('countries', 200), years: number('years', 3), services: number('services', 13), to: values.to }
}
