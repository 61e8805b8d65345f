/** How serious a finding is: only a problem makes the command fail. */
export type Mark = 'ok' | 'warning' | 'problem'

/** Names of the checks, the same in every version. */
export const CHECKS = [
  'database',
  'migrations',
  'node',
  'deliveries',
  'jobs',
  'clock',
  'time',
  'silence',
  'calendar',
  'roles',
  'disk',
  'keys',
  'rotation',
  'retention',
  'files',
  'backup',
  'archive',
  'sealing',
  'heads',
  'workbench',
  'fonts',
  'sms',
  'mail',
  'address',
] as const

/** Name of a check. */
export type Check = (typeof CHECKS)[number]

/** What one check came to, in a sentence that says what to do where something is to be done. */
export interface Finding {
  readonly check: Check
  readonly mark: Mark
  readonly text: string
}
