import { isIP } from 'node:net'
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fill } from '#kernel/text'
import { readBackupSettings } from './backup-settings.ts'
import { type Config, type Demo, type LogLevel, logLevels, type ScanOutage } from './config.ts'
import { readLogSettings } from './log-settings.ts'
import { readMailSettings } from './mail-settings.ts'
import messages from './messages/zh-CN.json' with { type: 'json' }
import { readPaymentSettings } from './payment-settings.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Settings that cannot be used: one sentence for each, naming its variable. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

const minDemoPassword = 8
/** A stop of more hours than a day is confirmed by a person, where nothing else can. */
const GAP_HOURS = 24
const minMetricsToken = 16
const hostPattern = /^[A-Za-z0-9._:%-]+$/
const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65_535
const isLimit = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text)
const isGap = (text: string): boolean => /^\d{1,4}$/.test(text)
const isRate = (text: string): boolean => /^[1-9]\d{1,6}$/.test(text)
const isDemo = (text: string): text is Demo => text === 'suxian' || text === 'none'
const isScanOutage = (text: string): text is ScanOutage => text === 'refuse' || text === 'take'
const isLogLevel = (text: string): text is LogLevel => logLevels.some((level) => level === text)

function hasProtocol(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}

const isWebAddress = (text: string): boolean => hasProtocol(text, ['http:', 'https:'])
const isScannerAddress = (text: string): boolean =>
  /^unix:\/.+$/.test(text) || (hasProtocol(text, ['tcp:']) && new URL(text).port !== '')
const isHostName = (text: string): boolean => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text)
const isDatabaseAddress = (text: string): boolean => hasProtocol(text, ['postgres:', 'postgresql:'])

/** An IP address, or a range of them such as 10.0.0.0/8. */
function isAddressRange(text: string): boolean {
  const [address = '', prefix, ...more] = text.split('/')
  const bits = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return (
    bits > 0 &&
    more.length === 0 &&
    (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= bits))
  )
}

const listed = (text: string | undefined): string[] => text?.split(',').map((part) => part.trim()) ?? []

function dataFolder(given: string | undefined): string {
  if (given === undefined) return resolve(projectRoot, 'data')
  return isAbsolute(given) ? resolve(given) : resolve(process.cwd(), given)
}

/**
 * Reads the settings of the node. A variable that is empty counts as not set.
 * @throws ConfigError naming every variable with a bad value
 */
export function readConfig(env: Environment): Config {
  const problems: string[] = []
  const given = (name: string): string | undefined => env[name]?.trim() || undefined
  const refuse = (key: keyof typeof messages, value = ''): undefined => {
    problems.push(fill(messages[key], { value, allowed: logLevels.join('、') }))
  }
  const optional = (name: string, key: keyof typeof messages, allows: (text: string) => boolean) => {
    const value = given(name)
    return value === undefined || allows(value) ? value : refuse(key, value)
  }

  const port = optional('PORT', 'port', isPort) ?? '8080'
  const demo = given('DEMO') ?? 'suxian'
  if (!isDemo(demo)) refuse('demo', demo)
  const logLevel = given('LOG_LEVEL') ?? 'warn'
  if (!isLogLevel(logLevel)) refuse('log-level', logLevel)
  const scanOutage = given('SCAN_OUTAGE') ?? 'refuse'
  if (!isScanOutage(scanOutage)) refuse('scan-outage', scanOutage)
  const backup = readBackupSettings(given, refuse)
  const log = readLogSettings(given, refuse)
  const mail = readMailSettings(given, refuse)
  const [identityUrl, identityKey] = [
    optional('IDENTITY_URL', 'identity-url', isWebAddress),
    given('IDENTITY_KEY'),
  ]
  if (identityUrl !== undefined && identityKey === undefined) refuse('identity-key')
  const [enquiryUrl, enquiryKey] = [
    optional('ENQUIRY_URL', 'enquiry-url', isWebAddress),
    given('ENQUIRY_KEY'),
  ]
  if (enquiryUrl !== undefined && enquiryKey === undefined) refuse('enquiry-key')
  const payment = readPaymentSettings(given, refuse)
  const [signerFile, signerUrl, signerKey] = [
    given('SIGNER_FILE'),
    optional('SIGNER_URL', 'signer-url', isWebAddress),
    given('SIGNER_KEY'),
  ]
  if (signerUrl !== undefined && (signerKey === undefined || signerFile === undefined)) refuse('signer-key')
  const outside =
    signerUrl !== undefined && signerKey !== undefined ? { url: signerUrl, key: signerKey } : undefined
  const [keysFile, headsDir] = [given('KEYS_FILE'), given('HEADS_DIR')]
  const config: Config = {
    port: Number(port),
    host: optional('HOST', 'host', (text) => hostPattern.test(text)) ?? '127.0.0.1',
    dataDir: dataFolder(given('DATA_DIR')),
    ...(keysFile !== undefined && { keysFile: resolve(keysFile) }),
    databaseUrl: optional('DATABASE_URL', 'database-url', isDatabaseAddress),
    demo: isDemo(demo) ? demo : 'none',
    demoPassword: optional('DEMO_PASSWORD', 'demo-password', (text) => text.length >= minDemoPassword),
    logLevel: isLogLevel(logLevel) ? logLevel : 'warn',
    smsUrl: optional('SMS_URL', 'sms-url', isWebAddress),
    smsKey: given('SMS_KEY'),
    publicUrl: optional('PUBLIC_URL', 'public-url', isWebAddress)?.replace(/\/+$/, ''),
    trustProxy: listed(optional('TRUST_PROXY', 'trust-proxy', (text) => listed(text).every(isAddressRange))),
    ...(backup && { backup }),
    ...(headsDir !== undefined && { headsDir: resolve(headsDir) }),
    ...(log && { log }),
    ...(mail && { mail }),
    ...(identityUrl !== undefined &&
      identityKey !== undefined && { identity: { url: identityUrl, key: identityKey } }),
    ...(enquiryUrl !== undefined &&
      enquiryKey !== undefined && { enquiry: { url: enquiryUrl, key: enquiryKey } }),
    ...(payment && { payment }),
    ...(signerFile !== undefined && { signer: { file: resolve(signerFile), ...(outside && { outside }) } }),
    allowedHosts: listed(
      optional('ALLOWED_HOSTS', 'allowed-hosts', (text) => listed(text).every(isHostName)),
    ).map((name) => name.toLowerCase()),
    rates: {
      person: Number(optional('RATE_PERSON', 'rate', isRate) ?? 1200),
      address: Number(optional('RATE_ADDRESS', 'rate', isRate) ?? 6000),
    },
    timecheck: {
      url: optional('TIME_URL', 'time-url', isWebAddress),
      limitSeconds: Number(optional('TIME_LIMIT', 'time-limit', isLimit) ?? 60),
      gapHours: Number(
        optional('TIME_GAP', 'time-gap', isGap) ?? (isDemo(demo) && demo !== 'none' ? 0 : GAP_HOURS),
      ),
    },
    clamdUrl: optional('CLAMD_URL', 'clamd-url', isScannerAddress),
    metricsToken: optional('METRICS_TOKEN', 'metrics-token', (text) => text.length >= minMetricsToken),
    otlpUrl: optional('OTLP_URL', 'otlp-url', isWebAddress),
    scanOutage: isScanOutage(scanOutage) ? scanOutage : 'refuse',
  }
  if (config.smsUrl !== undefined && config.smsKey === undefined) refuse('sms-key')
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}
