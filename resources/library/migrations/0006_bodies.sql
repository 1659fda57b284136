-- The index finds an article by its own words and by what a person brought back of its page, not by the menus and
-- comments that stand around it there. "article_body" is the program's: it leaves out what is set aside.

DROP TRIGGER articles_inserted;
DROP TRIGGER articles_removed;
DROP TRIGGER articles_changed;
DROP TABLE article_words;

CREATE VIEW brought_back AS
SELECT article_id, json_group_array(sentence) AS sentences FROM line_verdicts WHERE NOT is_aside GROUP BY article_id;

CREATE VIEW article_bodies AS
SELECT
  id, headline, outlet,
  article_body(text, set_aside, (SELECT sentences FROM brought_back WHERE article_id = id)) AS text
FROM articles;

CREATE VIRTUAL TABLE article_words USING fts5 (
  headline, text, outlet,
  content = 'article_bodies', content_rowid = 'id', tokenize = 'sejajar_lemmas'
);

INSERT INTO article_words (article_words) VALUES ('rebuild');

CREATE TRIGGER articles_inserted AFTER INSERT ON articles BEGIN
  INSERT INTO article_words (rowid, headline, text, outlet)
  VALUES (new.id, new.headline, article_body(new.text, new.set_aside, NULL), new.outlet);
END;

-- Before, while what was brought back is still there.
CREATE TRIGGER articles_removed BEFORE DELETE ON articles BEGIN
  INSERT INTO article_words (article_words, rowid, headline, text, outlet)
  SELECT 'delete', id, headline, text, outlet FROM article_bodies WHERE id = old.id;
END;

CREATE TRIGGER articles_changing BEFORE UPDATE OF headline, text, outlet, set_aside ON articles BEGIN
  INSERT INTO article_words (article_words, rowid, headline, text, outlet)
  SELECT 'delete', id, headline, text, outlet FROM article_bodies WHERE id = old.id;
END;

CREATE TRIGGER articles_changed AFTER UPDATE OF headline, text, outlet, set_aside ON articles BEGIN
  INSERT INTO article_words (rowid, headline, text, outlet)
  SELECT id, headline, text, outlet FROM article_bodies WHERE id = new.id;
END;

-- A replaced row is deleted without a trigger: what it said is still there before its successor is inserted.
CREATE TRIGGER lines_turning BEFORE INSERT ON line_verdicts BEGIN
  INSERT INTO article_words (article_words, rowid, headline, text, outlet)
  SELECT 'delete', id, headline, text, outlet FROM article_bodies WHERE id = new.article_id;
END;

CREATE TRIGGER lines_turned AFTER INSERT ON line_verdicts BEGIN
  INSERT INTO article_words (rowid, headline, text, outlet)
  SELECT id, headline, text, outlet FROM article_bodies WHERE id = new.article_id;
END;

CREATE TRIGGER lines_turning_back BEFORE DELETE ON line_verdicts BEGIN
  INSERT INTO article_words (article_words, rowid, headline, text, outlet)
  SELECT 'delete', id, headline, text, outlet FROM article_bodies WHERE id = old.article_id;
END;

CREATE TRIGGER lines_turned_back AFTER DELETE ON line_verdicts BEGIN
  INSERT INTO article_words (rowid, headline, text, outlet)
  SELECT id, headline, text, outlet FROM article_bodies WHERE id = old.article_id;
END;
