import { caseworkContract } from '#contracts/casework'
import { queueContract } from '#contracts/queue'
import { receptionContract } from '#contracts/reception'
import { desk, first, type Picture, phone } from './picture.ts'
import { FOOD_LICENCE, showCase, showDraft, showItem, showMatter, showVerification } from './pictures.ts'
import { logInToDesk, openDesk, type Visitor } from './visitor.ts'

const CLERK = 'suxian.1001'
/** Serves at a window of the demo. */
const SERVING = 'suxian.1002'
const REVIEWER = 'suxian.3801'
/** Decides in the health bureau, where a case of the demo waits for it. */
const LEADER = 'suxian.3603'
const DIRECTOR = 'suxian.1007'
const AUDITOR = 'suxian.1008'

/** A page of the workbench, as somebody sees it. */
const page =
  (login: string, path: string): Picture['show'] =>
  async (visitor, password) => {
    await logInToDesk(visitor, login, password)
    await openDesk(visitor, path)
  }

/** The first case that waits at a step for somebody. */
const caseAt =
  (login: string, node: string): Picture['show'] =>
  async (visitor, password) => {
    await logInToDesk(visitor, login, password)
    const { rows } = await visitor.client(caseworkContract).listTasks({ node, view: 'all' })
    await openDesk(visitor, `/cases/${first(rows, `case at ${node}`).caseId}`)
  }

/** A sitting with the person who was called, while it is being written. */
async function showSitting(visitor: Visitor, password: string): Promise<void> {
  await logInToDesk(visitor, SERVING, password)
  const { counters } = await visitor.client(queueContract).readQueue({})
  const reception = visitor.client(receptionContract)
  const mine = counters.find((counter) => counter.mine)
  const { sittingId } = await reception.startSitting(mine?.ticket ? { ticketId: mine.ticket.id } : {})
  await openDesk(visitor, `/window?sitting=${sittingId}`)
  const { page: window } = visitor
  await window.getByLabel('姓名或名称').fill('田小满')
  await window.getByLabel('公民身份号码').fill('431003196503187135')
  await window.getByLabel('手机号码').fill('13800009001')
  await window.getByLabel('地址', { exact: true }).fill('苏仙区南塔路 3 号')
  await window.keyboard.press('F4')
  await window.keyboard.type('个体工商户')
  await window.locator('.ant-select-item-option').filter({ hasText: '个体工商户登记' }).first().click()
  await window.getByLabel('申请事由').first().fill('登记“小满杂货店”')
}

/** The pictures of the manual, by the file that shows them. */
export const MANUAL_PICTURES: readonly Picture[] = [
  { name: 'citizen-home', size: desk(860), show: (visitor) => visitor.open('/suxian/') },
  {
    name: 'citizen-guide',
    size: desk(900),
    show: (visitor) => visitor.open(`/suxian/services/${FOOD_LICENCE}`),
  },
  { name: 'citizen-application', size: desk(860), show: showDraft },
  { name: 'citizen-matter', size: phone(1300), show: showMatter },
  { name: 'citizen-verify', size: desk(720), show: showVerification },
  { name: 'clerk-window', size: desk(420), show: page(CLERK, '/window') },
  { name: 'clerk-sitting', size: desk(1100), show: showSitting },
  { name: 'clerk-case', size: desk(900), show: caseAt(CLERK, 'receive') },
  { name: 'clerk-tickets', size: desk(420), show: page(CLERK, '/tickets') },
  { name: 'reviewer-home', size: desk(760), show: page(REVIEWER, '/') },
  { name: 'reviewer-tray', size: desk(760), show: page(REVIEWER, '/tasks') },
  { name: 'reviewer-case', size: desk(900), show: showCase },
  { name: 'leader-decision', size: desk(900), show: caseAt(LEADER, 'decide') },
  { name: 'leader-statistics', size: { width: 1600, height: 760 }, show: page(AUDITOR, '/statistics') },
  { name: 'admin-units', size: desk(760), show: page(DIRECTOR, '/units') },
  { name: 'admin-roles', size: desk(760), show: page(DIRECTOR, '/roles') },
  { name: 'admin-items', size: desk(900), show: showItem },
  { name: 'admin-hall-setup', size: desk(760), show: page(DIRECTOR, '/hall-setup') },
  { name: 'admin-hall', size: desk(860), show: page(DIRECTOR, '/hall') },
]
