-- Stories of several articles, and what a person writes about either.

CREATE TABLE stories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  made TEXT NOT NULL,
  deleted TEXT
) STRICT;

CREATE TABLE story_articles (
  story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  PRIMARY KEY (story_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX stories_by_article ON story_articles (article_id);

CREATE TABLE article_tags (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  tag TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (article_id, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX articles_by_tag ON article_tags (tag);

CREATE TABLE notes (
  article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  text TEXT NOT NULL,
  changed TEXT NOT NULL
) STRICT;
