import chart from './es/chart.json'
import frame from './es/frame.json'
import map from './es/map.json'
import table from './es/table.json'

/** The texts of map and charts in Spanish: all that a figure in another page shows, in one piece. */
export const figureSpanish = { ...frame, ...map, ...chart, ...table }
