import type { ProgrammesFile } from '../../../programme/programme-file.ts'
import type { ProgrammeWords } from '../../../programme/words.ts'
import type { ProgrammeLinks } from '../programmeLinks.ts'
import { markOf } from './programmeMark.tsx'

/** Whole years from before the first to after the last programme. */
function yearsOf(days: readonly string[]): readonly [number, number] {
  const years = days.map((day) => Number(day.slice(0, 4)))
  return [Math.min(...years), Math.max(...years) + 1]
}

/** When each programme works, on one axis of years, with the day of the latest figure. */
export function Timeline({ file, words, links }: { readonly file: ProgrammesFile; readonly words: ProgrammeWords; readonly links: ProgrammeLinks }) {
  const { t, language } = words
  const programmes = file.programmes.filter(({ kind }) => kind === 'published')
  const [first, last] = yearsOf(programmes.flatMap(({ start, end }) => [start, end]))
  const at = (day: string, wholeDay: boolean) => {
    const year = Number(day.slice(0, 4))
    const begin = Date.UTC(year, 0, 1)
    const time = Date.parse(`${day}T00:00:00Z`) + (wholeDay ? 86_400_000 : 0)
    return (year - first + (time - begin) / (Date.UTC(year + 1, 0, 1) - begin)) / (last - first)
  }
  const percent = (share: number) => `${(share * 100).toFixed(3)}%`
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return (
    <div className="timeline">
      {programmes.map(({ id, title, start, end, status }, index) => (
        <div key={id} className="timeline__row">
          <p className="timeline__name">
            <a href={links.programme(id)}>{title[language]}</a>
            <span>
              {words.years(start, end)} · {t(`pages.status.${status}`)}
            </span>
          </p>
          <svg width="100%" height="24" role="img" aria-label={words.years(start, end)}>
            {ticks.map((year) => (
              <line key={year} className="timeline__grid" x1={percent((year - first) / (last - first))} x2={percent((year - first) / (last - first))} y1="0" y2="24" />
            ))}
            <rect className={`timeline__bar timeline__bar--${markOf(index)}`} x={percent(at(start, false))} width={percent(at(end, true) - at(start, false))} y="6" height="12" rx="2" />
            <line className="timeline__today" x1={percent(at(file.judged, true))} x2={percent(at(file.judged, true))} y1="0" y2="24" />
          </svg>
        </div>
      ))}
      <div className="timeline__row timeline__row--axis" aria-hidden="true">
        <span />
        <svg width="100%" height="34">
          {ticks.slice(0, -1).map((year, index) => (
            <text key={year} className={index % 2 === 0 ? 'timeline__year' : 'timeline__year timeline__year--second'} x={percent((index + 0.5) / (last - first))} y="12">
              {year}
            </text>
          ))}
          <text className={`timeline__year timeline__year--today${at(file.judged, true) > 0.5 ? ' timeline__year--ending' : ''}`} x={percent(at(file.judged, true))} y="30">
            {t('pages.portfolio.today', { day: words.date(file.judged) })}
          </text>
        </svg>
      </div>
    </div>
  )
}
