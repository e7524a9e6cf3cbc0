import italic from '@fontsource/inter/files/inter-latin-400-italic.woff2?url'
import medium from '@fontsource/inter/files/inter-latin-500-normal.woff2?url'
import strong from '@fontsource/inter/files/inter-latin-600-normal.woff2?url'
import { FONT, type FontFiles } from '../../../layers/style/fonts.ts'

/** The Latin files hold every letter of Spanish; no glyph server is asked. */
export const FONT_FILES: FontFiles = { [FONT.italic]: italic, [FONT.medium]: medium, [FONT.strong]: strong }
