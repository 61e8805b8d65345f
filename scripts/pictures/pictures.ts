import { approvalContract } from '#contracts/approval'
import { caseworkContract } from '#contracts/casework'
import { itemContract } from '#contracts/item'
import { desk, first, type Picture, phone } from './picture.ts'
import { logInToDesk, logInToHall, openDesk, type Visitor } from './visitor.ts'

const government = 'suxian'
/** Papers are typeset after the start, one after the other: asked for this often, this far apart in ms. */
const ATTEMPTS = 120
const WAIT_MS = 1000

/** 食品经营许可. */
export const FOOD_LICENCE = '000131503000'
/** 蒋映雪 has an open draft; 谭知微 has a licence. */
const DRAFTING = '431003199109059243'
const LICENSED = '431003198804126028'
const CLERK = 'suxian.1001'
const REVIEWER = 'suxian.3801'
const ADMINISTRATOR = 'suxian.1007'

/** The matter of the licensed citizen, once its papers are typeset. */
async function licensedMatter(visitor: Visitor) {
  const hall = visitor.client(approvalContract)
  const { rows } = await hall.listMatters({ government })
  const granted = rows.filter(({ status }) => status === 'granted')
  const { id: caseId } = first(granted, 'licensed matter')
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const matter = await hall.readMatter({ government, caseId })
    if (matter.licence && matter.papers.every(({ ready }) => ready))
      return { ...matter, licence: matter.licence }
    await visitor.page.waitForTimeout(WAIT_MS)
  }
  throw new Error('the papers of the demo are not typeset')
}

/** An application that is being written. */
export async function showDraft(visitor: Visitor, password: string): Promise<void> {
  await logInToHall(visitor, DRAFTING, password)
  const { rows } = await visitor.client(approvalContract).listDrafts({ government })
  await visitor.open(`/suxian/apply/${first(rows, 'draft').id}`)
}

/** A matter that was granted. */
export async function showMatter(visitor: Visitor, password: string): Promise<void> {
  await logInToHall(visitor, LICENSED, password)
  await visitor.open(`/suxian/matters/${(await licensedMatter(visitor)).id}`)
}

/** A licence that anybody verifies. */
export async function showVerification(visitor: Visitor, password: string): Promise<void> {
  await logInToHall(visitor, LICENSED, password)
  const { licence } = await licensedMatter(visitor)
  await visitor.page.context().clearCookies()
  await visitor.open(`/suxian/verify?code=${licence.code}`)
}

async function showLicence(visitor: Visitor, password: string): Promise<void> {
  await logInToHall(visitor, LICENSED, password)
  const { id, licence } = await licensedMatter(visitor)
  await visitor.open(`/suxian/matters/${id}/papers/${licence.paperId}#toolbar=0&navpanes=0&view=Fit`)
  await visitor.page.waitForTimeout(2 * WAIT_MS)
}

/** What a clerk has to do. */
async function showTray(visitor: Visitor, password: string): Promise<void> {
  await logInToDesk(visitor, CLERK, password)
  await openDesk(visitor, '/')
}

/** A case in the hands of a reviewer. */
export async function showCase(visitor: Visitor, password: string): Promise<void> {
  await logInToDesk(visitor, REVIEWER, password)
  const { rows } = await visitor.client(caseworkContract).listTasks({ node: 'review', view: 'all' })
  await openDesk(visitor, `/cases/${first(rows, 'case under review').caseId}`)
}

/** An item, as its administrator sees it. */
export async function showItem(visitor: Visitor, password: string): Promise<void> {
  await logInToDesk(visitor, ADMINISTRATOR, password)
  const { rows } = await visitor.client(itemContract).listItems({ text: FOOD_LICENCE })
  await openDesk(visitor, `/items/${first(rows, 'item').id}`)
}

/** The pictures of the READMEs. */
export const PICTURES: readonly Picture[] = [
  { name: 'hall-home', size: desk(960), show: (visitor) => visitor.open('/suxian/') },
  {
    name: 'hall-guide',
    size: desk(1100),
    show: (visitor) => visitor.open(`/suxian/services/${FOOD_LICENCE}`),
  },
  { name: 'hall-application', size: desk(860), show: showDraft },
  { name: 'hall-matter-phone', size: phone(1500), show: showMatter },
  { name: 'licence', size: { width: 1000, height: 706 }, show: showLicence },
  { name: 'hall-verification', size: desk(860), show: showVerification },
  { name: 'desk-tray', size: desk(860), show: showTray },
  { name: 'desk-case', size: desk(1100), show: showCase },
  { name: 'desk-item', size: desk(1000), show: showItem },
]
