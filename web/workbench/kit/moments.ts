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

/** The instant of a day and minute in Shanghai, as inputs write it (`2026-03-02T09:00`); nothing for what is none. */
export function instantOfText(text: string): string | undefined {
  const instant = new Date(`${text}:00+08:00`)
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) && !Number.isNaN(instant.getTime())
    ? instant.toISOString()
    : undefined
}
