export type { BackupSettings } from './backup-settings.ts'
export type { Config, Demo, LogLevel, ScanOutage } from './config.ts'
export { ConfigError, readConfig } from './read-config.ts'
