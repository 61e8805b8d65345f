/** A look and a size of window in which the pages of the workbench are proven. */
export interface DeskSetting {
  readonly look: 'light' | 'dark' | 'large'
  readonly width: number
  readonly height: number
}

const LOOKS = ['light', 'dark', 'large'] as const
/** The screen of an office, and a phone; CSS pixels. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 740 },
] as const

/** Every look at every size. */
export const DESK_SETTINGS: readonly DeskSetting[] = LOOKS.flatMap((look) =>
  SIZES.map((size) => ({ look, ...size })),
)
