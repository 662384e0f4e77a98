import { expect, it } from 'vitest'
import { exampleExchange } from '../../shared/traffic/exchange.test-data.ts'
import { wholeExchange, type KeptExchange } from '../../shared/traffic/kept-exchange.ts'
import { postedPairs } from './posted-pairs.ts'

function pairs(body: string, bodyAs: KeptExchange['bodyAs'] = 'text') {
  return postedPairs(wholeExchange(exampleExchange({ body, bodyAs })).request)
}

it('Each field is shown with the text that it was decoded from, where that is another one', () => {
  expect(pairs('username=j%C3%B6rg+doe&&password=[masked]&interface')).toEqual([
    { name: 'username', value: 'jörg doe', raw: 'username=j%C3%B6rg+doe' },
    { name: 'password', value: '[masked]', raw: undefined },
    { name: 'interface', value: '', raw: undefined },
  ])
  expect(pairs('user%6eame=jörg')).toEqual([{ name: 'username', value: 'jörg', raw: 'user%6eame=jörg' }])
})

it('A body that was no form has nothing that was decoded', () => {
  expect(pairs('username=a%40b', 'rebuilt')).toEqual([{ name: 'username', value: 'a@b', raw: undefined }])
})
