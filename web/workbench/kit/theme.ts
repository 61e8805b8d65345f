import { theme as antd, type ThemeConfig } from 'antd'
import { fonts, leading, motion, radius, type Theme, type ThemeName, themes, type } from '#web/tokens/tokens'

const stack = (names: readonly string[]): string =>
  names.map((n) => (n.includes(' ') ? `"${n}"` : n)).join(',')

/** Height of a control in px: dense desk work with a mouse; the style sheet makes them larger for fingers. */
const CONTROL = 34

const baseOf = (color: Theme): NonNullable<ThemeConfig['token']> => ({
  colorPrimary: color.ink,
  colorPrimaryHover: color.inkHover,
  colorPrimaryActive: color.inkHover,
  colorPrimaryBg: color.inkTint,
  colorPrimaryBgHover: color.inkTint,
  colorLink: color.link,
  colorLinkHover: color.linkHover,
  colorLinkActive: color.linkHover,
  colorError: color.cinnabar,
  colorErrorHover: color.cinnabarHover,
  colorErrorActive: color.cinnabarHover,
  colorErrorBg: color.cinnabarTint,
  colorErrorText: color.cinnabar,
  colorSuccess: color.malachite,
  colorSuccessBg: color.malachiteTint,
  colorWarning: color.gambogeText,
  colorWarningBg: color.gambogeTint,
  colorWarningText: color.gambogeText,
  colorInfo: color.ink,
  colorInfoBg: color.inkTint,
  colorText: color.text,
  colorTextSecondary: color.textMuted,
  colorTextTertiary: color.textMuted,
  colorTextDescription: color.textMuted,
  colorTextPlaceholder: color.textMuted,
  colorTextHeading: color.text,
  colorTextLightSolid: color.textOnInk,
  colorBorder: color.lineStrong,
  colorBorderSecondary: color.line,
  colorSplit: color.line,
  colorBgLayout: color.page,
  colorBgContainer: color.page,
  colorBgElevated: color.page,
  colorFillAlter: color.paper,
  colorFillSecondary: color.paperDeep,
  colorFillTertiary: color.paper,
})

/** What a reader asked of the components. */
export interface Wishes {
  /** False where the system is asked for less motion. */
  readonly moves: boolean
  /** How much larger letters and controls are, from 1. */
  readonly scale: number
}

const sizesOf = (scale: number): NonNullable<ThemeConfig['token']> => ({
  fontSize: type.workbench.body * scale,
  fontSizeSM: type.workbench.small * scale,
  fontSizeLG: type.workbench.lead * scale,
  fontSizeHeading1: type.workbench.h1 * scale,
  fontSizeHeading2: type.workbench.h2 * scale,
  fontSizeHeading3: type.workbench.h3 * scale,
  controlHeight: CONTROL * scale,
})

/**
 * The component theme of the workbench, made of the design tokens that the public pages use too. Its rules carry no
 * hash: there is one set of components, and Chromium 86 knows no `:where()` to hide a hash in.
 */
export const themeOf = (
  name: ThemeName,
  { moves, scale }: Wishes = { moves: true, scale: 1 },
): ThemeConfig => ({
  algorithm: name === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
  hashed: false,
  token: {
    motion: moves,
    ...baseOf(themes[name]),
    ...sizesOf(scale),
    fontFamily: stack(fonts.text),
    fontFamilyCode: stack(fonts.code),
    lineHeight: leading.text - 0.15,
    borderRadius: radius.control,
    borderRadiusLG: radius.control,
    borderRadiusSM: radius.control,
    borderRadiusXS: radius.control,
    motionDurationFast: `${motion.quick}ms`,
    motionDurationMid: `${motion.quick}ms`,
    motionDurationSlow: `${motion.quick}ms`,
    motionEaseInOut: motion.ease,
    boxShadow: 'none',
    boxShadowTertiary: 'none',
    wireframe: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Table: {
      headerBg: themes[name].paper,
      headerColor: themes[name].textMuted,
      headerSplitColor: 'transparent',
      headerBorderRadius: 0,
      rowHoverBg: themes[name].inkTint,
      rowSelectedBg: themes[name].inkTint,
      borderColor: themes[name].line,
      cellPaddingBlockSM: 7,
      cellPaddingInlineSM: 10,
    },
    Tabs: {
      inkBarColor: themes[name].cinnabar,
      itemSelectedColor: themes[name].text,
      itemHoverColor: themes[name].link,
      horizontalItemPadding: '8px 0',
    },
    Segmented: {
      trackBg: themes[name].paperDeep,
      itemColor: themes[name].text,
      itemSelectedBg: themes[name].ink,
      itemSelectedColor: themes[name].textOnInk,
    },
    Tag: { defaultBg: themes[name].paper, defaultColor: themes[name].text },
    Form: { verticalLabelPadding: '0 0 4px', itemMarginBottom: 16, labelColor: themes[name].text },
    Tree: { nodeSelectedBg: themes[name].inkTint, nodeHoverBg: themes[name].paper },
    Alert: { withDescriptionPadding: 12, defaultPadding: '8px 12px' },
    Modal: { titleFontSize: type.workbench.h3 * scale },
    Timeline: { tailColor: themes[name].line, dotBg: themes[name].page },
  },
})
