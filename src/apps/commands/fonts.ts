import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type FoundFont, INSTALLED_FONTS, PAPER_FONTS, pathOfFont } from '#modules/paper'
import { answer, type Command, exitCodes, say, tell } from './command.ts'
import { textTable } from './text-table.ts'

const MINUTES_10 = 600_000
const run = promisify(execFile)

/** Fetches a package and unpacks it: neither needs root. @throws Error of the program that failed */
async function unpack(debian: string, cwd: string): Promise<void> {
  const options = { cwd, timeout: MINUTES_10 }
  await run('apt-get', ['download', '-q', debian], options)
  await run('sh', ['-c', 'dpkg-deb -x "$1"_*.deb "$1"', 'unpack', debian], options)
}

/** Puts fonts of one package beside the project. @throws Error of what failed */
async function install(debian: string, fonts: readonly FoundFont[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'yichuang-fonts-'))
  try {
    await unpack(debian, folder)
    await mkdir(INSTALLED_FONTS, { recursive: true })
    for (const { file, folder: place } of fonts) {
      const draft = join(INSTALLED_FONTS, `${file}.part`)
      await copyFile(join(folder, debian, place, file), draft)
      await rename(draft, join(INSTALLED_FONTS, file))
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Fonts of the papers that this machine lacks, by the package that holds them. */
const missingFonts = (): ReadonlyMap<string, FoundFont[]> =>
  Map.groupBy(
    PAPER_FONTS.filter((font) => pathOfFont(font) === undefined),
    ({ debian }) => debian,
  )

/** Installs what is missing where Debian's packages can be had. @returns whether anything was installed */
export async function installFonts(note: (line: string) => void): Promise<boolean> {
  const missing = missingFonts()
  if (missing.size === 0) return false
  if (!existsSync('/usr/bin/apt-get')) {
    note(say('fonts.no-debian', { folder: INSTALLED_FONTS }))
    return false
  }
  for (const [debian, fonts] of missing) {
    note(say('fonts.installing', { debian }))
    await install(debian, fonts).catch((error: unknown) => {
      const reason = String(error).trim().split('\n').at(-1) ?? ''
      note(say('fonts.failed', { debian, reason, folder: INSTALLED_FONTS }))
    })
  }
  return missingFonts().size < missing.size
}

/** `fonts`: installs the fonts of official documents and of rare characters, without root, and lists them. */
export const fonts: Command = {
  options: {},
  positionals: false,
  async run() {
    await installFonts(tell)
    const rows = PAPER_FONTS.map((font) => [font.family, pathOfFont(font) ?? say('fonts.missing')])
    answer(textTable([[say('fonts.family'), say('fonts.place')], ...rows]))
    return missingFonts().size === 0 ? exitCodes.ok : exitCodes.failed
  },
}
