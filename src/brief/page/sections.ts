import type { BriefContent } from '../briefContent.ts'
import type { FigureRow } from '../content/figureRows.ts'
import type { PeopleLine } from '../content/peopleLines.ts'
import type { ServiceLine } from '../content/serviceLines.ts'
import { type Block, stack } from './block.ts'
import { headingBlock } from './headingBlock.ts'
import { listBlock } from './listBlock.ts'
import { STYLE } from './sheet.ts'
import { tableBlock, type TableColumn } from './tableBlock.ts'
import { paragraph } from './textBlock.ts'
import type { Measure, Run } from './textLines.ts'

const GAP = 3

/** What is missing to reach the target, in all and by service, with what must be said beside it. */
export function gapSection({ gap }: BriefContent, width: number, measure: Measure): Block {
  const { entries, more } = gap.services
  const cautions = [more, ...gap.cautions].filter((text) => text !== null)
  return stack(
    [
      headingBlock(gap, width, measure),
      paragraph(gap.total, STYLE.lead, width, measure),
      ...(entries.length > 0 ? [listBlock(entries.map((text) => [{ text, style: STYLE.body }]), width, measure)] : []),
      ...(cautions.length > 0 ? [paragraph(cautions.join(' '), STYLE.small, width, measure)] : []),
    ],
    GAP + 1,
  )
}

/** The key figures, and coverage against the rest of the country. */
export function figuresSection({ figures, columns }: BriefContent, width: number, measure: Measure): Block {
  return stack(
    [
      headingBlock(figures, width, measure),
      figureTable(figures.rows, columnsOf([columns.figure, columns.value, columns.interval, columns.counts, columns.period], width), figures.kind === null, measure),
      paragraph(figures.comparison, STYLE.body, width, measure),
    ],
    GAP,
  )
}

/** Outcomes that have a value; a line instead of the table where none has. */
export function outcomesSection({ outcomes, columns }: BriefContent, width: number, measure: Measure): Block {
  const { entries, more } = outcomes.rows
  const headers = [columns.outcome, columns.value, columns.interval, columns.counts, columns.position]
  return stack(
    [
      headingBlock(outcomes, width, measure),
      entries.length > 0 ? figureTable(entries, columnsOf(headers, width), outcomes.kind === null, measure) : paragraph(outcomes.none, STYLE.body, width, measure),
      ...(more === null ? [] : [paragraph(more, STYLE.small, width, measure)]),
    ],
    GAP,
  )
}

/** What is offered here, and where the rest is nearest. */
export function servicesSection({ services }: BriefContent, width: number, measure: Measure): Block {
  const line = ({ lead, services: names }: ServiceLine): Run[] => [
    { text: names === '' ? lead : `${lead} `, style: STYLE.strong },
    { text: names, style: STYLE.body },
  ]
  const first = services.offered ? [line(services.offered)] : []
  const away = services.away.entries.map(line)
  const unknown = services.unknown.map(line)
  return stack(
    [
      headingBlock(services, width, measure),
      ...(first.length > 0 ? [listBlock(first, width, measure)] : []),
      ...(services.awayLead === null ? [] : [paragraph(services.awayLead, STYLE.soft, width, measure)]),
      ...(away.length > 0 ? [listBlock(away, width, measure)] : []),
      ...(services.away.more === null ? [] : [paragraph(services.away.more, STYLE.small, width, measure)]),
      ...(unknown.length > 0 ? [listBlock(unknown, width, measure)] : []),
    ],
    GAP,
  )
}

/** Population, returns and what else is known of who lives here. */
export function peopleSection({ people }: BriefContent, width: number, measure: Measure): Block {
  const { entries, more } = people.lines
  const line = ({ title, value, detail, others, more: left, kind }: PeopleLine): Run[] => [
    { text: `${title}: `, style: STYLE.soft },
    { text: value, style: STYLE.strong },
    { text: detail === '' ? '' : ` ${detail}`, style: STYLE.body },
    ...(people.kind === null && kind !== '' ? [{ text: ` (${kind})`, style: STYLE.small }] : []),
    ...[others, left].filter((text) => text !== null).map((text) => ({ text: ` ${text}`, style: STYLE.small })),
  ]
  return stack(
    [headingBlock(people, width, measure), listBlock(entries.map(line), width, measure), ...(more === null ? [] : [paragraph(more, STYLE.small, width, measure)])],
    GAP,
  )
}

function figureTable(rows: readonly FigureRow[], columns: readonly TableColumn[], isMixed: boolean, measure: Measure): Block {
  const cells = rows.map(({ title, kind, value, isAbsent, interval, counts, last }) => [
    [{ text: title, style: STYLE.body }, ...(isMixed && kind !== '' ? [{ text: ` (${kind})`, style: STYLE.small }] : [])],
    [{ text: value, style: isAbsent ? STYLE.soft : STYLE.strong }],
    [{ text: interval, style: STYLE.body }],
    [{ text: counts, style: STYLE.body }],
    [{ text: last, style: STYLE.body }],
  ])
  return tableBlock(columns, cells, measure)
}

/** Both tables share their columns, so that the page has one grid. */
const SHARES = [0.235, 0.155, 0.145, 0.175, 0.29]

function columnsOf(headers: readonly string[], width: number): TableColumn[] {
  return headers.map((header, index) => ({ header, width: width * (SHARES[index] ?? 0) }))
}
