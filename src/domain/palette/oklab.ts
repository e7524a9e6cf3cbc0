/** A colour in OKLab: lightness 0 to 1, and two opponent axes; straight distances are roughly what the eye sees. */
export type Oklab = readonly [lightness: number, greenRed: number, blueYellow: number]
/** Red, green, blue as amounts of light, 0 to 1. */
export type LinearRgb = readonly [number, number, number]

/** `#rrggbb` as amounts of light. Throws a RangeError on anything else. Source: IEC 61966-2-1 (sRGB). */
export function linearRgb(hex: string): LinearRgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`no colour: ${hex}`)
  const light = (start: number) => {
    const coded = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return coded <= 0.04045 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4
  }
  return [light(1), light(3), light(5)]
}

/** Amounts of light as `#rrggbb`; what the screen cannot show is taken to the nearest it can. */
export function hexColour(light: LinearRgb): string {
  const coded = light.map((amount) => {
    const seen = Math.min(Math.max(amount, 0), 1)
    const code = seen <= 0.0031308 ? 12.92 * seen : 1.055 * seen ** (1 / 2.4) - 0.055
    return Math.round(code * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${coded.join('')}`
}

/** Source of both conversions: Ottosson, B. (2020), A perceptual color space for image processing. */
export function oklab([red, green, blue]: LinearRgb): Oklab {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

export function fromOklab([lightness, greenRed, blueYellow]: Oklab): LinearRgb {
  const long = (lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow) ** 3
  const medium = (lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow) ** 3
  const short = (lightness - 0.0894841775 * greenRed - 1.291485548 * blueYellow) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

/** How far apart two colours look; 0.02 is about the smallest difference seen side by side. */
export function oklabDistance(one: Oklab, other: Oklab): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}
