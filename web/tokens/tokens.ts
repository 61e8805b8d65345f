/**
 * The design of Yichuang as plain data, read by both faces: `css.ts` turns it into custom
 * properties for the public pages, the workbench builds its component theme from it.
 * Lengths are CSS pixels at a 16 px root, durations are milliseconds.
 */

/** 浅色: the palette of an ink-on-paper document, 黛 ink with a 朱砂 seal. See README.md. */
const light = {
  text: '#14262a',
  textMuted: '#48595d',
  textOnInk: '#ffffff',
  textOnChrome: '#ffffff',
  textOnChromeMuted: '#c9d8d8',
  page: '#ffffff',
  paper: '#f5f4ee',
  paperDeep: '#e9e8df',
  line: '#cdd2cd',
  lineStrong: '#5b6b6f',
  chrome: '#10383f',
  chromeHover: '#08242a',
  ink: '#10383f',
  inkHover: '#08242a',
  inkTint: '#e6eff0',
  link: '#0b5a66',
  linkHover: '#062f36',
  linkVisited: '#553c72',
  seal: '#b0301b',
  cinnabar: '#b0301b',
  cinnabarHover: '#8a2312',
  cinnabarTint: '#fbeeea',
  malachite: '#1a6842',
  malachiteTint: '#e8f3ec',
  gamboge: '#f3b61f',
  gambogeText: '#714600',
  gambogeTint: '#fdf3d9',
} as const

/** A colour's job, the same in every theme. */
export type ColorRole = keyof typeof light
/** A whole theme: every role has a colour, written `#rrggbb`. */
export type Theme = Readonly<Record<ColorRole, string>>

/** 高对比度: what changes for a reader who asks the system for more contrast. */
const contrast: Theme = {
  ...light,
  text: '#000000',
  textMuted: '#1f2d30',
  textOnChromeMuted: '#ffffff',
  chrome: '#052126',
  chromeHover: '#000000',
  paper: '#ffffff',
  paperDeep: '#ffffff',
  line: '#14262a',
  lineStrong: '#000000',
  ink: '#052126',
  inkHover: '#000000',
  link: '#003b45',
  linkHover: '#000000',
  linkVisited: '#3b2257',
  cinnabar: '#8a1f0d',
  cinnabarHover: '#5e1206',
  malachite: '#0c4a2c',
  gambogeText: '#4d2f00',
}

/** 深色: pale ink on night; what stood on ink stands on light now, so `textOnInk` is dark. */
const dark: Theme = {
  text: '#e8efee',
  textMuted: '#adbcbe',
  textOnInk: '#06181b',
  textOnChrome: '#ffffff',
  textOnChromeMuted: '#b9cccd',
  page: '#0f1719',
  paper: '#172225',
  paperDeep: '#212e32',
  line: '#3a4b50',
  lineStrong: '#86989c',
  chrome: '#0a2329',
  chromeHover: '#133a43',
  ink: '#a5d3da',
  inkHover: '#c9e8ec',
  inkTint: '#16323a',
  link: '#8fd0db',
  linkHover: '#c9eef4',
  linkVisited: '#c9b2e6',
  seal: '#b0301b',
  cinnabar: '#ff9c86',
  cinnabarHover: '#ffbdac',
  cinnabarTint: '#3a1a14',
  malachite: '#7fd3a4',
  malachiteTint: '#13301f',
  gamboge: '#f3b61f',
  gambogeText: '#f2c766',
  gambogeTint: '#352a10',
}

/** Every theme that exists; a reader's system asks for one, or the reader does. */
export const themes = { light, dark, contrast } as const satisfies Readonly<Record<string, Theme>>
/** The name of a theme. */
export type ThemeName = keyof typeof themes

/** Text and what it stands on; `least` is the WCAG 2.2 ratio kept in every theme (1.4.3, 1.4.11). */
export const contrastPairs: readonly { on: ColorRole; ink: ColorRole; least: number }[] = [
  ...(
    ['page', 'paper', 'paperDeep', 'inkTint', 'cinnabarTint', 'malachiteTint', 'gambogeTint'] as const
  ).flatMap((on) => [
    { on, ink: 'text', least: 7 } as const,
    { on, ink: 'textMuted', least: 4.5 } as const,
    { on, ink: 'link', least: 4.5 } as const,
  ]),
  { on: 'page', ink: 'linkVisited', least: 4.5 },
  { on: 'paper', ink: 'linkVisited', least: 4.5 },
  { on: 'ink', ink: 'textOnInk', least: 7 },
  { on: 'inkHover', ink: 'textOnInk', least: 7 },
  { on: 'chrome', ink: 'textOnChrome', least: 7 },
  { on: 'chromeHover', ink: 'textOnChrome', least: 7 },
  { on: 'chrome', ink: 'textOnChromeMuted', least: 4.5 },
  { on: 'seal', ink: 'textOnChrome', least: 4.5 },
  { on: 'cinnabar', ink: 'textOnInk', least: 4.5 },
  { on: 'cinnabarHover', ink: 'textOnInk', least: 4.5 },
  { on: 'malachite', ink: 'textOnInk', least: 4.5 },
  { on: 'page', ink: 'cinnabar', least: 4.5 },
  { on: 'cinnabarTint', ink: 'cinnabar', least: 4.5 },
  { on: 'page', ink: 'malachite', least: 4.5 },
  { on: 'malachiteTint', ink: 'malachite', least: 4.5 },
  { on: 'gambogeTint', ink: 'gambogeText', least: 4.5 },
  { on: 'page', ink: 'lineStrong', least: 3 },
  { on: 'paper', ink: 'lineStrong', least: 3 },
  { on: 'page', ink: 'ink', least: 3 },
  { on: 'paper', ink: 'ink', least: 3 },
  { on: 'chrome', ink: 'gamboge', least: 3 },
]

/** System fonts only: no download on a poor line. The first that a device has is used. */
export const fonts = {
  /**
   * 正文: the 黑体 of each system, named so that figures and Latin letters come from the same face;
   * Arabic-script faces for Uyghur and Kyrgyz.
   */
  text: [
    'PingFang SC',
    'Microsoft YaHei',
    'HarmonyOS Sans SC',
    'MiSans',
    'Source Han Sans SC',
    'Noto Sans CJK SC',
    'Noto Sans SC',
    'WenQuanYi Micro Hei',
    'UKIJ Tuz Tom',
    'Microsoft Uighur',
    'Noto Naskh Arabic',
    'sans-serif',
  ],
  /** 标题: a Song (宋体) face where the device has a good one, as on a printed document; else the text face. */
  display: [
    'Songti SC',
    'STZhongsong',
    'Source Han Serif SC',
    'Noto Serif CJK SC',
    'Noto Serif SC',
    'PingFang SC',
    'Microsoft YaHei',
    'Noto Sans CJK SC',
    'UKIJ Tuz Tom',
    'Noto Naskh Arabic',
    'serif',
  ],
  /** 编号: figures of one width for case, document and identity numbers. */
  code: ['ui-monospace', 'SFMono-Regular', 'Consolas', 'Noto Sans Mono CJK SC', 'monospace'],
} as const

/**
 * Type sizes in px. `public` reads at arm's length on a phone; `workbench` is the compact mode: a day of dense work.
 */
export const type = {
  public: { small: 16, body: 18, lead: 21, h3: 22, h2: 27, h1: 38, display: 46 },
  /** Headings of the public pages below `breakpoints.phone`. */
  publicPhone: { small: 16, body: 18, lead: 19, h3: 20, h2: 23, h1: 29, display: 32 },
  /** 长辈版: the public pages of a reader who asked for large letters. */
  elder: { small: 20, body: 23, lead: 26, h3: 27, h2: 32, h1: 44, display: 52 },
  /** 长辈版 below `breakpoints.phone`: as large as leaves six or seven words in a line. */
  elderPhone: { small: 19, body: 22, lead: 23, h3: 24, h2: 28, h1: 33, display: 36 },
  /** Public pages on paper. */
  print: { small: 13, body: 15, lead: 16, h3: 17, h2: 20, h1: 27, display: 27 },
  workbench: { small: 13, body: 15, lead: 16, h3: 17, h2: 20, h1: 24, display: 30 },
} as const
/** A step of the type scale. */
export type TypeStep = keyof typeof type.public

/** Line heights, as multiples: Chinese running text needs more than Latin, Arabic letters more than both. */
export const leading = { text: 1.75, tight: 1.35, arabic: 2 } as const

/** Distances in px; the number of the step is its name. */
export const space = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 72 } as const

/** Corners in px: almost square, like type and like a seal. */
export const radius = { control: 2, seal: 3 } as const

/** Motion only answers a hand; nothing moves by itself. */
export const motion = { quick: 120, ease: 'cubic-bezier(.2,0,.2,1)' } as const

/** Widths in px. `measure` is about 36 Chinese characters of body text; `target` is the least size to press. */
export const size = { wrap: 1120, measure: 680, target: 48, rule: 4 } as const

/** What of `size` grows in 长辈版. */
export const elderSize = { measure: 820, target: 60 } as const

/** Widths in px below which a layout changes; the style sheets write the same numbers in their media queries. */
export const breakpoints = { phone: 640, tablet: 900 } as const
