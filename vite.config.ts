import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// base './' keeps every address relative, so the built folder works from any host and any sub-path.
export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'es2022', outDir: 'dist', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  worker: { format: 'es' },
})
