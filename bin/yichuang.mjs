#!/usr/bin/env node
/**
 * The first file of every command. Plain JavaScript without dependencies, because on a fresh clone there are none:
 * it installs them, repairs what switched-off install scripts leave out, and goes on under Node 24.
 */
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)

async function main() {
  const { messages } = await import('./messages.mjs')
  if (major < 20 || (major === 20 && minor < 9)) throw new Error(messages.oldNode(process.version))
  const { installMissing } = await import('./install.mjs')
  const { repairPackages } = await import('./repair.mjs')
  const { handOver } = await import('./handover.mjs')
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  await installMissing(root)
  repairPackages(root)
  await handOver(root, process.argv.slice(2))
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
