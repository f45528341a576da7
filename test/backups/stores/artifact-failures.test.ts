import { type GitHub, startGitHub } from '../../harness/github.js'
import type { Step, StepOptions } from '../../harness/runner.js'
import { SEALED as NAME, staged, uploadTo } from './staged-upload.js'

let github: GitHub
beforeAll(async () => {
  github = await startGitHub()
})
beforeEach(() => github.reset())

const upload = (file: string, inputs: Record<string, string> = {}, options: StepOptions = {}) =>
  uploadTo(github, file, inputs, options)

describe('F29 an upload that fails', () => {
  const expectFailure = (step: Step, message: RegExp) => {
    expect(step).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } })
    const failure = step.annotations.at(-1)!
    expect(failure).toMatchObject({ kind: 'error', title: 'upload: upload-failed' })
    expect(failure.message).toMatch(message)
    expect(failure.message).toContain('Nothing in the database was changed.')
    expect(failure.message).not.toContain('sig=')
  }

  it('F29 is told when GitHub refuses it, and when the quota is hit', async () => {
    github.faults = { CreateArtifact: { status: 403, message: 'no' } }
    expectFailure(await upload(staged(NAME)), /There is no backup: .*403/)
    github.faults = { CreateArtifact: { status: 403, message: 'insufficient usage to create artifact' } }
    expectFailure(await upload(staged(NAME)), /storage quota[^]*Next: free artifact storage/)
  })

  it('F29 passes over a hiccup, and ends in time when GitHub keeps failing or does not answer', async () => {
    github.faults = { CreateArtifact: { status: 503, times: 1 } }
    expect(await upload(staged(NAME))).toMatchObject({ exitCode: 0 })
    github.faults = { FinalizeArtifact: { status: 500 } }
    expectFailure(await upload(staged(NAME), { 'time-limit-ms': '1500' }), /did not end within 1.5 s/)
    github.reset()
    github.faults = { blob: { delayMs: 60_000 } }
    const slow = await upload(staged(NAME), { 'time-limit-ms': '1500' })
    expectFailure(slow, /did not end within 1.5 s/)
    expect(slow.ms).toBeLessThan(20_000) // GitHub would answer after 60 s
  })

  it('F29 fails when the blob store refuses or cuts the line', async () => {
    github.faults = { blob: { status: 403 } }
    expectFailure(await upload(staged(NAME)), /There is no backup: .*403/)
    github.reset()
    github.faults = { CreateArtifact: { cut: true } }
    expectFailure(await upload(staged(NAME)), /ECONNRESET/)
    github.reset()
    github.faults = { blob: { cut: true } }
    expectFailure(await upload(staged(NAME), { 'time-limit-ms': '1500' }), /There is no backup/)
    expect(github.artifacts.every((artifact) => !artifact.isFinal)).toBe(true)
  })

  it('F29 is told before any work outside of an action, and on GitHub Enterprise Server', async () => {
    const outside = await upload(staged(NAME), {}, { env: { ACTIONS_RUNTIME_TOKEN: undefined } })
    expectFailure(outside, /ACTIONS_RUNTIME_TOKEN not set[^]*`destination`/)
    const server = await upload(staged(NAME), {}, { env: { GITHUB_SERVER_URL: 'https://git.example.com' } })
    expectFailure(server, /GitHub Enterprise Server/)
  })

  it('F29 a cancel ends the waiting', async () => {
    github.faults = { blob: { delayMs: 60_000 } }
    const step = await upload(staged(NAME), {}, { signalAfter: /Beginning upload/ })
    expect(step).toMatchObject({ exitCode: 1 })
    expect(step.annotations.at(-1)!.title).toBe('upload: cancelled')
    expect(step.ms).toBeLessThan(6_000)
  })
})

describe('F30 an upload that arrives differently', () => {
  it.each(['stored', 'zip'])(
    'F30 %s: a flipped byte, and another digest than was sent, fail the step',
    async (packing) => {
      github.faults = { blob: { flipByte: true } }
      const flipped = await upload(staged(NAME), { packing })
      expect(flipped.exitCode).toBe(1)
      expect(flipped.log).toMatch(/upload-failed|GitHub holds other bytes/)
      github.reset()
      github.faults = { flipDigest: true }
      const lie = await upload(staged(NAME), { packing })
      expect(lie.exitCode).toBe(1)
      expect(lie.log).toContain('GitHub holds other bytes under')
    },
  )

  it('F30 a file that changed since it was staged is not uploaded', async () => {
    const step = await upload(staged(NAME), { 'claimed-bytes': '99999' })
    expect(step.exitCode).toBe(1)
    expect(step.log).toContain('has 100000 bytes on disk, but 99999 were written')
    expect(github.artifacts).toEqual([])
  })

  it('F30 a service that lists no digest is said, not guessed', async () => {
    github.faults = { noDigest: true }
    const step = await upload(staged(NAME))
    expect(step.exitCode).toBe(0)
    expect(step.annotations[0]!.message).toContain('lists no digest')
  })
})
