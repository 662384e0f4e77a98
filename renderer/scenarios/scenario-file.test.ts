import { describe, expect, it } from 'vitest'
import { scenarioSchema } from '../../shared/scenarios/scenario.ts'
import { fileName, freeName, fromFile, toFile } from './scenario-file.ts'

const scenario = scenarioSchema.parse({
  id: 'a',
  name: 'Slow / Monday',
  rules: [{ id: 'r', then: [{ type: 'wait', ms: 3000 }] }],
})

describe('a scenario as a file', () => {
  it('comes back as it was, without its id', () => {
    expect({ id: 'a', ...fromFile(toFile(scenario)) }).toEqual(scenario)
  })

  it('has a field a line, and ends in a line break', () => {
    expect(toFile(scenario)).toMatch(/^\{\n {2}"name": "Slow \/ Monday",\n[^]*\}\n$/)
  })

  it('is called after the scenario, without what no system takes in a name', () => {
    expect(fileName(scenario)).toBe('Slow-Monday.json')
    expect(fileName({ ...scenario, name: '***' })).toBe('scenario.json')
  })

  it('is refused in plain words when it is no JSON, or that of something else', () => {
    expect(() => fromFile('{')).toThrow(/^is no JSON: /)
    expect(() => fromFile('[]')).toThrow(/^holds no scenario/)
    expect(() => fromFile('null')).toThrow(/^holds no scenario/)
  })

  it('is refused with each field that is no good', () => {
    const text = '{ "name": "A", "rules": [{ "id": "r", "then": [{ "type": "wiat", "ms": 3 }] }], "nmae": 1 }'
    expect(() => fromFile(text)).toThrow(/^rules\[0\]\.then\[0\].* is no step.*; nmae is not known here/)
  })
})

describe('a free name', () => {
  it('is the name itself where nobody has it', () => {
    expect(freeName('Lock-out', [scenario])).toBe('Lock-out')
  })

  it('is numbered where it is that of a scenario, of a preset, or of none', () => {
    expect(freeName('slow / monday', [scenario])).toBe('slow / monday 2')
    expect(freeName('result 2', [scenario])).toBe('result 2 2')
    expect(freeName('Normal', [scenario])).toBe('Normal 2')
  })
})
