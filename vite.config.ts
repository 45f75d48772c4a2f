// How the analyst's application is built: web/ in, dist/web out, nothing loaded from elsewhere.

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SERVER = `http://127.0.0.1:${process.env['PORT'] ?? '4747'}`

export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The first browsers with light-dark(), which the tokens are declared with.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // A font or picture inside a style sheet as data: would need a wider content security policy.
    assetsInlineLimit: 0,
    // Most of it is the graph drawing, which the first screen needs at once.
    chunkSizeWarningLimit: 1500,
    // How long plugins take is nothing to the person who starts Ligature.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/api': SERVER } },
})
