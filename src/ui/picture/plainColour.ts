export interface PlainColour {
  /** `#rrggbb` */
  readonly colour: string
  /** 0 to 1. */
  readonly opacity: number
}
/** Red, green and blue from 0 to 255, alpha from 0 to 1. */
export type MeasureColour = (text: string) => readonly [red: number, green: number, blue: number, alpha: number] | null

const RGB = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)$/

/**
 * A computed CSS colour in the form every SVG program reads: six digits and an opacity apart. Colours of newer spaces
 * (`oklab`, `color(srgb ...)`) are asked of `measure`; null where it does not know them either.
 */
export function plainColour(text: string, measure: MeasureColour): PlainColour | null {
  const parts = RGB.exec(text)
  if (parts) {
    const [, red, green, blue, alpha = '1', percent] = parts
    return plain(Number(red), Number(green), Number(blue), percent ? Number(alpha) / 100 : Number(alpha))
  }
  if (text === 'transparent') return plain(0, 0, 0, 0)
  if (/^#[\da-f]{6}$/i.test(text)) return { colour: text.toLowerCase(), opacity: 1 }
  const measured = measure(text)
  return measured && plain(...measured)
}

function plain(red: number, green: number, blue: number, alpha: number): PlainColour {
  const digits = [red, green, blue].map((part) => Math.min(255, Math.max(0, Math.round(part))).toString(16).padStart(2, '0'))
  return { colour: `#${digits.join('')}`, opacity: Math.round(Math.min(1, Math.max(0, alpha)) * 1000) / 1000 }
}

/** Measures colours by drawing one pixel of each; every text is measured once. */
export function colourMeasure(): MeasureColour {
  const known = new Map<string, ReturnType<MeasureColour>>()
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true })
  return (text) => {
    if (!context || !CSS.supports('color', text)) return null
    const found = known.get(text) ?? pixel(context, text)
    known.set(text, found)
    return found
  }
}

function pixel(context: CanvasRenderingContext2D, text: string): readonly [number, number, number, number] {
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = text
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue, alpha / 255]
}
