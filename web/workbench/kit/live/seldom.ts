/**
 * Does something at once, and again at most once in a while, however often it is asked for: what was asked for
 * meanwhile is done at the end of it.
 */
export function seldom(act: () => void, everyMs: number): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asked = false
  const rest = () => {
    waiting = undefined
    if (asked) begin()
  }
  const begin = () => {
    asked = false
    waiting = setTimeout(rest, everyMs)
    act()
  }
  return () => {
    if (waiting === undefined) begin()
    else asked = true
  }
}
