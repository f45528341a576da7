// What a point-in-time restore at Neon refuses, before anything is begun there.
import { FAKE_NEON_KEY } from '../harness/fake-neon.js'
import { CREATE, MOMENT, PROJECT, neonScene } from '../harness/neon-scene.js'

const scene = neonScene()

describe('is refused before anything is begun', () => {
  const refusal = async (work: Promise<unknown>, code = 'pitr-refused') => {
    const error = await scene.failure(work)
    expect(error.code).toBe(code)
    expect(scene.fake.branches).toHaveLength(2)
    return error.text
  }

  it.each([
    ['before the earliest', -8 * 86_400_000],
    ['after the latest', 60_000],
  ])('a moment %s one, with both ends', async (side, far) => {
    const text = await refusal(scene.provider().restore(new Date(Date.now() + far), undefined))
    expect(text).toMatch(new RegExp(`${side} moment[^]*history goes from 20\\d\\d-.*Z to 20\\d\\d-.*Z`))
  })

  it('a project without history', async () => {
    scene.fake.project.history_retention_seconds = 0
    expect(await refusal(scene.provider().plan(MOMENT, undefined))).toContain('Instant restore')
  })

  it('a branch that is not there, with the names of those that are', async () => {
    expect(await refusal(scene.provider({ branch: 'mian' }).plan(MOMENT, undefined))).toContain('did you mean main')
    expect(await refusal(scene.provider({ branch: 'elsewhere' }).plan(MOMENT, undefined))).toContain(
      'there are main, dev',
    )
  })

  it('a name that is taken, with the command that frees it', async () => {
    const text = await refusal(scene.provider().restore(MOMENT, 'dev'))
    expect(text).toContain(`npx neonctl branches delete br-dev-2 --project-id ${PROJECT}`)
  })

  it.each([
    ['neon-project', { project: '../organizations' }],
    ['API key of Neon: it is empty', { apiKey: ' ' }],
    ['API key of Neon: it has characters', { apiKey: 'two\nlines-of-a-secret' }],
    ['NEON_API_HOST', { env: { NEON_API_HOST: 'http://example.com' } }],
  ])('%s', async (told, given) => {
    const text = await refusal(scene.provider(given).plan(MOMENT, undefined), 'bad-input')
    expect(text).toContain(told)
    expect(text).not.toContain('lines-of-a-secret')
    expect(scene.fake.calls).toEqual([])
  })

  it('a key that Neon does not know', async () => {
    expect(await refusal(scene.provider({ apiKey: 'napi_other' }).plan(MOMENT, undefined))).toMatch(
      /HTTP 401[^]*NEON_API_KEY/,
    )
  })

  it.each([
    [401, '', /make another/],
    [403, '', /this API key may not/],
    [404, '', /id of the project/],
    [409, '', /another new-name/],
    [422, 'BRANCHES_LIMIT_EXCEEDED', /neonctl branches list/],
    [400, 'INVALID', /docs\/pitr\/neon\.md/],
  ])('by Neon itself: HTTP %s %s', async (status, code, hint) => {
    scene.fault(CREATE, { status, code, message: `no, said Neon of Bearer ${FAKE_NEON_KEY}` })
    const text = await refusal(scene.provider().restore(MOMENT, undefined))
    expect(text).toMatch(hint)
    expect(text).toContain(`HTTP ${status}: no, said Neon of Bearer ***`)
  })

  it('no server at all', async () => {
    await scene.fake.close()
    expect(await refusal(scene.provider().plan(MOMENT, undefined))).toMatch(/no answer \(ECONNREFUSED\)/)
    expect(scene.clock.waited()).toBeLessThan(200_000)
  })
})
