export const PNG_COLOUR_TYPE = { indexed: 3 } as const

/** Size and kind in the header of a PNG file. Throws an Error on any other file. */
export function sizeOfPng(file: Buffer): { readonly width: number; readonly height: number; readonly colourType: number } {
  if (file.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a' || file.subarray(12, 16).toString('latin1') !== 'IHDR') throw new Error('no PNG file')
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), colourType: file.readUInt8(25) }
}
