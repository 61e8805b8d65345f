import type { Command } from './command.ts'

/** Every command by its name; each is loaded only when it is run. */
export const commands = {
  start: async (): Promise<Command> => (await import('./start.ts')).start,
  migrate: async (): Promise<Command> => (await import('./migrate.ts')).migrate,
  import: async (): Promise<Command> => (await import('./import/import.ts')).importTables,
  'government create': async (): Promise<Command> =>
    (await import('./accounts/government-create.ts')).governmentCreate,
  user: async (): Promise<Command> => (await import('./accounts/user.ts')).user,
  backup: async (): Promise<Command> => (await import('./backup/backup.ts')).backup,
  restore: async (): Promise<Command> => (await import('./backup/restore.ts')).restore,
  verify: async (): Promise<Command> => (await import('./verify/verify.ts')).verify,
  'heads export': async (): Promise<Command> => (await import('./heads/export.ts')).headsExport,
  export: async (): Promise<Command> => (await import('./export/export.ts')).exportBundle,
  doctor: async (): Promise<Command> => (await import('./doctor/doctor.ts')).doctor,
  deliveries: async (): Promise<Command> => (await import('./deliveries.ts')).deliveries,
  jobs: async (): Promise<Command> => (await import('./jobs.ts')).jobs,
  drill: async (): Promise<Command> => (await import('./drill.ts')).drill,
  reproject: async (): Promise<Command> => (await import('./reproject.ts')).reproject,
  'codes check': async (): Promise<Command> => (await import('./codes-check.ts')).codesCheck,
  deadline: async (): Promise<Command> => (await import('./deadline/deadline.ts')).deadline,
  'flow check': async (): Promise<Command> => (await import('./flow/flow-check.ts')).flowCheck,
  rebuild: async (): Promise<Command> => (await import('./rebuild/rebuild.ts')).rebuild,
  retention: async (): Promise<Command> => (await import('./retention/retention.ts')).retention,
  hold: async (): Promise<Command> => (await import('./retention/hold.ts')).holdRecords,
  'keys status': async (): Promise<Command> => (await import('./keys/status.ts')).keysStatus,
  'keys rotate': async (): Promise<Command> => (await import('./keys/rotate.ts')).keysRotate,
  'keys export': async (): Promise<Command> => (await import('./keys/export.ts')).keysExport,
  'keys import': async (): Promise<Command> => (await import('./keys/import.ts')).keysImport,
  languages: async (): Promise<Command> => (await import('./languages.ts')).languages,
  fonts: async (): Promise<Command> => (await import('./fonts.ts')).fonts,
  'db url': async (): Promise<Command> => (await import('./db-url.ts')).dbUrl,
  dev: async (): Promise<Command> => (await import('./dev.ts')).dev,
  test: async (): Promise<Command> => (await import('./test.ts')).test,
  bench: async (): Promise<Command> => (await import('./bench.ts')).bench,
  'device-simulator': async (): Promise<Command> => (await import('./device-simulator.ts')).deviceSimulator,
  where: async (): Promise<Command> => (await import('./where.ts')).where,
  check: async (): Promise<Command> => (await import('./check.ts')).check,
  'audit security': async (): Promise<Command> => (await import('./audit.ts')).auditSecurity,
  'audit pages': async (): Promise<Command> => (await import('./audit-pages.ts')).auditPages,
  pictures: async (): Promise<Command> => (await import('./pictures.ts')).pictures,
} as const

export type CommandName = keyof typeof commands

const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)

/** Finds the command in the words of a command line, the longer name first (`db url`). */
export function findCommand(words: readonly string[]): { name: CommandName; rest: string[] } | undefined {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    if (words.length >= length && isCommand(name)) return { name, rest: words.slice(length) }
  }
  return undefined
}
