import { describe, expect, it, onTestFinished } from 'vitest'
import type { Change } from '../../shared/contract/events.ts'
import { exampleExchange } from '../../shared/traffic/exchange.test-data.ts'
import { Events } from '../events.ts'
import { Matches } from './matches.ts'
import { Recorder } from './recorder.ts'
import { TrafficLog } from './traffic-log.ts'

function open() {
  const log = new TrafficLog(() => ({ maxCount: 10_000, maxBytes: 1e9 }))
  const matches = new Matches(log)
  const events = new Events('main', log, () => '"tag"')
  onTestFinished(() => {
    events.close()
  })
  const recorder = new Recorder(log, matches, events)
  const record = (count: number, username = 'jane') => {
    for (let added = 0; added < count; added += 1) {
      recorder.record(exampleExchange({ id: log.nextId, username }), 'Pa$$word 1')
    }
  }
  /** What is told of while something is done. */
  const told = async (act: () => unknown): Promise<Change[]> => {
    const stream = events.subscribe()
    await stream.next()
    await act()
    const { value } = await stream.next()
    await stream.return()
    return value?.changes ?? []
  }
  return { log, matches, recorder, record, told }
}

describe('Pinning and noting', () => {
  it('is told of to every page', async () => {
    const { recorder, record, told } = open()
    record(3)
    expect(await told(() => recorder.mark([1, 3, 9], { pinned: true }))).toEqual([
      {
        type: 'marks',
        items: [
          { id: 1, pinned: true, note: '' },
          { id: 3, pinned: true, note: '' },
        ],
      },
    ])
    expect(await told(() => recorder.note(2, 'ticket'))).toEqual([
      { type: 'marks', items: [{ id: 2, pinned: false, note: 'ticket' }] },
    ])
  })

  it('of very many has them read anew', async () => {
    const { recorder, record, told } = open()
    record(1001)
    const all = Array.from({ length: 1001 }, (_, index) => index + 1)
    expect(await told(() => recorder.mark(all, { pinned: true }))).toEqual([
      { type: 'log', total: 1001, dropped: 0 },
    ])
  })

  it('counts at once for a filter that was asked for before', async () => {
    const { matches, recorder, record } = open()
    record(3)
    expect(await matches.find('is:pinned')).toEqual([])
    recorder.mark([2], { pinned: true })
    expect(await matches.find('is:pinned')).toEqual([2])
    recorder.note(3, 'see ticket 42')
    expect(await matches.find('note:ticket')).toEqual([3])
    expect(await matches.find('"ticket 42"')).toEqual([3])
  })

  it('hides the password in a note, where that is kept', () => {
    const { log, recorder, record } = open()
    log.keepPasswords(true)
    record(1)
    expect(recorder.note(1, 'typed “Pa$$word 1”, not Pa%24%24word+1').note).toBe(
      'typed “[masked]”, not [masked]',
    )
  })

  it('hides each of their passwords in a note that is written on several', () => {
    const { log, recorder, record, matches } = open()
    log.keepPasswords(true)
    record(1)
    recorder.record(exampleExchange({ id: 2 }), 'another-one')
    expect(recorder.mark([1, 2, 9], { note: 'Pa$$word 1 or another-one' })).toBe(2)
    expect(log.since(0).map(({ note }) => note)).toEqual(Array(2).fill('[masked] or [masked]'))
    return expect(matches.find('note:masked')).resolves.toEqual([1, 2])
  })

  it('of what is not there is refused', () => {
    const { recorder, record } = open()
    record(1)
    expect(recorder.mark([7], { pinned: true })).toBe(0)
    expect(() => recorder.note(7, 'x')).toThrow('There is no exchange 7')
  })
})

describe('Clearing', () => {
  it('takes what a filter finds, leaves pinned ones, and is told of', async () => {
    const { matches, recorder, record, told } = open()
    record(2)
    record(2, 'john')
    recorder.mark([1], { pinned: true })
    let clear = 0
    const act = async () => {
      expect(await recorder.clear('user:jane')).toEqual({ cleared: 1, clear: (clear = 1) })
    }
    expect(await told(act)).toEqual([{ type: 'log', total: 3, dropped: 0 }])
    expect(await matches.find('user:jane')).toEqual([1])
    expect(recorder.restore(clear)).toBe(1)
    expect(await matches.find('user:jane')).toEqual([1, 2])
    expect(() => recorder.restore(clear)).toThrow('cannot be brought back any more')
  })

  it('takes all without a filter', async () => {
    const { log, recorder, record } = open()
    record(3)
    expect(await recorder.clear('')).toMatchObject({ cleared: 3 })
    expect(log.total).toBe(0)
  })
})

describe('A pause', () => {
  it('counts what is not recorded, from its beginning on, and tells of it once in a batch', async () => {
    const { recorder, told } = open()
    expect(recorder.wants()).toBe(true)
    recorder.pause(true)
    const changes = await told(() => {
      for (let time = 0; time < 1000; time += 1) expect(recorder.wants()).toBe(false)
    })
    expect(changes).toEqual([{ type: 'recording', recording: false, missed: 1000, problem: null }])
    recorder.pause(true)
    expect(recorder.state.missed).toBe(1000)
    recorder.pause(false)
    expect(recorder.wants()).toBe(true)
    expect(recorder.state).toEqual({ recording: true, missed: 1000, problem: null })
    recorder.pause(true)
    expect(recorder.state).toEqual({ recording: false, missed: 0, problem: null })
  })
})
