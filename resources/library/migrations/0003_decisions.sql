-- What a person decided about matches, and about single sentences. A sentence is named by its words and by its
-- article's text, so that a decision outlives the numbers of sentences, articles and engines.

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  verdict TEXT NOT NULL,
  relation TEXT,
  note TEXT,
  left_article TEXT NOT NULL,
  left_outlet TEXT,
  left_sentence TEXT NOT NULL,
  left_occurrence INTEGER NOT NULL,
  right_article TEXT,
  right_outlet TEXT,
  right_sentence TEXT,
  right_occurrence INTEGER,
  words INTEGER,
  decided TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX decisions_by_story ON decisions (story_id);
