/**
 * Roles of a table whose parts are laid out as blocks and grids: some browsers drop the meaning of table elements
 * then, so it is said again.
 */
export const GRID_ROLES = {
  grid: { role: 'grid' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  header: { role: 'columnheader' },
  cell: { role: 'gridcell' },
} as const
