import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A font of the papers that a Debian package holds. */
export interface FoundFont {
  readonly file: string
  /** Family as templates name it. */
  readonly family: string
  readonly debian: string
  /** Where the package puts it. */
  readonly folder: string
}

const FANDOL = {
  debian: 'texlive-lang-chinese',
  folder: '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
}

/** 仿宋, 楷体 and 黑体 of official documents. */
export const OFFICIAL_FONTS: readonly FoundFont[] = [
  { file: 'FandolFang-Regular.otf', family: 'FandolFang R', ...FANDOL },
  { file: 'FandolKai-Regular.otf', family: 'FandolKai', ...FANDOL },
  { file: 'FandolHei-Regular.otf', family: 'FandolHei', ...FANDOL },
]

/** Fonts with the rare characters of names, the better one first; loaded only for papers that need them. */
export const RARE_FONTS: readonly FoundFont[] = [
  {
    file: 'BabelStoneHan.ttf',
    family: 'BabelStone Han',
    debian: 'fonts-babelstone-han',
    folder: '/usr/share/fonts/truetype/babelstone',
  },
  {
    file: 'HanaMinB.ttf',
    family: 'HanaMinB',
    debian: 'fonts-hanazono',
    folder: '/usr/share/fonts/truetype/hanazono',
  },
]

/** Every font that is looked for on the machine. */
export const PAPER_FONTS: readonly FoundFont[] = [...OFFICIAL_FONTS, ...RARE_FONTS]

/** Where `yichuang fonts` puts what it unpacks, beside the packages of the project. */
export const INSTALLED_FONTS = fileURLToPath(new URL('../../../../.cache/fonts/', import.meta.url))

/** Where a font lies on this machine; undefined where it does not. */
export const pathOfFont = ({ file, folder }: FoundFont): string | undefined =>
  [join(INSTALLED_FONTS, file), join(folder, file), join(import.meta.dirname, file)].find(existsSync)

/** Regular and bold of a font that is part of every installation. */
function weightsOf(font: string, file: string): string[] {
  const { resolve } = createRequire(import.meta.url)
  return ['400Regular', '700Bold'].map((weight) =>
    resolve(`@expo-google-fonts/${font}/${weight}/${file}_${weight}.ttf`),
  )
}

/** 宋 and 小标宋. */
export const ownFontPaths = (): string[] => weightsOf('noto-serif-sc', 'NotoSerifSC')

/** The font for names in Uyghur and in Kyrgyz as it is written in Xinjiang. */
export const ARABIC_FAMILY = 'Noto Naskh Arabic'
export const arabicFontPaths = (): string[] => weightsOf('noto-naskh-arabic', 'NotoNaskhArabic')

/** The font for names in Cyrillic letters, and in Latin ones that the serif lacks. */
export const CYRILLIC_FAMILY = 'Noto Serif'
export const cyrillicFontPaths = (): string[] => weightsOf('noto-serif', 'NotoSerif')
