import { createTranslator } from 'use-intl/core'
import en from '../../../src/i18n/preview/en.json'
import es from '../../../src/i18n/preview/es.json'
import type { ProgrammeReport, ProgrammesFile } from '../../../src/programme/programme-file.ts'
import { type ProgrammeLanguage, programmeWords } from '../../../src/programme/words.ts'
import { keyFigures } from './keyFigures.ts'
import { linesOf, widthOf } from './letters.ts'
import { COLOURS, PREVIEW } from './look.ts'
import { smallMap } from './smallMap.ts'
import { escaped, textBlock } from './svgText.ts'

const MESSAGES: Readonly<Record<ProgrammeLanguage, typeof es>> = { es, en }
const { width, height, edge } = PREVIEW
const LEFT = 600
const MONEY = ['usd', 'eur']
const MAP = { x: 690, y: 108, width: width - edge - 690, height: 250 }
const FOOT = 404

interface Shown {
  readonly value: string
  readonly label: string
  readonly when: string
}

/** The picture a link to a programme shows in messengers and social networks, as SVG of 1200 by 630. Throws a RangeError where the shapes hold no countries. */
export function previewOf(programme: ProgrammeReport, file: Pick<ProgrammesFile, 'shapes' | 'countries' | 'shapesCredit'>, language: ProgrammeLanguage): string {
  const words = programmeWords(language)
  const t = createTranslator({ locale: words.locale, messages: MESSAGES[language] })
  const list = (names: readonly string[]) => new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(names)
  const figures = keyFigures(programme).map(({ figure, isTarget }) => ({
    // The label says what is counted; money needs its currency.
    value: MONEY.includes(figure.unit) ? words.figure(figure) : words.number(figure),
    label: isTarget ? t('target', { label: withoutTarget(figure.label[language]) }) : figure.label[language],
    when: words.period(figure.period),
  }))
  return picture({
    language,
    title: programme.title[language],
    lines: [
      ...(programme.funders.length > 0 ? [t('funders', { funders: list(programme.funders) })] : []),
      [words.years(programme.start, programme.end), t(programme.kind === 'synthetic' ? 'placesSynthetic' : 'places', { count: programme.places.length })].join(' · '),
    ],
    synthetic: programme.kind === 'synthetic' ? t('synthetic') : null,
    figures,
    none: t('noFigures'),
    map: smallMap(file, MAP, programme.countries, programme.places),
    credit: t('map', { credit: file.shapesCredit[language] }),
  })
}

/** The same for the app as a whole: published programmes only, since synthetic ones never count beside them. */
export function previewOfApp(file: Pick<ProgrammesFile, 'shapes' | 'countries' | 'shapesCredit' | 'programmes' | 'judged'>, language: ProgrammeLanguage): string {
  const words = programmeWords(language)
  const t = createTranslator({ locale: words.locale, messages: MESSAGES[language] })
  const published = file.programmes.filter(({ kind }) => kind === 'published')
  const places = published.flatMap((programme) => programme.places)
  const named = new Set(places.map(({ territory }) => territory.id)).size
  const publications = new Set(published.flatMap(({ source, results, budget, targets }) => [source, ...[...results, ...budget, ...targets].map((figure) => figure.source)])).size
  const when = t('app.judged', { date: words.date(file.judged) })
  return picture({
    language,
    title: t('app.title'),
    lines: [t('app.about')],
    synthetic: null,
    figures: (['programmes', 'places', 'sources'] as const).map((name, at) => {
      const count = [published.length, named, publications][at] ?? 0
      return { value: words.plain(count), label: t(`app.${name}`, { count }), when }
    }),
    none: '',
    map: smallMap(file, MAP, file.countries.map(({ id }) => id), places),
    credit: t('map', { credit: file.shapesCredit[language] }),
  })
}

function picture(shown: {
  readonly language: ProgrammeLanguage
  readonly title: string
  readonly lines: readonly string[]
  readonly synthetic: string | null
  readonly figures: readonly Shown[]
  readonly none: string
  readonly map: string
  /** Whose the shapes are. */
  readonly credit: string
}): string {
  const big = linesOf(shown.title, LEFT, 46, 700, 4).length <= 3
  const title = big ? { size: 46, height: 56 } : { size: 36, height: 45 }
  const titleLines = linesOf(shown.title, LEFT, title.size, 700, 4)
  const under = 140 + titleLines.length * title.height + 4
  const lines = shown.lines.flatMap((line) => linesOf(line, LEFT, 22, 400, 2))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${shown.language}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    textBlock(['Arraigo'], { x: edge, y: 78, size: 30, weight: 700, colour: COLOURS.accent, height: 0 }),
    shown.synthetic === null ? '' : badge(shown.synthetic),
    textBlock(titleLines, { x: edge, y: 140 + title.size * 0.35, ...title, weight: 700, colour: COLOURS.ink }),
    textBlock(lines, { x: edge, y: under + 14, size: 22, weight: 400, colour: COLOURS.inkSoft, height: 31 }),
    shown.map,
    textBlock(linesOf(shown.credit, MAP.width, 13, 400, 2), { x: MAP.x, y: FOOT - 22, size: 13, weight: 400, colour: COLOURS.inkSoft, height: 17 }),
    `<rect y="${FOOT}" width="${width}" height="${height - FOOT}" fill="${COLOURS.sunk}"/>`,
    `<rect y="${FOOT}" width="${width}" height="2" fill="${COLOURS.rule}"/>`,
    shown.figures.length > 0 ? figures(shown.figures) : textBlock(linesOf(shown.none, width - 2 * edge, 28, 400, 2), { x: edge, y: FOOT + 100, size: 28, weight: 400, colour: COLOURS.inkSoft, height: 38 }),
    '</svg>',
  ].join('')
}

function figures(shown: readonly Shown[]): string {
  const gap = 36
  const column = (width - 2 * edge - gap * 2) / 3
  // Every digit of a figure is shown: where one is long, all are written smaller, never cut.
  const size = [48, 42, 36, 30, 25].find((candidate) => shown.every(({ value }) => widthOf(value, candidate, 700) <= column)) ?? 20
  return shown
    .map(({ value, label, when }, at) => {
      const x = Math.round(edge + at * (column + gap))
      const labels = linesOf(label, column, 20, 400, 3)
      return [
        textBlock([value], { x, y: FOOT + 72, size, weight: 700, colour: COLOURS.accent, height: 0 }),
        textBlock(labels, { x, y: FOOT + 108, size: 20, weight: 400, colour: COLOURS.ink, height: 27 }),
        textBlock(linesOf(when, column, 18, 400, 1), { x, y: FOOT + 108 + labels.length * 27 + 2, size: 18, weight: 400, colour: COLOURS.inkSoft, height: 0 }),
      ].join('')
    })
    .join('')
}

/** The mark of what is synthetic, beside the name. */
function badge(text: string): string {
  const size = 20
  const long = widthOf(text, size, 700)
  const x = width - edge - long - 32
  return `<rect x="${x.toFixed(1)}" y="46" width="${(long + 32).toFixed(1)}" height="42" rx="8" fill="${COLOURS.ribbon}"/><text x="${(x + 16).toFixed(1)}" y="74" font-family="Inter" font-size="${size}" font-weight="700" fill="${COLOURS.ribbonInk}">${escaped(text)}</text>`
}

/** `Meta: personas inscritas` says already that it is one. */
function withoutTarget(label: string): string {
  return label.replace(/^(Meta|Target)( para \d{4}| for \d{4})?: /, '')
}
