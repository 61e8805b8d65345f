/** What is set on a sheet besides the paper itself; a paper that is kept has none. */
export interface Marks {
  /** Sets the paper so many times, each copy saying whose it is; once where left out. */
  readonly copies?: number
  /** 补打: when and by whom, printed at the head of each page. */
  readonly reprint?: string
  /** Only what a pre-printed form leaves open, moved by so many millimetres. */
  readonly overprint?: { readonly right: number; readonly down: number }
  /** 预览: across each page. */
  readonly preview?: true
}
