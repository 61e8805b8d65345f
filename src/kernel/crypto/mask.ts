/** Shows a personal name by its first character: 张三丰 → 张**. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name]
  return first + '*'.repeat(Math.max(rest.length, 1))
}

/** Shows an identity number by its first three and last two characters. */
export const maskIdNumber = (value: string): string =>
  value.length < 8
    ? '*'.repeat(value.length)
    : `${value.slice(0, 3)}${'*'.repeat(value.length - 5)}${value.slice(-2)}`

/** Shows a mail address by the first character of its mailbox, and its domain: zhang@example.cn → z***@example.cn. */
export const maskMail = (value: string): string => {
  const at = value.lastIndexOf('@')
  return at < 1 ? '*'.repeat(value.length) : `${value.slice(0, 1)}***${value.slice(at)}`
}

/** Shows a phone number by its first three and last four digits. */
export const maskPhone = (value: string): string =>
  value.length < 8
    ? '*'.repeat(value.length)
    : `${value.slice(0, 3)}${'*'.repeat(value.length - 7)}${value.slice(-4)}`
