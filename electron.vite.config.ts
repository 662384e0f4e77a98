import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { ProxyOptions } from 'vite'

const dev = { host: '127.0.0.1', port: 5173 }
const control = `http://127.0.0.1:${process.env.LOGINSHARE_MOCK_CONTROL_PORT ?? '8481'}`

/**
 * Passes the calls of a page that Vite serves on to the control door, as if they came from the door's own page. Those
 * of any other page keep their origin, so that the door refuses them.
 */
const controlDoor: ProxyOptions = {
  target: control,
  changeOrigin: true,
  configure(proxy) {
    proxy.on('proxyReq', (request) => {
      if (request.getHeader('origin') === `http://${dev.host}:${String(dev.port)}`) {
        request.setHeader('origin', control)
      }
    })
  },
}

// Everything is bundled, so that what starts is one file. The targets are set here, since electron-vite would derive
// them from the installed Electron, and the headless app runs on Node 20. CommonJS: see docs/architecture.md.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      target: 'node20',
      rollupOptions: {
        input: { main: 'electron/main.ts', headless: 'electron/headless.ts' },
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name]-[hash].cjs',
          banner: ({ name }) => (name === 'headless' ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // electron-vite takes no other target here; the preload script uses nothing that would be translated.
      target: 'node20',
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    // Under `npm run dev` alone.
    server: {
      host: dev.host,
      port: dev.port,
      strictPort: true,
      // In the window the page is at app://, which has no port to go by.
      hmr: { protocol: 'ws', host: dev.host, clientPort: dev.port },
      proxy: { '/api': controlDoor },
    },
    build: {
      target: 'chrome130',
      minify: true,
      // It comes from this computer's disk, so nothing is gained by cutting it up.
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: { index: path.resolve('renderer/index.html') } },
    },
  },
})
