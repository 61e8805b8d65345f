const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

function tensOf(n: number): string {
  const tens = Math.floor(n / 10) % 10
  if (tens > 0) return tens === 1 && n < 100 ? '十' : `${DIGITS[tens]}十`
  return n > 100 && n % 10 > 0 ? '零' : ''
}

/** 四十二 of 42, as laws write their numbers; 1-999. */
export function lawNumber(n: number): string {
  const hundreds = n < 100 ? '' : `${DIGITS[Math.floor(n / 100)]}百`
  return `${hundreds}${tensOf(n)}${DIGITS[n % 10]}`
}

/** 《行政许可法》第四十二条第一款, of an article as the rules write it: `42(1)`; one written otherwise stays as it is. */
export function articleWords(law: string, article: string): string {
  const numbers = /^(\d{1,3})(?:\((\d{1,3})\))?(?:\((\d{1,3})\))?$/.exec(article)?.slice(1)
  if (!numbers) return `《${law}》${article}`
  const parts = ['条', '款', '项'].map((part, i) => {
    const number = numbers[i]
    return number === undefined ? '' : `第${lawNumber(Number(number))}${part}`
  })
  return `《${law}》${parts.join('')}`
}
