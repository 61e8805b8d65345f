import type { Config } from './config.ts'

const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text)

/** Reads at which gateway fees are paid; nothing where none is set, or the settings cannot be used. */
export function readPaymentSettings(
  given: (name: string) => string | undefined,
  refuse: (key: 'payment', value?: string) => undefined,
): Config['payment'] {
  const [url, page, key] = [given('PAYMENT_URL'), given('PAYMENT_PAGE'), given('PAYMENT_KEY')]
  if (url === undefined && page === undefined) return undefined
  if (url === undefined || page === undefined || key === undefined) return refuse('payment')
  return isWebAddress(url) && isWebAddress(page) ? { url, page, key } : refuse('payment')
}
