export const id = 365;
export const ids = [365];
export const modules = {

/***/ 8365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ listMigrations),
/* harmony export */   q: () => (/* binding */ inByteOrder)
/* harmony export */ });
/* harmony import */ var _file_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86681);
/* harmony import */ var _migration_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7890);


const inByteOrder = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));
function spelledTwice(entries) {
    const seen = new Map();
    for (const entry of entries) {
        const folded = entry.toLowerCase();
        seen.set(folded, [...(seen.get(folded) ?? []), entry]);
    }
    return new Set([...seen.values()].filter((names) => names.length > 1).flat());
}
async function problemOfEntry(directory, entry) {
    if (entry.isFile())
        return undefined;
    if (entry.isDirectory())
        return 'is a folder';
    const found = await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__/* .containedFile */ .or)(directory, entry.name);
    return 'problem' in found ? found.problem : undefined;
}
/** Lists `directory`. Throws `bad-input` when there is no such folder. */
async function listMigrations(directory) {
    const entries = (await (0,_migration_file_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(directory)).sort((a, b) => inByteOrder(a.name, b.name));
    const named = entries.map((entry) => entry.name).filter((name) => (0,_file_name_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOfName */ .z)(name).length === 0);
    const twins = spelledTwice(named);
    const listing = { names: [], leftOut: [] };
    for (const entry of entries) {
        const problems = (0,_file_name_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOfName */ .z)(entry.name);
        if (twins.has(entry.name))
            problems.push('has a twin that differs only by case');
        const problem = problems.length === 0 ? await problemOfEntry(directory, entry) : undefined;
        if (problem !== undefined)
            problems.push(problem);
        if (problems.length > 0)
            listing.leftOut.push({ name: entry.name, why: problems.join('; ') });
        else
            listing.names.push(entry.name);
    }
    return listing;
}


/***/ })

};
