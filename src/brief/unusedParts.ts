/**
 * Stands for the parts of PDFKit and fontkit a brief never asks for, where the app is built: linebreak (lines are set here),
 * png-js (no pictures), the ciphers (no passwords) and brotli (no WOFF 2). They are a third of it.
 * Named in the aliases of vite.config.ts; each throws an Error should it be asked for after all.
 */
export default refuse
export const create = refuse
export const cbc = refuse
export const ecb = refuse

function refuse(): never {
  throw new Error('this part of PDFKit is left out of the app')
}
