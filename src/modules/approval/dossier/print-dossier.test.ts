import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { privacyContract } from '#contracts/privacy'
import type { StreamReply } from '#kernel/contract'
import { checkPdf } from '#kernel/files'
import { pagePictures } from '#kernel/pagepicture'
import { monotonicMs } from '#kernel/time'
import { readCaseFile } from '#modules/casework'
import { versionOf } from '#modules/item'
import { closeTypesetter } from '#modules/paper'
import { samplePdf } from '#test/county'
import { approvalContract } from '../approval.contract.ts'
import { type Hall, ITEM, makeHall, refused } from '../approval.fixtures.ts'
import { permitKind } from '../approval.kind.ts'
import { ACTS } from '../approval.model.ts'
import { ofCase } from '../case-paper.ts'
import { caseTexts } from '../case-texts.ts'
import chinese from '../messages/zh-CN.json' with { type: 'json' }
import { discussionSheet } from './discussion-sheet.ts'
import { wordsOf } from './dossier-words.ts'
import { formSheet } from './form-sheet.ts'
import { historySheet } from './history-sheet.ts'
import { openDossier } from './open-dossier.ts'

const { printDossier, readDossier, addCaseMaterial } = approvalContract.endpoints

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(async () => {
  await closeTypesetter()
  await hall.world.close()
})

async function printed(caseId: string, role: 'reviewer' | 'leader' = 'reviewer'): Promise<Buffer> {
  const desk = await hall.desk(role)
  const { printId } = await desk.call(printDossier, { caseId, purpose: '归档' })
  const { chunks } = (await desk.call(readDossier, { caseId, printId })) as unknown as StreamReply
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

/** Titles of the outline, front to back. */
async function outlineOf(file: Uint8Array): Promise<string[]> {
  const text = Buffer.from(file).toString('latin1')
  return [...text.matchAll(/\/Title <([0-9A-F]+)>/g)].map(([, hex = '']) =>
    Buffer.from(hex.slice(4), 'hex').swap16().toString('utf16le'),
  )
}

const scan = (name: string, mediaType: string, bytes: Uint8Array) => ({ name, mediaType, bytes })

describe('卷宗', () => {
  it('holds cover, contents, application, material, papers, history and note, and is on record', async () => {
    const { caseId } = await hall.apply()
    await hall.go(caseId, 'accept', 'review', 'recheck', 'grant')
    await hall.world.drain()
    const file = await printed(caseId)
    expect(checkPdf(file)).toBeNull()
    const titles = await outlineOf(file)
    expect(titles.slice(0, 3)).toEqual(['卷宗封面', '卷内目录', '申请内容与当事人'])
    expect(titles.slice(-2)).toEqual(['办理意见与经过', '卷内备考表'])
    expect(titles.filter((title) => title.includes('材料'))).not.toEqual([])
    expect(titles).toContain('准予行政许可决定书')
    expect(await pagePictures().count(file)).toBe((await PDFDocument.load(file)).getPageCount())
    const { acts } = await hall.view(caseId)
    expect(acts.filter(({ type }) => type === ACTS.dossierPrinted)).toHaveLength(1)
  }, 60_000)

  it('says on a sheet what cannot be printed with it', async () => {
    const { caseId } = await hall.apply(1)
    const clerk = await hall.desk('clerk')
    const whole = (await samplePdf()).bytes
    for (const [name, bytes] of [
      ['坏.pdf', whole.subarray(0, 2_000)],
      ['锁.pdf', Buffer.from('%PDF-1.7\ntrailer << /Encrypt 4 0 R >>\nstartxref\n0\n%%EOF\n')],
    ] as const) {
      await clerk.call(addCaseMaterial, { caseId, seq: 1 }, { upload: scan(name, 'application/pdf', bytes) })
    }
    const broken = scan('坏.png', 'image/png', Buffer.from('89504e470d0a1a0a', 'hex'))
    await clerk.call(addCaseMaterial, { caseId, seq: 3 }, { upload: broken })
    await hall.world.drain()
    const titles = await outlineOf(await printed(caseId))
    for (const name of ['坏.pdf', '锁.pdf', '坏.png']) {
      expect(titles.some((title) => title.includes(name))).toBe(true)
    }
  }, 60_000)

  it('is for who may print it, once asked for by himself, within ten minutes', async () => {
    const { caseId } = await hall.apply(2)
    const [clerk, reviewer, leader] = [
      await hall.desk('clerk'),
      await hall.desk('reviewer'),
      await hall.desk('leader'),
    ]
    expect(await refused(clerk.call(printDossier, { caseId, purpose: '归档' }))).toBe('kernel.forbidden')
    expect(
      await refused((await hall.desk('elsewhere')).call(printDossier, { caseId, purpose: '归档' })),
    ).toBe('kernel.not-found')
    const { printId } = await reviewer.call(printDossier, { caseId, purpose: '归档' })
    expect(await refused(leader.call(readDossier, { caseId, printId }))).toBe('kernel.not-found')
    hall.world.setNow(new Date(hall.world.now().getTime() + 601_000).toISOString())
    expect(await refused(reviewer.call(readDossier, { caseId, printId }))).toBe('approval.print-expired')
  })

  it('with fifty materials takes no more than five seconds', async () => {
    const { caseId } = await hall.apply(0, ITEM)
    const clerk = await hall.desk('clerk')
    for (let n = 0; n < 47; n++) {
      await clerk.call(addCaseMaterial, { caseId, seq: 1 }, { upload: await samplePdf(`${n}.pdf`) })
    }
    await hall.world.drain()
    await printed(caseId)
    const begun = monotonicMs()
    const file = await printed(caseId)
    expect(monotonicMs() - begun).toBeLessThan(5_000)
    expect(await pagePictures().count(file)).toBeGreaterThan(53)
  }, 120_000)

  it('holds nothing of what colleagues said among themselves, nor does the copy of one’s data', async () => {
    const said = '申请人去年的整改没有到位'
    const { caseId } = await hall.apply(2)
    await (await hall.desk('clerk')).call(caseworkContract.endpoints.discuss, { caseId, text: said })
    const sheets = await hall.world.run(hall.county.system, true, async (ctx) => {
      const file = await readCaseFile(ctx, permitKind, caseId, () => undefined)
      const version = await versionOf(ctx, file.found.pinned.item ?? '')
      const common = await ofCase(ctx, file.found, version)
      const dossier = { file, version, common, papers: [], words: wordsOf(ctx), order: undefined }
      const texts = caseTexts(file.texts, 'zh-CN')
      return JSON.stringify([await formSheet(ctx, dossier, texts), await historySheet(ctx, dossier, texts)])
    })
    expect(sheets).toContain('内部讨论')
    expect(sheets).not.toContain(said)
    const { readCopy } = privacyContract.endpoints
    const copy = await (await hall.hall(2)).call(readCopy, { government: hall.county.slug })
    expect(JSON.stringify(copy)).not.toContain(said)
  })

  it('has what was said as an annex by an order of supervision, with the order', async () => {
    const { caseId } = await hall.apply(3)
    const clerk = await hall.desk('clerk')
    const [before, after] = ['现场与图纸不一致', '取令以后才说的话']
    await clerk.call(caseworkContract.endpoints.discuss, { caseId, text: before })
    const auditor = hall.world.as({
      ...(await hall.county.staff('1008')),
      grants: ['casework.discussion.export', 'approval.dossier.print', 'casework.case.read'].map(
        (permission) => ({ permission, scope: 'government' as const }),
      ),
    })
    const order = { body: '区纪委监委', number: '监调〔2026〕7号', reason: '核查投诉' }
    const { printId } = await auditor.call(printDossier, { caseId, purpose: order.reason, order })
    hall.world.setNow(new Date(hall.world.now().getTime() + 1_000).toISOString())
    await clerk.call(caseworkContract.endpoints.discuss, { caseId, text: after })
    await hall.world.drain()
    const { chunks } = (await auditor.call(readDossier, { caseId, printId })) as unknown as StreamReply
    const parts: Uint8Array[] = []
    for await (const chunk of chunks) parts.push(chunk)
    expect((await outlineOf(Buffer.concat(parts))).slice(-3, -1)).toEqual([
      '办理意见与经过',
      '附件：内部讨论',
    ])
    const annex = await hall.world.run(hall.county.system, true, async (ctx) => {
      const file = await readCaseFile(ctx, permitKind, caseId, () => undefined)
      const ordered = file.acts.find(({ type }) => type === 'casework.discussion-exported@1')
      const dossier = await openDossier(ctx, file, ordered)
      if (!ordered) throw new Error('no order')
      return JSON.stringify(await discussionSheet(ctx, dossier, caseTexts(file.texts, 'zh-CN'), ordered))
    })
    for (const said of [before, ...Object.values(order)]) expect(annex).toContain(said)
    expect(annex).not.toContain(after)
    expect(await outlineOf(await printed(caseId))).not.toContain('附件：内部讨论')
  }, 60_000)

  it('names every act that there is', () => {
    const nameless = Object.values(ACTS).filter(
      (type) => !(`act.${type.replace(/@\d+$/, '').replace(/^.*\./, '')}` in chinese),
    )
    expect(nameless).toEqual([])
  })
})
