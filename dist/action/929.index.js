"use strict";
exports.id = 929;
exports.ids = [929];
exports.modules = {

/***/ 2929:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubApi: function() { return /* binding */ githubApi; }
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(2357);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/clients/text-file.js
var text_file = __webpack_require__(2739);
;// CONCATENATED MODULE: ./lib/clients/github-files-query.js


/** How many files one query asks for. */
const FILES_PER_QUERY = 100;
const ENTRY = 'mode type oid object { ... on Blob { byteSize isBinary isTruncated text } }';
/**
 * Asks for files, and for the token's login. `Commit.file` tells the mode, without which a link looks like a file, and tells a
 * commit that is missing from a file that is: `object(expression: "COMMIT:FILE")` does neither. Paths are variables: no part of the query.
 */
function filesQuery(repository, wanted) {
    const commits = commitsOf(wanted);
    const objects = commits.map((commit, at) => {
        const files = wanted.flatMap((one, index) => one.commit === commit ? [`f${index}: file(path: $f${index}) { ${ENTRY} }`] : []);
        return `c${at}: object(oid: $c${at}) { ... on Commit { ${files.join(' ')} } }`;
    });
    const parameters = [
        ...commits.map((_, at) => `$c${at}: GitObjectID!`),
        ...wanted.map((_, index) => `$f${index}: String!`),
    ].join(', ');
    return {
        text: `query($owner: String!, $repo: String!, ${parameters}) { viewer { login } repository(owner: $owner, name: $repo) { ${objects.join(' ')} } }`,
        variables: {
            ...repository,
            ...Object.fromEntries(commits.map((commit, at) => [`c${at}`, commit])),
            ...Object.fromEntries(wanted.map(({ file }, index) => [`f${index}`, file])),
        },
    };
}
/** GitHub may call a file that is not there an error of that file; the file is null then. */
function isMissingFile({ type, path }) {
    return type === 'NOT_FOUND' && /^f\d+$/.test(String(path?.[2] ?? ''));
}
/** What the answer says of each file, in the order of the query. */
function readsOf(wanted, { repository }) {
    const commits = commitsOf(wanted);
    return wanted.map(({ commit }, index) => {
        const entry = repository?.[`c${commits.indexOf(commit)}`]?.[`f${index}`];
        // An object that is no commit has no such member.
        return entry === undefined ? { kind: 'no-commit' } : readOf(entry);
    });
}
function commitsOf(wanted) {
    return [...new Set(wanted.map(({ commit }) => commit))];
}
const LINK = 0o120000;
function readOf(entry) {
    if (entry === null || entry.type !== 'blob')
        return { kind: 'known', content: null };
    const { mode, oid, object } = entry;
    if (mode === LINK)
        return unreadable('is a symbolic link, and is not followed');
    if (object === null)
        return { kind: 'to-fetch', blob: oid };
    const { byteSize, isBinary, isTruncated, text } = object;
    if (byteSize > text_file/* MAX_BYTES */.zx)
        return unreadable(text_file/* TOO_LARGE */.PH);
    if (isBinary === true)
        return unreadable('is binary, so it is no text');
    const bytes = isTruncated || text === null ? null : Buffer.from(text, 'utf8');
    // GitHub may take bytes for another encoding than UTF-8: a text is the file only where git calls it so.
    if (bytes === null || blobId(bytes, oid.length) !== oid)
        return { kind: 'to-fetch', blob: oid };
    return { kind: 'known', content: (0,text_file/* textIn */.r7)(bytes) };
}
function unreadable(problem) {
    return { kind: 'known', content: { ok: false, problem } };
}
/** Git's id of a blob: as long in hex digits as its algorithm makes it. */
function blobId(bytes, length) {
    const hash = (0,external_node_crypto_.createHash)(length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./lib/clients/github-views.js
/** A pull request, as GitHub tells of one or in a list. */
function pullOf(data) {
    const changedFiles = 'changed_files' in data ? data.changed_files : null;
    return {
        number: data.number,
        isOpen: data.state === 'open',
        head: branchOf(data.head),
        base: branchOf(data.base),
        changedFiles,
    };
}
/** GitHub's types have a repository always, but that of a fork may be gone. */
function branchOf({ sha, ref, repo }) {
    const repository = repo;
    return { sha, ref, repository: repository?.full_name ?? null };
}
const STATUSES = {
    added: 'added',
    copied: 'added',
    modified: 'modified',
    changed: 'modified',
    removed: 'removed',
    renamed: 'renamed',
    unchanged: null,
};
/** A file of a change; none where nothing is changed about it. */
function changedFileOf({ filename, status, previous_filename, sha, patch }) {
    const ours = STATUSES[status];
    if (ours === null)
        return [];
    const previous = ours === 'renamed' ? (previous_filename ?? null) : null;
    const blob = ours === 'removed' ? null : sha;
    return [{ file: filename, status: ours, previous, blob, patch: patch ?? null }];
}
/** A comment in the conversation. */
function commentOf({ id, user, body, html_url }) {
    return { id, author: user?.login ?? null, body: body ?? '', url: html_url };
}
/** A comment on lines of the diff. */
function reviewCommentOf({ id, user, body, path, line }) {
    // GitHub's types have no null here, but accounts may be gone.
    const author = user;
    return { id, author: author?.login ?? null, body, file: path, line: line ?? null };
}
/** A comment on lines of the diff, as GitHub takes it: a start only where there are several lines. */
function draftOf({ file, startLine, line, body }) {
    const start = startLine < line ? { start_line: startLine, start_side: 'RIGHT' } : {};
    return { path: file, body, line, side: 'RIGHT', ...start };
}
const github_views_LINK = '120000';
/** An entry of a tree; none for folders. */
function treeFileOf({ path, mode, type, sha, size }) {
    if (type === 'tree')
        return [];
    const kind = type === 'commit' ? 'submodule' : mode === github_views_LINK ? 'link' : 'file';
    return [{ file: path, blob: sha, bytes: size ?? 0, kind }];
}

;// CONCATENATED MODULE: ./lib/clients/github-contents.js




const OPERATION = 'read files';
/** Of one call of `contents`: nobody can spend the hourly budget of requests by a pull request full of odd files. */
const MAX_FETCHED = 50;
/** The calls that are about files at commits. */
function contentCalls(requests, at) {
    const { rest, read, query } = requests;
    let login = null;
    return {
        viewer: async () => {
            login ??= (await query('tell whose token it has', '{ viewer { login } }', {})).viewer.login;
            return login;
        },
        contents: async (wanted) => {
            const contents = [];
            const fetched = fetchBlobs(requests, at);
            for (let start = 0; start < wanted.length; start += FILES_PER_QUERY) {
                const some = wanted.slice(start, start + FILES_PER_QUERY);
                const answer = await queryFiles(requests, at, some);
                login = answer.viewer.login;
                for (const [index, one] of readsOf(some, answer).entries()) {
                    if (one.kind === 'no-commit')
                        throw missingCommit(some[index]?.commit ?? '');
                    contents.push(one.kind === 'known' ? one.content : await fetched(one.blob));
                }
            }
            return contents;
        },
        tree: async (commit) => {
            const { data } = await read('list the files of a commit', (request) => rest.git.getTree({ ...at, tree_sha: commit, recursive: '1', request }));
            return { files: data.tree.flatMap(treeFileOf), isWhole: !data.truncated };
        },
    };
}
async function queryFiles({ query }, at, wanted) {
    const { text, variables } = filesQuery(at, wanted);
    return (await query(OPERATION, text, variables, isMissingFile));
}
/** Fetches what GraphQL did not bring as it is, up to a number of blobs. */
function fetchBlobs({ rest, read }, at) {
    let count = 0;
    return async (blob) => {
        count++;
        if (count > MAX_FETCHED) {
            return { ok: false, problem: `is one of more than ${MAX_FETCHED} large or oddly encoded files, and was not fetched` };
        }
        const { data } = await read(OPERATION, (request) => rest.git.getBlob({ ...at, file_sha: blob, request }));
        return (0,text_file/* textIn */.r7)(Buffer.from(data.content, 'base64'));
    };
}
function missingCommit(commit) {
    const detail = `no commit ${commit}`;
    return new errors/* RemoteError */.Hi({ service: 'GitHub', operation: OPERATION, reason: 'missing', status: null, requestId: null, detail });
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/clients/github-pace.js

/** The machine's time. */
const systemPace = {
    now: () => Date.now(),
    sleep: (durationMs) => (0,promises_.setTimeout)(durationMs),
    random: () => Math.random(),
};
const SHORT_MS = 1_000;
/** What GitHub asks for where it is asked too often and does not say for how long (docs: "Rate limits for the REST API"). */
const LIMITED_MS = 60_000;
/** How long to wait before the next attempt: as GitHub says, else each time twice as long, and up to half of it more. */
function waitBefore({ reason, endsAt }, attempts, { now, random }) {
    if (endsAt !== null)
        return Math.max(SHORT_MS, endsAt - now());
    const start = reason === 'limited' ? LIMITED_MS : SHORT_MS;
    return start * 2 ** (attempts - 1) * (1 + random() / 2);
}

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
;// CONCATENATED MODULE: ./lib/clients/github-failure.js
const MAX_DETAIL = 300;
/** What an HTTP status means; `now` in milliseconds since 1970. */
function failureOfAnswer({ status, headers, data }, now) {
    const message = messageIn(data);
    const reason = isLimit(status, headers, message) ? 'limited' : reasonOf(status);
    const endsAt = reason === 'limited' || reason === 'unavailable' ? endOf(headers, now) : null;
    const isAmbiguous = reason === 'unavailable';
    return { reason, isAmbiguous, status, requestId: requestIdIn(headers), detail: message.slice(0, MAX_DETAIL), endsAt };
}
const QUERY_REASONS = new Map([
    ['NOT_FOUND', 'missing'],
    ['FORBIDDEN', 'refused'],
    ['INSUFFICIENT_SCOPES', 'refused'],
    ['RATE_LIMIT', 'limited'],
    ['RATE_LIMITED', 'limited'],
]);
/** What an error of GraphQL means. Those of the query itself have a code; what went wrong at GitHub has neither type nor code. */
function failureOfQuery({ type, message, extensions }, headers, now) {
    const isPassing = type === undefined && extensions?.code === undefined;
    const reason = QUERY_REASONS.get(type) ?? (isPassing ? 'unavailable' : 'invalid');
    const detail = typeof message === 'string' ? message.slice(0, MAX_DETAIL) : '';
    const endsAt = reason === 'limited' ? endOf(headers, now) : null;
    return { reason, isAmbiguous: false, status: 200, requestId: requestIdIn(headers), detail, endsAt };
}
/** Codes of connections that were never made: nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];
/** What an error of the connection means: of what it says, only its code is told, which cannot hold a secret. */
function failureOfConnection(error) {
    const code = codeIn(error);
    const wasSent = code === null || !NEVER_SENT.includes(code);
    const what = wasSent ? 'the connection broke' : 'no connection';
    return noAnswer(code === null ? what : `${what} (${code})`, wasSent);
}
/** There was no answer, or none that can be read. */
function noAnswer(detail, isAmbiguous = true) {
    return { reason: 'unavailable', isAmbiguous, status: null, requestId: null, detail, endsAt: null };
}
function reasonOf(status) {
    if (status >= 500)
        return 'unavailable';
    if (status === 401 || status === 403)
        return 'refused';
    // Redirects of what writes are not followed: what is asked for is elsewhere.
    return status < 400 || status === 404 || status === 410 ? 'missing' : 'invalid';
}
/** docs.github.com, "Rate limits for the REST API": 403 or 429, for which a plain refusal is 403 too. */
function isLimit(status, headers, message) {
    if (status !== 403)
        return status === 429;
    return headers['retry-after'] !== undefined || isSpent(headers) || /secondary rate limit/i.test(message);
}
function isSpent(headers) {
    return numberIn(headers, 'x-ratelimit-remaining') === 0;
}
function endOf(headers, now) {
    const after = numberIn(headers, 'retry-after');
    if (after !== null)
        return now + after * 1000;
    const reset = isSpent(headers) ? numberIn(headers, 'x-ratelimit-reset') : null;
    return reset === null ? null : reset * 1000;
}
/** Of at most eleven digits: as seconds, a time that JavaScript knows. */
function numberIn(headers, name) {
    const text = String(headers[name]);
    return /^\d{1,11}$/.test(text) ? Number(text) : null;
}
function messageIn(data) {
    const isObject = typeof data === 'object' && data !== null && 'message' in data;
    return isObject && typeof data.message === 'string' ? data.message : '';
}
function requestIdIn(headers) {
    const id = headers['x-github-request-id'];
    return typeof id === 'string' && /^\w[\w:.-]{0,99}$/.test(id) ? id : null;
}
function codeIn(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if ('code' in at && typeof at.code === 'string' && /^[A-Z][A-Z\d_]+$/.test(at.code))
            return at.code;
    }
    return null;
}

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js
var lib = __webpack_require__(2779);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(6752);
;// CONCATENATED MODULE: ./lib/clients/proxied-fetch.js


/** Asks one server, by way of the proxy that `https_proxy` and `no_proxy` (as @actions/http-client reads them) name for it. */
function proxiedFetch(server) {
    const dispatcher = new lib/* HttpClient */.Qq().getAgentDispatcher(server);
    // undici's own fetch: a dispatcher of another version than Node's may not fit Node's.
    return (input, init = {}) => (0,undici.fetch)(input, dispatcher === undefined ? init : { ...init, dispatcher });
}

;// CONCATENATED MODULE: ./lib/clients/github-requests.js





const BOUNDS = { limitMs: 30_000, attempts: 4, waitMs: 90_000 };
/** Octokit warns of what GitHub gives up, in words of the answer: they do not belong into anybody's log. */
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
/** Requests to one server. */
function githubRequests({ token, apiUrl, graphqlUrl }, pace, bounds) {
    const request = { fetch: proxiedFetch(apiUrl), log: SILENT };
    const octokit = (0,github/* getOctokit */.Q)(token, { baseUrl: apiUrl, userAgent: 'spot-imdsv2', log: SILENT, request });
    const ask = async (operation, kind, once, isStillWanted = async () => true) => {
        const outcome = await repeated({ kind, once, isStillWanted }, pace, bounds);
        if (outcome.ok)
            return outcome.answer;
        throw remoteError(operation, kind, outcome.failure, token);
    };
    const attempt = (send, redirect) => attempted(send, redirect, pace, bounds.limitMs);
    return {
        rest: octokit.rest,
        read: (operation, send) => ask(operation, 'read', () => attempt(send, 'follow')),
        write: (operation, send, isStillWanted) => ask(operation, 'write', () => attempt(send, 'manual'), isStillWanted),
        query: async (operation, query, variables, isAccepted = () => false) => {
            const send = (options) => octokit.request({ method: 'POST', url: graphqlUrl, query, variables, request: options });
            const once = async () => judged(await attempt(send, 'manual'), isAccepted, pace);
            return (await ask(operation, 'read', once)).data.data;
        },
    };
}
async function repeated({ kind, once, isStillWanted }, pace, { attempts, waitMs }) {
    let waited = 0;
    for (let count = 1;; count++) {
        const outcome = await once();
        if (outcome.ok || count >= attempts || !mayRepeat(kind, outcome.failure))
            return outcome;
        const wait = waitBefore(outcome.failure, count, pace);
        waited += wait;
        if (waited > waitMs)
            return outcome;
        await pace.sleep(wait);
        if (!(await isStillWanted()))
            return outcome;
    }
}
function mayRepeat(kind, { reason, isAmbiguous }) {
    if (kind === 'write' && isAmbiguous)
        return false;
    return reason === 'limited' || reason === 'unavailable';
}
async function attempted(send, redirect, { now }, limitMs) {
    const signal = AbortSignal.timeout(limitMs);
    const late = () => noAnswer(`no answer within ${limitMs / 1000} s`);
    try {
        const answer = await send({ signal, redirect });
        if (answer.status >= 300)
            return { ok: false, failure: failureOfAnswer(answer, now()) };
        if (isWhole(answer))
            return { ok: true, answer };
        return { ok: false, failure: signal.aborted ? late() : noAnswer('the answer is no whole JSON') };
    }
    catch (error) {
        if (!(error instanceof Error && 'status' in error))
            throw error;
        const answer = 'response' in error ? error.response : undefined;
        if (answer !== undefined)
            return { ok: false, failure: failureOfAnswer(answer, now()) };
        return { ok: false, failure: signal.aborted ? late() : failureOfConnection(error) };
    }
}
/** Octokit passes over a body that breaks off or is no JSON: it gives what came, as a text or as bytes. */
function isWhole({ status, data }) {
    return status === 204 || (typeof data === 'object' && data !== null && !(data instanceof ArrayBuffer));
}
/** GraphQL says with status 200 what it did not do. */
function judged(outcome, isAccepted, { now }) {
    if (!outcome.ok)
        return outcome;
    const { data, headers } = outcome.answer;
    const error = data.errors?.find((one) => !isAccepted(one));
    if (error !== undefined)
        return { ok: false, failure: failureOfQuery(error, headers, now()) };
    return data.data ? outcome : { ok: false, failure: noAnswer('the answer has no data') };
}
/** Made of fields that are known; what Octokit throws is not passed on, since it holds the whole request. */
function remoteError(operation, kind, failure, token) {
    const { status, requestId, endsAt, isAmbiguous } = failure;
    const reason = kind === 'write' && isAmbiguous ? 'unknown' : failure.reason;
    const said = failure.detail.replaceAll(token, '***');
    const end = failure.reason === 'limited' && endsAt !== null ? new Date(endsAt).toISOString() : null;
    const detail = end === null ? said : `${said.replace(/\.$/, '')}, until ${end}`;
    return new errors/* RemoteError */.Hi({ service: 'GitHub', operation, reason, status, requestId, detail });
}
/** Of any list: far beyond what a pull request can have. */
const MAX_PAGES = 100;
const PER_PAGE = 100;
/** Reads a list page by page, as long as GitHub's Link header names a next one. */
async function pages({ read }, operation, send) {
    const items = [];
    const failed = (detail) => new errors/* RemoteError */.Hi({ service: 'GitHub', operation, reason: 'unavailable', status: null, requestId: null, detail });
    for (let page = 1; page <= MAX_PAGES; page++) {
        const { data, headers } = await read(operation, (request) => send({ per_page: PER_PAGE, page }, request));
        if (!Array.isArray(data))
            throw failed('the answer is no list');
        items.push(...data);
        if (!String(headers.link ?? '').includes('rel="next"'))
            return items;
    }
    throw failed(`the list has more than ${MAX_PAGES} pages`);
}

;// CONCATENATED MODULE: ./lib/clients/github.js




/** GitHub's limits (docs: "List pull requests files", "Compare two commits"). */
const MAX_FILES = { pull: 3000, compare: 300 };
/** One repository at GitHub, over HTTP. */
function githubApi({ token, repository, apiUrl, graphqlUrl, pace = systemPace, bounds }) {
    const api = apiUrl.replace(/\/+$/, '');
    const server = { token, apiUrl: api, graphqlUrl: graphqlUrl ?? graphqlBeside(api) };
    const requests = githubRequests(server, pace, { ...BOUNDS, ...bounds });
    const [owner = '', repo = ''] = repository.split('/');
    const at = { owner, repo };
    return { ...contentCalls(requests, at), ...changeCalls(requests, at), ...commentCalls(requests, at) };
}
/** GitHub Enterprise Server has its REST API at /api/v3. */
function graphqlBeside(apiUrl) {
    return `${apiUrl.replace(/\/api\/v3$/, '/api')}/graphql`;
}
function changeCalls(requests, at) {
    const { rest, read } = requests;
    return {
        pull: async (number) => {
            const { data } = await read(`read pull request #${number}`, (request) => rest.pulls.get({ ...at, pull_number: number, request }));
            return pullOf(data);
        },
        openPulls: async (owner, branch) => {
            const filter = { state: 'open', head: `${owner}:${branch}` };
            const pulls = await pages(requests, 'list the open pull requests of a branch', (page, request) => rest.pulls.list({ ...at, ...filter, ...page, request }));
            return pulls.map(pullOf);
        },
        pullsMergedAs: async (commit) => {
            const pulls = await pages(requests, 'list the pull requests of a commit', (page, request) => rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: commit, ...page, request }));
            // It also lists those that merely hold the commit.
            return pulls.filter(({ merged_at, merge_commit_sha }) => merged_at !== null && merge_commit_sha === commit).map(pullOf);
        },
        pullFiles: async (number, expected) => {
            const files = await pages(requests, `list the files of pull request #${number}`, (page, request) => rest.pulls.listFiles({ ...at, pull_number: number, ...page, request }));
            const isWhole = expected === null ? files.length < MAX_FILES.pull : files.length >= expected;
            return { files: files.flatMap(changedFileOf), isWhole, head: headOf(files[0]?.contents_url) };
        },
        compare: async (base, head) => {
            // The files come with the first page of commits, whatever its size.
            const { data } = await read('compare two commits', (request) => rest.repos.compareCommitsWithBasehead({ ...at, basehead: `${base}...${head}`, per_page: 1, page: 1, request }));
            const { files } = data;
            return { files: (files ?? []).flatMap(changedFileOf), isWhole: files !== undefined && files.length < MAX_FILES.compare };
        },
    };
}
function commentCalls(requests, at) {
    const { rest, write } = requests;
    return {
        comments: async (number) => {
            const comments = await pages(requests, `list the comments of pull request #${number}`, (page, request) => rest.issues.listComments({ ...at, issue_number: number, ...page, request }));
            return comments.map(commentOf);
        },
        createComment: async (number, body, isStillWanted) => {
            const { data } = await write(`comment on pull request #${number}`, (request) => rest.issues.createComment({ ...at, issue_number: number, body, request }), isStillWanted);
            return commentOf(data);
        },
        updateComment: async (id, body, isStillWanted) => {
            const { data } = await write(`update the comment ${id}`, (request) => rest.issues.updateComment({ ...at, comment_id: id, body, request }), isStillWanted);
            return commentOf(data);
        },
        deleteComment: async (id) => {
            await write(`delete the comment ${id}`, (request) => rest.issues.deleteComment({ ...at, comment_id: id, request }));
        },
        reviewComments: async (number) => {
            const comments = await pages(requests, `list the review comments of pull request #${number}`, (page, request) => rest.pulls.listReviewComments({ ...at, pull_number: number, ...page, request }));
            return comments.map(reviewCommentOf);
        },
        createReview: async (number, commit, comments, isStillWanted) => {
            const review = { commit_id: commit, event: 'COMMENT', comments: comments.map(draftOf) };
            await write(`review pull request #${number}`, (request) => rest.pulls.createReview({ ...at, pull_number: number, ...review, request }), isStillWanted);
        },
    };
}
/** The commit that an address of a file's content names. */
function headOf(contentsUrl) {
    return contentsUrl === undefined ? null : (/[?&]ref=([0-9a-f]{40,64})$/.exec(contentsUrl)?.[1] ?? null);
}


/***/ })

};
;