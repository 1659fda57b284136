-- Which lines of an article a person set aside, or brought back though the machine set them aside; and the spans of
-- the text that its page itself sets apart, as a JSON list of pairs.

CREATE TABLE line_verdicts (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  sentence TEXT NOT NULL,
  occurrence INTEGER NOT NULL,
  is_aside INTEGER NOT NULL,
  decided TEXT NOT NULL,
  PRIMARY KEY (article_id, sentence, occurrence)
) STRICT, WITHOUT ROWID;

ALTER TABLE articles ADD COLUMN set_aside TEXT;
