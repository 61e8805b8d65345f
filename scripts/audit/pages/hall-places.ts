import { randomUUID } from 'node:crypto'
import { approvalContract } from '#contracts/approval'
import { identityContract } from '#contracts/identity'
import { type ClientRequest, clientOf } from '#kernel/contract'

/** A page of the demo's hall as somebody meets it. */
export interface HallPlace {
  readonly name: string
  readonly path: string
  /** Of who looks; empty for anybody. */
  readonly cookie: string
}

const government = 'suxian'
/** 食品经营许可. */
const ITEM = '000131503000'
/** 谭知微 has a licence; 蒋映雪 has a draft. */
const LICENSED = '431003198804126028'
const DRAFTING = '431003199109059243'

const OPEN: readonly (readonly [string, string])[] = [
  ['选择地区', '/'],
  ['首页', '/suxian/'],
  ['办事指南', '/suxian/services'],
  ['搜索', `/suxian/services?text=${encodeURIComponent('食品')}`],
  ['搜索（错字）', `/suxian/services?text=${encodeURIComponent('食品经莹许可')}`],
  ['没有找到', '/suxian/services?text=zzzz'],
  ['事项', `/suxian/services/${ITEM}`],
  ['我能不能办', `/suxian/services/${ITEM}/entitled`],
  ['一件事', '/suxian/scenes/KB-CY'],
  ['办事地点', '/suxian/offices'],
  ['登录', '/suxian/login'],
  ['忘记口令', '/suxian/login/forgotten'],
  ['注册', '/suxian/register/person'],
  ['法人注册', '/suxian/register/enterprise'],
  ['查进度', '/suxian/progress'],
  ['验证证照', '/suxian/verify'],
  ['帮助', '/suxian/help'],
  ['个人信息处理规则', '/suxian/privacy'],
  ['存证', '/suxian/evidence'],
  ['规划对照', '/suxian/plan'],
  ['语言', '/languages'],
  ['使用手册', '/manual'],
  ['接口说明', '/openapi'],
  ['部件', '/kit/zh-CN'],
  ['部件（维吾尔文）', '/kit/ug'],
  ['维吾尔文首页', '/suxian/?lang=ug'],
]

function clients(address: string, cookie = '') {
  const send = async (request: ClientRequest): Promise<unknown> => {
    const answer = await fetch(`${address}${request.url}`, {
      method: request.method,
      headers: {
        cookie,
        'content-type': 'application/json',
        'idempotency-key': request.idempotencyKey ?? '',
      },
      ...(request.method !== 'GET' && { body: JSON.stringify(request.body ?? {}) }),
    })
    if (!answer.ok) throw new Error(`${request.method} ${request.url}: ${answer.status}`)
    return answer.json()
  }
  return clientOf(approvalContract, send, randomUUID)
}

async function logIn(address: string, account: string, password: string): Promise<string> {
  const { method, path } = identityContract.endpoints.logInToHall
  const answer = await fetch(`${address}/api${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ account, password }),
  })
  const [cookie = ''] = answer.headers.getSetCookie()
  return cookie.split(';', 1)[0] ?? ''
}

/**
 * The pages of the demo's hall that are given marks: those for all, and those of people who have business there.
 * @param address of the product, without a slash at the end
 * @param password of the demo accounts
 */
export async function hallPlaces(address: string, password: string): Promise<readonly HallPlace[]> {
  const licensed = await logIn(address, LICENSED, password)
  const drafting = await logIn(address, DRAFTING, password)
  const matters = await clients(address, licensed).listMatters({ government })
  const drafts = await clients(address, drafting).listDrafts({ government })
  const matter = `/suxian/matters/${matters.rows[0]?.id ?? ''}`
  const draft = `/suxian/apply/${drafts.rows[0]?.id ?? ''}`
  const own = (name: string, path: string, cookie: string): HallPlace => ({ name, path, cookie })
  return [
    ...OPEN.map(([name, path]) => ({ name, path, cookie: '' })),
    own('我的账户', '/suxian/account', licensed),
    own('我的办件', '/suxian/matters', licensed),
    own('办件', matter, licensed),
    own('消息', '/suxian/messages', licensed),
    own('我的证照', '/suxian/licences', licensed),
    own('绑定手机', '/suxian/account/phone', licensed),
    own('实名等级', '/suxian/account/level', licensed),
    own('我的个人信息', '/suxian/account/privacy', licensed),
    own('谁看过我的信息', '/suxian/account/privacy/looks', licensed),
    own('我要投诉', '/suxian/complaints/new', licensed),
    own('我的投诉和差评', '/suxian/complaints', licensed),
    own('我的草稿', '/suxian/drafts', drafting),
    own('申请', draft, drafting),
    own('申请内容', `${draft}/form`, drafting),
    own('申请材料', `${draft}/materials`, drafting),
    own('一份材料', `${draft}/materials/1`, drafting),
    own('核对并提交', `${draft}/check`, drafting),
  ]
}
