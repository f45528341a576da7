// The health routes for a plain node server, and for frameworks whose requests and responses are node's.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HealthRoutes } from './health-routes.js'

/** For `http.createServer(nodeListener(routes))`, `app.use('/api/health', nodeListener(routes))` and the like. Never fails. */
export const nodeListener =
  (routes: Pick<HealthRoutes, 'handle'>) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    void answer(routes, request, response)
  }

async function answer({ handle }: Pick<HealthRoutes, 'handle'>, asked: IncomingMessage, response: ServerResponse) {
  const { status, headers, body } = await handle(webRequest(asked))
  response.writeHead(status, Object.fromEntries(headers))
  response.end(body === null ? undefined : Buffer.from(await new Response(body).arrayBuffer()))
}

/** Only what the routes look at. Of the address the path alone, so that no header can make it another one. */
function webRequest({ method, url }: IncomingMessage): Request {
  const [path = '/'] = (url ?? '/').split('?')
  const address = new URL('http://localhost')
  address.pathname = path
  // Some methods may not be made into a request at all (TRACE); all but two are refused alike.
  return new Request(address, { method: method === 'GET' || method === 'HEAD' ? method : 'POST' })
}
