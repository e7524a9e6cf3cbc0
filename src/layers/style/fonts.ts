/** Names the label layers ask for; each is one font file of the app, given to the style as `font-faces`. */
export const FONT = { italic: 'Inter Italic', medium: 'Inter Medium', strong: 'Inter SemiBold' } as const
export type FontName = (typeof FONT)[keyof typeof FONT]
/** Absolute or page-relative address of each file. */
export type FontFiles = Readonly<Record<FontName, string>>
