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
  textOnInkMuted: '#c9d8d8',
  page: '#ffffff',
  paper: '#f5f4ee',
  paperDeep: '#e9e8df',
  line: '#cdd2cd',
  lineStrong: '#5b6b6f',
  ink: '#10383f',
  inkHover: '#08242a',
  inkTint: '#e6eff0',
  link: '#0b5a66',
  linkHover: '#062f36',
  linkVisited: '#553c72',
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
  textOnInkMuted: '#ffffff',
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

/** Every theme that exists. A dark one is one more record here and one media query in `css.ts`. */
export const themes: Readonly<Record<'light' | 'contrast', Theme>> = { light, contrast }

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
  { on: 'ink', ink: 'textOnInkMuted', least: 4.5 },
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
  { on: 'ink', ink: 'gamboge', least: 3 },
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

/** Type sizes in px. `public` reads at arm's length on a phone; `workbench` holds a day of dense work. */
export const type = {
  public: { small: 16, body: 18, lead: 21, h3: 22, h2: 27, h1: 38, display: 46 },
  /** Headings of the public pages below `breakpoints.phone`. */
  publicPhone: { small: 16, body: 18, lead: 19, h3: 20, h2: 23, h1: 29, display: 32 },
  /** Public pages on paper. */
  print: { small: 13, body: 15, lead: 16, h3: 17, h2: 20, h1: 27, display: 27 },
  workbench: { small: 13, body: 15, lead: 16, h3: 17, h2: 20, h1: 24, display: 30 },
} as const
/** A step of the type scale. */
export type TypeStep = keyof typeof type.public

/** Line heights, as multiples: Chinese running text needs more than Latin. */
export const leading = { text: 1.75, tight: 1.35 } as const

/** Distances in px; the number of the step is its name. */
export const space = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32, 7: 48, 8: 72 } as const

/** Corners in px: almost square, like type and like a seal. */
export const radius = { control: 2, seal: 3 } as const

/** Motion only answers a hand; nothing moves by itself. */
export const motion = { quick: 120, ease: 'cubic-bezier(.2,0,.2,1)' } as const

/** Widths in px. `measure` is about 36 Chinese characters of body text; `target` is the least size to press. */
export const size = { wrap: 1120, measure: 680, target: 48, rule: 4 } as const

/** Widths in px below which a layout changes; the style sheets write the same numbers in their media queries. */
export const breakpoints = { phone: 640, tablet: 900 } as const
