export type Rgb = readonly [red: number, green: number, blue: number]

/** Channels (0 to 255) of `#rgb` or `#rrggbb`. Throws a RangeError on anything else. */
export function channels(hex: string): Rgb {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex)
  const digits = short ? short.slice(1).map((digit) => digit + digit) : /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)?.slice(1)
  if (!digits) throw new RangeError(`not a colour of the form #rrggbb: ${hex}`)
  const [red = '', green = '', blue = ''] = digits
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
}

/** `#rrggbb` that lies `share` (0 to 1) of the way from one colour to another. */
export function mixed(from: string, to: string, share: number): string {
  const start = channels(from)
  const end = channels(to)
  const mix = start.map((channel, index) => Math.round(channel + ((end[index] ?? channel) - channel) * share))
  return `#${mix.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
