import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
  var __webpack_modules__ = ({

  42613:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

  }),

  20181:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

  }),

  35317:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

  }),

  49140:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

  }),

  76982:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

  }),

  72250:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

  }),

  24434:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

  }),

  79896:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

  }),

  91943:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

  }),

  58611:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

  }),

  65692:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

  }),

  69278:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

  }),

  34589:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

  }),

  16698:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

  }),

  4573:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

  }),

  31421:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

  }),

  37540:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

  }),

  77598:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

  }),

  53053:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

  }),

  40610:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

  }),

  71553:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

  }),

  78474:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

  }),

  73024:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

  }),

  51455:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

  }),

  37067:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

  }),

  32467:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

  }),

  44708:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

  }),

  98995:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

  }),

  77030:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

  }),

  48161:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

  }),

  76760:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

  }),

  643:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

  }),

  1708:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

  }),

  41792:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

  }),

  80481:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

  }),

  57075:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

  }),

  46466:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

  }),

  46193:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

  }),

  58500:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

  }),

  41692:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

  }),

  73136:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

  }),

  57975:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

  }),

  73429:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

  }),

  78877:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

  }),

  75919:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

  }),

  38522:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

  }),

  70857:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

  }),

  16928:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

  }),

  2203:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

  }),

  13193:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

  }),

  53557:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

  }),

  64756:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

  }),

  52018:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

  }),

  87016:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

  }),

  39023:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

  }),

  98253:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util/types");

  }),

  43106:
  ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

  })

  });
 
   
  var __webpack_module_cache__ = {};
  
   
  function __nccwpck_require__(moduleId) {
  	 
  	var cachedModule = __webpack_module_cache__[moduleId];
  	if (cachedModule !== undefined) {
  		return cachedModule.exports;
  	}
  	 
  	var module = __webpack_module_cache__[moduleId] = {
  		id: moduleId,
  		loaded: false,
  		exports: {}
  	};
  
  	 
  	var threw = true;
  	try {
  		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
  		threw = false;
  	} finally {
  		if(threw) delete __webpack_module_cache__[moduleId];
  	}
  
  	 
  	module.loaded = true;
  
  	 
  	return module.exports;
  }
  
   
  __nccwpck_require__.m = __webpack_modules__;
  
 
   
  if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
  
   
  (() => {
  	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
  	var leafPrototypes;
  	 
  	 
  	 
  	 
  	 
  	 
  	__nccwpck_require__.t = function(value, mode) {
  		if(mode & 1) value = this(value);
  		if(mode & 8) return value;
  		if(typeof value === 'object' && value) {
  			if((mode & 4) && value.__esModule) return value;
  			if((mode & 16) && typeof value.then === 'function') return value;
  		}
  		var ns = Object.create(null);
  		__nccwpck_require__.r(ns);
  		var def = {};
  		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
  		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
  			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
  		}
  		def['default'] = () => (value);
  		__nccwpck_require__.d(ns, def);
  		return ns;
  	};
  })();
  
   
  (() => {
  	 
  	__nccwpck_require__.d = (exports, definition) => {
  		for(var key in definition) {
  			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
  				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
  			}
  		}
  	};
  })();
  
   
  (() => {
  	__nccwpck_require__.f = {};
  	 
  	 
  	__nccwpck_require__.e = (chunkId) => {
  		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
  			__nccwpck_require__.f[key](chunkId, promises);
  			return promises;
  		}, []));
  	};
  })();
  
   
  (() => {
  	 
  	__nccwpck_require__.u = (chunkId) => {
  		 
  		return "" + chunkId + ".index.js";
  	};
  })();
  
   
  (() => {
  	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
  })();
  
   
  (() => {
  	 
  	__nccwpck_require__.r = (exports) => {
  		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
  			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
  		}
  		Object.defineProperty(exports, '__esModule', { value: true });
  	};
  })();
  
   
  (() => {
  	__nccwpck_require__.nmd = (module) => {
  		module.paths = [];
  		if (!module.children) module.children = [];
  		return module;
  	};
  })();
  
   
  (() => {
  	 
  	
  	 
  	 
  	 
  	var installedChunks = {
  		8792: 0
  	};
  	
  	var installChunk = (data) => {
  		var {ids, modules, runtime} = data;
  		 
  		 
  		var moduleId, chunkId, i = 0;
  		for(moduleId in modules) {
  			if(__nccwpck_require__.o(modules, moduleId)) {
  				__nccwpck_require__.m[moduleId] = modules[moduleId];
  			}
  		}
  		if(runtime) runtime(__nccwpck_require__);
  		for(;i < ids.length; i++) {
  			chunkId = ids[i];
  			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
  				installedChunks[chunkId][0]();
  			}
  			installedChunks[ids[i]] = 0;
  		}
  	
  	}
  	
  	__nccwpck_require__.f.j = (chunkId, promises) => {
  			 
  			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
  			if(installedChunkData !== 0) {  
  	
  				 
  				if(installedChunkData) {
  					promises.push(installedChunkData[1]);
  				} else {
  					if(true) {  
  						 
  						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
  							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
  							throw e;
  						});
  						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
  						promises.push(installedChunkData[1] = promise);
  					}
  				}
  			}
  	};
  	
  	 
  	
  	 
  	
  	 
  	
  	 
  })();
  
 
var __webpack_exports__ = {};

 
__nccwpck_require__.d(__webpack_exports__, {
  jO: () => (  entries),
  hC: () => (  healthRoutes),
  jR: () => (  nodeListener),
  xz: () => (  readiness),
  ni: () => (  start)
});

; 
const readiness = async (request) => (await Promise.all( [__nccwpck_require__.e(3849), __nccwpck_require__.e(6205), __nccwpck_require__.e(1445)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91654))).readiness(request);

; 

const DEFAULT_MIGRATIONS_DIR = 'db/migrations';
const DEFAULT_CACHE_MS = 1_000;
function healthRoutes(options = {}) {
    const { cacheMs = DEFAULT_CACHE_MS, showNames = false, version, ...request } = options;
    const ask = shared(() => reportOf(request), cacheMs);
    const live = (request) => answer(request, 200, { status: 'live', version });
    const ready = async (request) => {
        if (!isRead(request))
            return answer(request, 405, {});
        const report = await ask();
        return answer(request, report.status === 'ready' ? 200 : 503, { ...shown(report, showNames), version });
    };
    const handle = async (request) => {
        const word = /\/(live|ready)\/?$/.exec(new URL(request.url).pathname)?.[1];
        if (word === 'live')
            return live(request);
        return word === 'ready' ? ready(request) : answer(request, 404, { status: 'not-found' });
    };
    return { live, ready, handle };
}
 
async function reportOf(options) {
    const databaseUrl = options.databaseUrl ?? process.env.DATABASE_URL;
    const migrationsDir = options.migrationsDir ?? DEFAULT_MIGRATIONS_DIR;
    try {
        return await readiness({ ...options, migrationsDir, databaseUrl });
    }
    catch (error) {
        options.onProblem?.(error);
        return { status: 'not-ready', checks: [], durationMs: 0 };
    }
}
 
function shared(ask, cacheMs) {
    let last;
    return () => {
        if (last === undefined || performance.now() >= last.until) {
            const current = { report: ask(), until: Infinity };
            const expire = () => void (current.until = performance.now() + cacheMs);
            current.report.then(expire, expire);
            last = current;
        }
        return last.report;
    };
}
function shown({ status, checks, migrations }, showNames) {
    const { pending, changed, unfinished } = migrations ?? {};
    return { status, checks, ...(showNames && migrations && { pending, changed, unfinished }) };
}
const isRead = ({ method }) => method === 'GET' || method === 'HEAD';
function answer(request, status, body) {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
    if (!isRead(request))
        return new Response(null, { status: 405, headers: { ...headers, allow: 'GET, HEAD' } });
    return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), { status, headers });
}

; 
 
const nodeListener = (routes) => (request, response) => {
    void node_listener_answer(routes, request, response);
};
async function node_listener_answer({ handle }, asked, response) {
    const { status, headers, body } = await handle(webRequest(asked));
    response.writeHead(status, Object.fromEntries(headers));
    response.end(body === null ? undefined : Buffer.from(await new Response(body).arrayBuffer()));
}
 
function webRequest({ method, url }) {
    const [path = '/'] = (url ?? '/').split('?');
    const address = new URL('http://localhost');
    address.pathname = path;
     
    return new Request(address, { method: method === 'GET' || method === 'HEAD' ? method : 'POST' });
}

; 
 




; 
 
 

 
const entries = {
    'backup-to-artifact': () => Promise.all( [__nccwpck_require__.e(3849), __nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(5405), __nccwpck_require__.e(5356)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5356)),
    'apply-migration': () => Promise.all( [__nccwpck_require__.e(3849), __nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(5405), __nccwpck_require__.e(8088)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8088)),
    'apply-pending-on-release': () => Promise.all( [__nccwpck_require__.e(3849), __nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(5405), __nccwpck_require__.e(2783), __nccwpck_require__.e(3048)]).then(__nccwpck_require__.bind(__nccwpck_require__, 72077)),
    'restore-backup': () => Promise.all( [__nccwpck_require__.e(3849), __nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(5405), __nccwpck_require__.e(8286)]).then(__nccwpck_require__.bind(__nccwpck_require__, 18286)),
    'recover-rows': () => Promise.all( [__nccwpck_require__.e(3849), __nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(5405), __nccwpck_require__.e(1272), __nccwpck_require__.e(5307)]).then(__nccwpck_require__.bind(__nccwpck_require__, 55307)),
    'rollback-migration': () => Promise.all( [__nccwpck_require__.e(3849), __nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(5405), __nccwpck_require__.e(1872), __nccwpck_require__.e(6048)]).then(__nccwpck_require__.bind(__nccwpck_require__, 46048)),
    'check-migrations': () => Promise.all( [__nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(3884)]).then(__nccwpck_require__.bind(__nccwpck_require__, 23884)),
    'drift-check': () => Promise.all( [__nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(996)]).then(__nccwpck_require__.bind(__nccwpck_require__, 996)),
    'restore-drill': () => Promise.all( [__nccwpck_require__.e(7934), __nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(5405), __nccwpck_require__.e(2202)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9821)),
    'point-in-time-restore': () => Promise.all( [__nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(302)]).then(__nccwpck_require__.bind(__nccwpck_require__, 302)),
    'health-check': () => Promise.all( [__nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(2426)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32426)),
    'incident-record': () => Promise.all( [__nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(7784)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17784)),
    doctor: () => Promise.all( [__nccwpck_require__.e(5219), __nccwpck_require__.e(3977), __nccwpck_require__.e(9186)]).then(__nccwpck_require__.bind(__nccwpck_require__, 79186)),
    cleanup: () => Promise.all( [__nccwpck_require__.e(5219), __nccwpck_require__.e(1357)]).then(__nccwpck_require__.bind(__nccwpck_require__, 91357)),
    cli: () => __nccwpck_require__.e(  4880).then(__nccwpck_require__.bind(__nccwpck_require__, 44880)),
};
async function start(name) {
    const entry = await entries[name]();
    await entry.run();
}

var __webpack_exports__entries = __webpack_exports__.jO;
var __webpack_exports__healthRoutes = __webpack_exports__.hC;
var __webpack_exports__nodeListener = __webpack_exports__.jR;
var __webpack_exports__readiness = __webpack_exports__.xz;
var __webpack_exports__start = __webpack_exports__.ni;
export { __webpack_exports__entries as entries, __webpack_exports__healthRoutes as healthRoutes, __webpack_exports__nodeListener as nodeListener, __webpack_exports__readiness as readiness, __webpack_exports__start as start };
