import { fileURLToPath } from 'node:url'
// The widgets bring their own texts in thirty languages, 54 kB of program: their authors' plugin keeps ours.
import widgetLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { CONTENT_POLICIES, policyText } from './scripts/release/headers/contentPolicies.ts'
import { LOCALES } from './src/i18n/locales.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
// A brief has no pictures, no passwords, no WOFF 2 and sets its own lines: see src/brief/unusedParts.ts.
const unused = at('src/brief/unusedParts.ts')

// The policy of the first page is written once, for pages and hosts alike.
const contentPolicy: Plugin = {
  name: 'content-policy',
  transformIndexHtml: { order: 'pre', handler: (html) => html.replace('CONTENT_POLICY', () => policyText(CONTENT_POLICIES.app)) },
}

// base './' keeps every address relative, so the built folder works from any host and any sub-path.
export default defineConfig({
  base: './',
  plugins: [contentPolicy, react(), widgetLocales.vite({ locales: Object.values(LOCALES).map((locale) => new Intl.Locale(locale).language) })],
  resolve: { alias: { 'brotli/decompress.js': unused, 'png-js': unused, linebreak: unused, '@noble/ciphers/aes': unused } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    // Read when the pages of places are written, see scripts/release/pages.
    manifest: true,
    rollupOptions: { input: { index: at('index.html'), place: at('src/main-place.tsx'), programme: at('src/main-programme.tsx'), embed: at('src/main-embed.tsx'), story: at('src/main-story.tsx'), missing: at('src/main-missing.ts') } },
  },
  worker: { format: 'es' },
})
