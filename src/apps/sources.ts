import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationSource } from '#kernel/db'
import type { MessageSource } from '#kernel/i18n'
import { MODULES } from './modules.ts'

const ROOT = join(import.meta.dirname, '../..')
const KERNEL = join(ROOT, 'src/kernel')

/** Kernel parts with tables, in the order of their migrations. */
const KERNEL_TABLES = [
  'db',
  'events',
  'jobs',
  'files',
  'ledger',
  'calendar',
  'reseal',
  'notice',
  'retention',
  'timecheck',
  'cache',
]
/** Kernel parts with messages, besides the common ones. */
const KERNEL_MESSAGES = ['codes', 'calendar', 'clock', 'form', 'i18n']

const folders = () => [
  ...KERNEL_TABLES.map((part) => ({ name: `kernel.${part}`, folder: join(KERNEL, part) })),
  ...MODULES.map(({ name, folder }) => ({ name, folder })),
]

/** All migrations, kernel first, then modules in their order. */
export const migrationSources = (): MigrationSource[] =>
  folders()
    .map(({ name, folder }) => ({ owner: name, folder: join(folder, 'migrations') }))
    .filter(({ folder }) => existsSync(folder))

/** All message files: `kernel`, one namespace per module, the public pages, and those of the demo. */
export const messageSources = (): MessageSource[] =>
  [
    { namespace: 'kernel', folder: join(KERNEL, 'messages') },
    ...KERNEL_MESSAGES.map((part) => ({ namespace: part, folder: join(KERNEL, part, 'messages') })),
    ...MODULES.map(({ name, folder }) => ({ namespace: name, folder: join(folder, 'messages') })),
    { namespace: 'feedback', folder: join(ROOT, 'data-packs/feedback/messages') },
    { namespace: 'public', folder: join(ROOT, 'web/public/messages') },
    { namespace: 'demo', folder: join(import.meta.dirname, 'demo/messages') },
  ].filter(({ folder }) => existsSync(folder))
