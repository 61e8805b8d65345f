import { axeFaults, STICKING_OUT } from '../pages/inspect.ts'
import { type DeskPlace, deskPlaces, type EnterDesk } from './places.ts'
import { DESK_SETTINGS, type DeskSetting } from './settings.ts'
import { showPage } from './show-page.ts'

/** A place in a setting. */
export interface DeskLook extends DeskPlace {
  readonly setting: DeskSetting
}

/** Every place in every setting. */
export const everyLook = (places: readonly DeskPlace[]): DeskLook[] =>
  places.flatMap((place) => DESK_SETTINGS.map((setting) => ({ ...place, setting })))

/** Every place once, in settings that take turns. */
export const lookInTurns = (places: readonly DeskPlace[]): DeskLook[] =>
  places.flatMap((place, at) => {
    const setting = DESK_SETTINGS[at % DESK_SETTINGS.length]
    return setting ? [{ ...place, setting }] : []
  })

/** Looks at places one after the other in windows of its own. */
async function lookAlong(address: string, enter: EnterDesk, looks: DeskLook[]): Promise<string[]> {
  const faults: string[] = []
  for (const employeeNo of new Set(looks.map((look) => look.employeeNo))) {
    const page = await enter(employeeNo)
    for (const { path, setting } of looks.filter((look) => look.employeeNo === employeeNo)) {
      await showPage(page, `${address}/workbench${path}`, setting)
      const wide = await page.evaluate<string[]>(STICKING_OUT)
      const found = [...wide, ...(await axeFaults(page))]
      faults.push(...found.map((fault) => `${path}, ${setting.look}, ${setting.width} px: ${fault}`))
    }
    await page.close()
  }
  return faults
}

/**
 * What is wrong with the pages of the workbench in a browser: what axe finds, and what sticks out of the window.
 * @param address of the product with the demo, without a slash at the end
 * @param looksOf chooses at which places to look, and how
 * @param atOnce windows that look at the same time
 */
export async function deskFaults(
  address: string,
  enter: EnterDesk,
  looksOf: (places: readonly DeskPlace[]) => DeskLook[],
  atOnce = 2,
): Promise<string[]> {
  const looks = looksOf(await deskPlaces(address, enter))
  const share = Math.ceil(looks.length / atOnce)
  const walks = Array.from({ length: atOnce }, (_, at) =>
    lookAlong(address, enter, looks.slice(at * share, (at + 1) * share)),
  )
  return (await Promise.all(walks)).flat()
}
