// One issue for each subject, and nothing written while there is no news.
import { type IssuePlace, type KeptIssue, closeIssues, keepIssue } from '../../src/github/issues.js'
import { type GitHub, type Issue, startGitHub } from '../harness/github.js'

let github: GitHub
let place: IssuePlace
beforeAll(async () => {
  github = await startGitHub()
  process.env['GITHUB_API_URL'] = github.url // read when the client is loaded
  place = { token: github.token, repository: 'example/app' }
})
beforeEach(() => github.reset())

const issue = (given: Partial<KeptIssue> = {}): KeptIssue => ({
  subject: 'drift production',
  title: 'Drift',
  body: 'one table',
  news: 'a',
  changed: 'it changed',
  ...given,
})
const written = () => github.requests.filter((request) => !request.startsWith('GET'))

it('opens one, and writes nothing while it is the same', async () => {
  expect(await keepIssue(place, issue())).toEqual({
    what: 'opened',
    number: 1,
    url: 'https://github.com/example/app/issues/1',
  })
  expect(github.issues).toMatchObject([{ title: 'Drift', body: expect.stringMatching(/^one table\n/) as string }])
  const before = written().length
  expect(await keepIssue(place, issue({ body: 'one table, found later' }))).toMatchObject({
    what: 'unchanged',
    number: 1,
  })
  expect(written()).toHaveLength(before)
})

it('changes the same one when there is other news, and says so once', async () => {
  await keepIssue(place, issue())
  expect(await keepIssue(place, issue({ news: 'b', body: 'two tables' }))).toMatchObject({ what: 'updated', number: 1 })
  expect(await keepIssue(place, issue({ news: 'b', body: 'two tables' }))).toMatchObject({ what: 'unchanged' })
  expect(github.issues).toHaveLength(1)
  expect(github.issues[0]).toMatchObject({
    comments: ['it changed'],
    body: expect.stringMatching(/^two tables/) as string,
  })
})

it('closes it when all is well, and opens a new one the next time', async () => {
  expect(await closeIssues(place, 'drift production', 'gone')).toEqual([])
  expect(written()).toEqual([])
  await keepIssue(place, issue())
  expect(await closeIssues(place, 'drift production', 'gone')).toMatchObject([{ what: 'closed', number: 1 }])
  expect(github.issues[0]).toMatchObject({ state: 'closed', comments: ['gone'] })
  expect(await closeIssues(place, 'drift production', 'gone')).toEqual([])
  expect(await keepIssue(place, issue())).toMatchObject({ what: 'opened', number: 2 })
})

it('keeps the issue of another environment apart', async () => {
  await keepIssue(place, issue())
  expect(await keepIssue(place, issue({ subject: 'drift staging' }))).toMatchObject({ what: 'opened', number: 2 })
  await closeIssues(place, 'drift staging', 'gone')
  expect(github.issues.map(({ state }) => state)).toEqual(['open', 'closed'])
})

it('finds it behind many others, and never takes a pull request', async () => {
  await keepIssue(place, issue())
  const [ours] = github.issues as [Issue]
  const others = Array.from({ length: 230 }, (_, index) => ({ ...ours, number: index + 1, body: 'something else' }))
  github.issues = [...others, { ...ours, number: 231, isPullRequest: true }, { ...ours, number: 232 }]
  expect(await keepIssue(place, issue())).toMatchObject({ what: 'unchanged', number: 232 })
})

it("does not believe the mark in a stranger's issue", async () => {
  await keepIssue(place, issue())
  const [ours] = github.issues as [Issue]
  github.issues = [{ ...ours, user: { login: 'stranger', type: 'User' }, author_association: 'CONTRIBUTOR' }]
  expect(await keepIssue(place, issue())).toMatchObject({ what: 'opened', number: 2 })
  github.issues[0]!.author_association = 'OWNER'
  expect(await keepIssue(place, issue())).toMatchObject({ what: 'unchanged', number: 1 })
})

it('says what the token lacks', async () => {
  github.mayWriteIssues = false
  await expect(keepIssue(place, issue())).rejects.toMatchObject({
    code: 'issue-not-kept',
    detail: { state: 'nothing-changed', hint: expect.stringContaining('issues: write') as string },
  })
})

it('a GitHub that does not answer is told as such', async () => {
  github.faults = { rest: { cut: true } }
  await expect(closeIssues(place, 'drift production', 'gone')).rejects.toMatchObject({ code: 'issue-not-kept' })
})
