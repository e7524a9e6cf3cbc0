import { extname } from 'node:path'
import { parseArgs } from 'node:util'
import type { TakeOptions } from './takeSheet.ts'
import type { TemplateOptions } from './writeTemplate.ts'

export const USAGE = `npm run monitoring -- template --programme ID --year 2026 [--format xlsx|csv] --out FILE
npm run monitoring -- take FILE --programme ID [--received 2026-10-15] [--partial] [--replace]
npm run monitoring -- rules --programme ID
npm run monitoring -- example`

export type MonitoringCommand =
  | ({ readonly command: 'template' } & TemplateOptions)
  | ({ readonly command: 'take' } & TakeOptions)
  | { readonly command: 'rules'; readonly dataFolder: string; readonly programme: string }
  | { readonly command: 'example'; readonly dataFolder: string }

/** What the arguments ask for; `today` is the day a sheet comes in where none is told. Throws an Error that says how to call it. */
export function monitoringOptions(args: readonly string[], today: string): MonitoringCommand {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { programme: text, year: text, format: text, out: text, received: text, data: text, partial: flag, replace: flag }
  const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options })
  const [command, file, ...more] = positionals
  const dataFolder = values.data ?? 'data'
  if (more.length > 0 || (file !== undefined && command !== 'take')) throw new Error(USAGE)
  if (command === 'example') return { command, dataFolder }
  const { programme } = values
  if (!programme || !/^[a-z0-9-]+$/.test(programme)) throw new Error(`--programme ID\n${USAGE}`)
  if (command === 'rules') return { command, dataFolder, programme }
  if (command === 'template') {
    const { year, out } = values
    if (year === undefined || !/^\d{4}$/.test(year) || !out) throw new Error(`--year 2026 --out FILE\n${USAGE}`)
    const format = values.format ?? (extname(out).toLowerCase() === '.csv' ? 'csv' : 'xlsx')
    if (format !== 'xlsx' && format !== 'csv') throw new Error(`--format xlsx|csv\n${USAGE}`)
    return { command, dataFolder, programme, year, format, out }
  }
  if (command !== 'take' || file === undefined) throw new Error(USAGE)
  const received = values.received ?? today
  const day = new Date(`${received}T00:00:00Z`)
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== received) throw new Error(`--received: «${received}» no es un día como 2026-10-15 / is not a day like 2026-10-15`)
  return { command, dataFolder, programme, file, received, partial: values.partial ?? false, replace: values.replace ?? false }
}
