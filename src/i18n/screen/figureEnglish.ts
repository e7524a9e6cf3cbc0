import chart from './en/chart.json'
import frame from './en/frame.json'
import map from './en/map.json'
import table from './en/table.json'

/** The texts of map and charts in English: all that a figure in another page shows, in one piece. */
export const figureEnglish = { ...frame, ...map, ...chart, ...table }
