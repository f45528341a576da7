export const id = 1357;
export const ids = [1357];
export const modules = {

  91357:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
  __webpack_require__.d(__webpack_exports__, {
    run: () => (  run)
  });
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5219);
  var _github_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79911);
  var _github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69431);
 
 



async function run() {
    try {
        for (const failure of (0,_github_temporary_folder_js__WEBPACK_IMPORTED_MODULE_2__  .bH)())
            (0,_github_annotations_js__WEBPACK_IMPORTED_MODULE_1__  .fz)('warning', `a temporary folder could not be removed: ${failure}`);
    }
    catch (error) {
        (0,_github_annotations_js__WEBPACK_IMPORTED_MODULE_1__  .fz)('warning', `temporary folders could not be looked through: ${error.message}`);
    }
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.debug('pg-runbook: temporary folders are removed');
}


  }),

  79911:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    fz: () => (  annotate),
    pC: () => (  annotateFailure)
  });
 
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5219);
  var _neutral_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22932);
 
 


 
const ANNOTATIONS_SHOWN = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 255;
const used = { error: 0, warning: 0 };
 
function annotate(kind, message, about = {}) {
    const places = kind === 'error' ? ANNOTATIONS_SHOWN - 1 : ANNOTATIONS_SHOWN;
    if (used[kind]++ >= places)
        return logInstead(kind, message, about);
    place(kind, message, about);
}
 
const annotateFailure = (message, about) => place('error', message, about);
function place(kind, message, { title, at }) {
    const harmless = (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__  .$0)(message);
    const notice = '\n... (the rest is in the log)';
    const tooLong = harmless.length > LONGEST_MESSAGE;
    if (tooLong)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(harmless);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__[kind](tooLong ? harmless.slice(0, LONGEST_MESSAGE - notice.length) + notice : harmless, {
        ...(title && { title: (0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__  .fZ)(title, LONGEST_TITLE - 40) }),
        ...(at && { file: at.file, startLine: at.line, ...(at.column && { startColumn: at.column }) }),
    });
}
function logInstead(kind, message, { at }) {
    const where = at ? `${at.file}:${at.line}: ` : '';
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.info((0,_neutral_text_js__WEBPACK_IMPORTED_MODULE_1__  .$0)(`${kind}: ${where}${message}`));
}


  }),

  69431:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    EX: () => (  withTemporaryFolder),
    X5: () => (  runnerTemp),
    bH: () => (  removeLeftFolders)
  });
  var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5219);
  var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
  var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
  var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
 
 




const PREFIX = 'pg-runbook-';
const STATE = 'temporary-folders';
const open = new Set();
 
const runnerTemp = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)());
 
async function withTemporaryFolder(body) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(runnerTemp(), PREFIX));
    if (open.add(folder).size === 1)
        process.on('exit', removeOpenFolders);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.saveState(STATE, [...open].join('\n'));
    try {
        return await body(folder);
    }
    finally {
        removeFolder(folder);
        open.delete(folder);
    }
}
 
function removeLeftFolders() {
    const temp = runnerTemp();
    const ours = (folder) => node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(folder) === temp && node_path__WEBPACK_IMPORTED_MODULE_3__.basename(folder).startsWith(PREFIX);
    return _actions_core__WEBPACK_IMPORTED_MODULE_0__.getState(STATE)
        .split('\n')
        .filter((folder) => ours(folder))
        .map((folder) => removeFolder(folder))
        .filter((failure) => failure !== undefined);
}
const removeOpenFolders = () => open.forEach((folder) => removeFolder(folder));
 
function removeFolder(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(folder, { recursive: true, force: true, maxRetries: 2 });
        return undefined;
    }
    catch (error) {
        return `${folder}: ${error.message}`;
    }
}


  }),

  22932:
  ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

  __webpack_require__.d(__webpack_exports__, {
    $0: () => (  neutralise),
    OT: () => (  hidesSomething),
    fZ: () => (  neutraliseLine)
  });
 
 
 
 
const LOG_TEXT_LIMIT = 65_536;
 
const TERMINAL_SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
 
const INVISIBLE = /[\u0080-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;


function neutralise(text, limit = LOG_TEXT_LIMIT) {
    const kept = text.length > limit ? wholeCharacters(text.slice(0, limit)) : text;
    const harmless = kept
        .replace(TERMINAL_SEQUENCES, '')
        .replace(/\r\n/g, '\n')
        .replace(CONTROLS, (character) => (character === '\u007f' ? '\u2421' : picture(character)))
        .replace(INVISIBLE, codePoint)
        .replace(/##\[/g, '## [')
        .replace(/^(?=[^\S\n]*::)/gm, '| ');
    return kept.length < text.length
        ? `${harmless}\n... (${text.length - kept.length} more characters not shown)`
        : harmless;
}
 
const neutraliseLine = (text, limit = 1_000) => neutralise(text.replace(/\s*\n\s*/g, ' '), limit).replace(/\n/g, ' ');
 
const hidesSomething = (text) => text.search(CONTROLS) >= 0 || text.search(INVISIBLE) >= 0 || /[\n\t]/.test(text);
const picture = (control) => String.fromCharCode(0x2400 + control.charCodeAt(0));
const codePoint = (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}>`;
 
const wholeCharacters = (text) => text.replace(/[\ud800-\udbff]$/, '');


  })

};
