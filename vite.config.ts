import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { fileTexts } from './web/workbench/build/file-texts.ts'
import { leanContracts } from './web/workbench/build/lean-contracts.ts'
import { moduleMessages } from './web/workbench/build/module-messages.ts'
import { recordInputs } from './web/workbench/build/record-inputs.ts'
import { signedStyles } from './web/workbench/build/signed-styles.ts'
import { tokensStylesheet } from './web/workbench/build/tokens-stylesheet.ts'
import { writtenEdges } from './web/workbench/build/written-edges.ts'

const root = join(import.meta.dirname, 'web/workbench')

/** How the workbench is built: once, into static files that the server hands out below `/workbench/`. */
export default defineConfig({
  root,
  base: '/workbench/',
  plugins: [
    react(),
    tokensStylesheet(),
    signedStyles(),
    moduleMessages(import.meta.dirname),
    fileTexts(import.meta.dirname),
    leanContracts(import.meta.dirname),
    writtenEdges(),
    recordInputs(import.meta.dirname),
  ],
  build: {
    outDir: join(import.meta.dirname, 'dist/workbench'),
    emptyOutDir: true,
    manifest: true,
    target: 'chrome86',
    cssTarget: 'chrome86',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
  },
})
