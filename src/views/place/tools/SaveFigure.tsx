import { exportWords } from '../../../place/export/exportWords.ts'
import { SaveMenu } from '../../../ui/picture/SaveMenu.tsx'

export interface SaveFigureProps {
  /** The drawing on screen, asked for when it is saved. */
  readonly svg: () => SVGSVGElement | null
  readonly title: string
  /** What the marks of the drawing mean, one line each. */
  readonly legend: readonly string[]
  /** The source in words, without a label before it. */
  readonly source: string
  /** Whether any figure drawn is a synthetic demonstration. */
  readonly synthetic: boolean
  /** Name of the file without its ending, such as `HN0703-cobertura`. */
  readonly name: string
  readonly language: 'es' | 'en'
}

/** Saves a figure of the page with its title, legend, source and mark, as PNG or SVG. */
export function SaveFigure({ svg, title, legend, source, synthetic, name, language }: SaveFigureProps) {
  const { t } = exportWords(language)
  const drawing = async () => {
    const { standaloneSvg } = await import('../../../ui/picture/standaloneSvg.ts')
    const drawn = svg()
    if (!drawn) throw new Error('there is no drawing to save')
    return standaloneSvg(drawn, { title, legend, source: t('picture.source', { source }), synthetic: synthetic ? t('picture.synthetic') : null })
  }
  const words = { save: t('picture.save'), what: t('picture.what', { title }), png: t('picture.png'), svg: t('picture.svg'), failed: t('picture.failed') }
  return <SaveMenu words={words} name={name} drawing={drawing} />
}
