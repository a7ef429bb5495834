import { type IssueComment, type Repository, type State, timestamp } from './state.js';

/** Somebody says something in a pull request. */
export function addComment(state: State, repository: Repository, number: number, author: string, body: string): IssueComment {
  const time = timestamp(state.now());
  const comment = { id: state.nextId(), number, author, body, createdAt: time, updatedAt: time };
  repository.comments.set(comment.id, comment);
  return comment;
}

/** Somebody edits a comment. Throws where there is none. */
export function editComment(state: State, repository: Repository, id: number, body: string): IssueComment {
  const comment = repository.comments.get(id);
  if (comment === undefined) throw new Error(`${repository.fullName} has no comment ${id}`);
  const edited = { ...comment, body, updatedAt: timestamp(state.now()) };
  repository.comments.set(id, edited);
  return edited;
}
