import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// Everything is bundled, so that what starts is one file. The targets are set here, since electron-vite would derive
// them from the installed Electron, and the headless app runs on Node 20. CommonJS: see docs/architecture.md.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      target: 'node20',
      rollupOptions: {
        input: { headless: 'electron/headless.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', banner: '#!/usr/bin/env node' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      rollupOptions: { input: { index: 'renderer/index.html' } },
    },
  },
})
