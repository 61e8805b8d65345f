import { waiting } from '#kernel/desk'
import { listCards } from './list-cards.ts'

waiting({
  module: 'supervision',
  permission: 'supervision.card.sign',
  figures: { 'to-sign': 'now' },
  count: async (ctx) => ({ 'to-sign': (await listCards(ctx, { state: 'issued', size: 1 })).total }),
})

waiting({
  module: 'supervision',
  permission: 'supervision.card.lift',
  figures: { 'to-lift': 'now', issued: 'others' },
  count: async (ctx) => ({
    'to-lift': (await listCards(ctx, { state: 'signed', size: 1 })).total,
    issued: (await listCards(ctx, { state: 'issued', size: 1 })).total,
  }),
})
