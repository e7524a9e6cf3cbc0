import { Fragment } from 'react'
import type { PlaceFigure, PlaceFile, PlaceName } from '../../../place/place-file.ts'
import { indicatorOf } from '../../../place/words.ts'
import { nameOf } from '../figureWords.ts'
import type { PageView } from '../pageView.ts'
import { FigureMark } from '../summary/FigureMark.tsx'

export interface PlacesTableRow {
  readonly place: PlaceName
  /** Begins a group of rows with this heading. */
  readonly group?: string
  readonly figures: readonly PlaceFigure[]
}

/** Places below each other with the same figures of each; names lead to their pages, all but the page's own. */
export function PlacesTable({ page, rows, caption }: { page: PageView; rows: readonly PlacesTableRow[]; caption: string }) {
  const { file, words, links } = page
  const columns = [...new Set(rows.flatMap(({ figures }) => figures.map(({ indicator }) => indicator)))]
  return (
    <div className="places-table__frame">
      <table className="places-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.p('inside.place')}</th>
            {columns.map((id) => {
              const indicator = indicatorOf(file, { indicator: id })
              return (
                <th key={id} scope="col" className="places-table__number">
                  {words.text(indicator.title)} <FigureMark kind={indicator.kind} words={words} />
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, group, figures }) => (
            <Fragment key={place.id}>
              {group && (
                <tr>
                  <th scope="rowgroup" colSpan={columns.length + 1} className="places-table__group">
                    {group}
                  </th>
                </tr>
              )}
              <tr>
                <th scope="row">{place.id === page.report.territory.id ? place.name : <a href={links.place(place.id)}>{nameOf(place, page.report)}</a>}</th>
                {columns.map((id) => (
                  <FigureCell key={id} file={file} figure={figures.find(({ indicator }) => indicator === id)} page={page} />
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FigureCell({ file, figure, page: { words } }: { file: PlaceFile; figure: PlaceFigure | undefined; page: PageView }) {
  if (!figure) return <td className="places-table__number places-table__absent">{words.p('short.unpublished')}</td>
  const indicator = indicatorOf(file, figure)
  const interval = words.interval(figure, indicator)
  return (
    <td className={figure.value === undefined ? 'places-table__number places-table__absent' : 'places-table__number'}>
      {figure.value === undefined ? words.short(figure, indicator) : words.value(figure, indicator)}
      {interval && <span className="places-table__interval">{interval}</span>}
    </td>
  )
}
