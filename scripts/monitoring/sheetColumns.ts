/** Columns of the sheet a programme fills in, in order. A header begins with the id; what follows is for people. */
export const SHEET_COLUMNS = ['territory_id', 'territory', 'place', 'period', 'service', 'service_name', 'planned', 'reached'] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]
/** Without these a row says nothing. */
export const NEEDED_COLUMNS = ['territory_id', 'period', 'service', 'reached'] as const

/** One row of the sheet; everything as text. */
export type TemplateRow = Readonly<Record<SheetColumn, string>>
