const SHANGHAI = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function partsOf(instant: string): Record<string, string> {
  return Object.fromEntries(SHANGHAI.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
}

/** An instant as day and minute in Shanghai: `2026-03-02 09:00`. */
export function momentText(instant: string): string {
  const { year, month, day, hour, minute } = partsOf(instant)
  return `${year}-${month}-${day} ${hour}:${minute}`
}

/** An instant to the second in Shanghai: `2026-03-02 09:00:05`. Minutes and hours of Shanghai are whole. */
export const secondText = (instant: string): string =>
  `${momentText(instant)}:${new Date(instant).toISOString().slice(17, 19)}`

/** The day of an instant in Shanghai. */
export const dayText = (instant: string): string => momentText(instant).slice(0, 10)
