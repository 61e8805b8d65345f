import { banner, heading, hero, html, measure, notice, searchBox } from './index.ts'
import { page } from './page.ts'
import { formParts } from './sample-forms.ts'
import { navigationParts } from './sample-lists.ts'
import { recordParts } from './sample-records.ts'
import type { Translate } from './translate.ts'

function band(t: Translate) {
  const search = searchBox({ action: '#', label: '要办什么事？', hint: '如：食品经营许可', t })
  const lead = '114项许可，一个入口：查要求、交材料、看进度、验证照。'
  return hero({ title: '在苏仙区办事', lead, body: search })
}

function notices(t: Translate) {
  const all = [
    notice({ tone: 'info', body: '本事项可以全程网上办理，不需要到窗口。', t }),
    notice({ tone: 'success', title: '草稿已保存', body: '您可以在30日内继续填写。', t }),
    notice({
      tone: 'warning',
      title: '材料即将到期',
      body: '请在3月6日前补齐2份材料，逾期视为撤回申请。',
      t,
    }),
    notice({
      tone: 'error',
      title: '文件没有传上',
      body: '文件超过20 MB。请压缩后再试，或者分成几份上传。',
      t,
    }),
  ]
  const banners = [
    banner({ tone: 'info', body: '3月15日22:00起系统维护，约2小时。', t }),
    banner({ tone: 'success', body: '系统维护已经完成。', t }),
    banner({
      tone: 'error',
      body: html`暴雨红色预警：各窗口今日停止对外办公。<a href="#alert">查看详情</a>`,
      t,
    }),
  ]
  return [measure(all), ...banners]
}

/** Every part of the kit in every state, as one page to look at. `cssHref` leads to `publicCss()`. */
export function samplePage(t: Translate, cssHref = 'public.css'): string {
  return page({
    lang: 'zh-CN',
    dir: 'ltr',
    title: '页面部件',
    government: { name: '苏仙区人民政府', slug: 'suxian' },
    account: { name: '张明远' },
    nav: [
      { href: '#home', label: '首页' },
      { href: '#items', label: '办事指南', current: true },
      { href: '#progress', label: '进度查询' },
      { href: '#verify', label: '证照验证' },
      { href: '#mine', label: '我的办件' },
    ],
    breadcrumb: [
      { href: '#home', label: '首页' },
      { href: '#items', label: '办事指南' },
      { href: '#department', label: '区市场监督管理局' },
    ],
    languages: [
      { href: '#zh', label: '中文', lang: 'zh-CN', current: true },
      { href: '#en', label: 'English', lang: 'en' },
    ],
    banner: banner({ tone: 'warning', body: '演示站点：人员与办件均为虚构，请勿填写真实信息。', t }),
    band: band(t),
    body: [
      heading({ level: 1, text: '食品经营许可（新办）', caption: '区市场监督管理局' }),
      ...notices(t),
      ...recordParts(t),
      ...formParts(t),
      ...navigationParts(t),
    ],
    footer: {
      links: [
        { href: '#about', label: '关于本站' },
        { href: '#accessibility', label: '无障碍说明' },
        { href: '#privacy', label: '个人信息保护' },
        { href: '#contact', label: '联系我们' },
      ],
      facts: ['政务服务热线：12345', '网站标识码：0000000000（示例）'],
    },
    t,
    cssHref,
  })
}
