import { type LinearRgb, linearRgb, type Oklab, oklab } from '../../../src/domain/palette/oklab.ts'

/**
 * Full loss of one cone type, on linear light: Machado, G. M., Oliveira, M. M. and Fernandes, L. A. F. (2009), A
 * physiologically-based model for simulation of color vision deficiency, IEEE TVCG 15, 1291-1298, severity 1.0.
 */
const MATRICES = {
  typical: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const
export type Vision = keyof typeof MATRICES
export const VISIONS = Object.keys(MATRICES) as readonly Vision[]

/** A colour as an eye of this kind sees it, in OKLab. */
export function seen(hex: string, vision: Vision): Oklab {
  const matrix = MATRICES[vision]
  const [red, green, blue] = linearRgb(hex)
  const row = (start: 0 | 3 | 6) => {
    const light = (matrix[start] ?? 0) * red + (matrix[start + 1] ?? 0) * green + (matrix[start + 2] ?? 0) * blue
    return Math.min(Math.max(light, 0), 1)
  }
  return oklab([row(0), row(3), row(6)])
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const luminance = ([red, green, blue]: LinearRgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue
  const [low, high] = [luminance(linearRgb(one)), luminance(linearRgb(other))].sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}
