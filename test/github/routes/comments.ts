import { type Answer, invalid, notFound, ok } from '../answers.js';
import { type Call, inPull, inRepository, isSince, page, type Route } from '../call.js';
import { addComment, editComment } from '../comments.js';
import type { IssueComment, Repository } from '../state.js';
import { commentView } from '../views/comments.js';

/** GitHub's message names this one. The 262,144 bytes that others have measured are as many characters of four bytes each. */
const MAX_CHARACTERS = 65_536;

/** True where GitHub does not take a body. */
export function isTooLong(body: string): boolean {
  return [...body].length > MAX_CHARACTERS;
}

const commentRoutes = {
  'issues/list-comments': inPull((call, repository, pull) => {
    const comments = [...repository.comments.values()].filter(({ number }) => number === pull.number);
    const wanted = comments.filter(({ updatedAt }) => isSince(call, updatedAt));
    return page(call, repository, wanted, (comment) => commentView(call.state, call.links, pull, comment));
  }),
  'issues/create-comment': inPull((call, repository, pull) =>
    withBody(call, (body) => {
      const comment = addComment(call.state, repository, pull.number, call.login, body);
      const view = commentView(call.state, call.links, pull, comment);
      return { status: 201, body: view, headers: { location: view.url } };
    }),
  ),
  'issues/get-comment': inRepository((call, repository) =>
    withComment(call, repository, (comment) => viewOf(call, repository, comment)),
  ),
  'issues/update-comment': inRepository((call, repository) =>
    withComment(call, repository, ({ id }) =>
      withBody(call, (body) => viewOf(call, repository, editComment(call.state, repository, id, body))),
    ),
  ),
  'issues/delete-comment': inRepository((call, repository) =>
    withComment(call, repository, ({ id }) => {
      repository.comments.delete(id);
      return { status: 204 };
    }),
  ),
} satisfies Record<string, Route>;
export default commentRoutes;

function withComment({ params }: Call, { comments }: Repository, then: (comment: IssueComment) => Answer): Answer {
  const comment = comments.get(Number(params.comment_id));
  return comment === undefined ? notFound() : then(comment);
}

function withBody(call: Call, then: (body: string) => Answer): Answer {
  const body = String(call.body.body);
  const wrong = { resource: 'IssueComment', code: 'unprocessable', field: 'data' };
  if (body.trim() === '') return invalid({ ...wrong, message: 'Body cannot be blank' });
  if (isTooLong(body)) return invalid({ ...wrong, message: `Body is too long (maximum is ${MAX_CHARACTERS} characters)` });
  return then(body);
}

function viewOf({ state, links }: Call, repository: Repository, comment: IssueComment): Answer {
  const pull = repository.pulls.get(comment.number);
  return pull === undefined ? notFound() : ok(commentView(state, links, pull, comment));
}
