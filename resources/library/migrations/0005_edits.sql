-- What the library said of an article before each edit, as JSON, so that edits can be undone one after the other.

CREATE TABLE edits (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  before TEXT NOT NULL,
  made TEXT NOT NULL
) STRICT;

CREATE INDEX edits_by_article ON edits (article_id);
