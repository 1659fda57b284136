-- Articles as they were read, and the index that finds them by their words.

CREATE TABLE articles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text_hash TEXT NOT NULL,
  source TEXT NOT NULL,
  outlet TEXT,
  headline TEXT,
  author TEXT,
  published TEXT,
  language TEXT NOT NULL,
  address TEXT,
  version_of INTEGER REFERENCES articles (id) ON DELETE SET NULL,
  added TEXT NOT NULL,
  read TEXT,
  deleted TEXT,
  text TEXT NOT NULL -- the last: what stands after a long text is slow to reach
) STRICT;

CREATE INDEX articles_deleted ON articles (id) WHERE deleted IS NOT NULL;
CREATE INDEX articles_by_hash ON articles (text_hash);
CREATE INDEX articles_by_address ON articles (address) WHERE address IS NOT NULL;
CREATE INDEX articles_by_day ON articles (published);

-- A few numbers of each text, alike for texts that are nearly the same.
CREATE TABLE sketches (
  shingle INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (shingle, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX sketches_by_article ON sketches (article_id);

CREATE VIRTUAL TABLE article_words USING fts5 (
  headline, text, outlet,
  content = 'articles', content_rowid = 'id', tokenize = 'sejajar_lemmas'
);

CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN
  INSERT INTO article_words (rowid, headline, text, outlet) VALUES (new.id, new.headline, new.text, new.outlet);
END;

CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN
  INSERT INTO article_words (article_words, rowid, headline, text, outlet)
  VALUES ('delete', old.id, old.headline, old.text, old.outlet);
END;

CREATE TRIGGER articles_changed AFTER UPDATE OF headline, text, outlet ON articles BEGIN
  INSERT INTO article_words (article_words, rowid, headline, text, outlet)
  VALUES ('delete', old.id, old.headline, old.text, old.outlet);
  INSERT INTO article_words (rowid, headline, text, outlet) VALUES (new.id, new.headline, new.text, new.outlet);
END;
