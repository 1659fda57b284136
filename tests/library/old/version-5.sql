-- A library of version 5, as the program left it.
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
, set_aside TEXT) STRICT;
CREATE INDEX articles_deleted ON articles (id) WHERE deleted IS NOT NULL;
CREATE INDEX articles_by_hash ON articles (text_hash);
CREATE INDEX articles_by_address ON articles (address) WHERE address IS NOT NULL;
CREATE INDEX articles_by_day ON articles (published);
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
CREATE TABLE line_verdicts (
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  sentence TEXT NOT NULL,
  occurrence INTEGER NOT NULL,
  is_aside INTEGER NOT NULL,
  decided TEXT NOT NULL,
  PRIMARY KEY (article_id, sentence, occurrence)
) STRICT, WITHOUT ROWID;
CREATE TABLE edits (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  before TEXT NOT NULL,
  made TEXT NOT NULL
) STRICT;
CREATE INDEX edits_by_article ON edits (article_id);
INSERT INTO articles (id, text_hash, source, outlet, headline, author, published, language, address, version_of, added, read, deleted, text, set_aside) VALUES (1, '8755a19093ca5e86fa355b42e7db84cdc1c75317a9cbbee995f5a49153214fb1', '0.txt', 'Harian Uji', 'Gempa Guncang Garut', 'A. Penulis', '2025-06-18', 'id', 'https://example.org/0', NULL, '2025-06-18T12:00:00+00:00', '2025-06-18T13:00:00+00:00', NULL, 'BANDUNG - Gempa bermagnitudo 4,8 mengguncang Kabupaten Garut pada Rabu pagi. Pusat gempa berada di darat pada kedalaman 10 kilometer. Warga Pameungpeuk berhamburan keluar rumah, tetapi belum ada laporan kerusakan.', '[[0, 7]]');
INSERT INTO articles (id, text_hash, source, outlet, headline, author, published, language, address, version_of, added, read, deleted, text, set_aside) VALUES (2, '251ec930840bd3047326b966bf4e44e269ada7e325a93386ced402ded9b749b2', '1.txt', 'Koran Kedua', 'Hadiah Mobil', NULL, '2025-06-18', 'id', NULL, NULL, '2025-06-18T12:00:00+00:00', NULL, NULL, 'JAKARTA - Presiden menghadiahkan sebuah mobil kepada tamunya. Mobil itu buatan dalam negeri dan dirakit di pabrik baru di Karawang yang diresmikan tahun lalu oleh menteri perindustrian.', NULL);
INSERT INTO sketches (shingle, article_id) VALUES (98100050, 1);
INSERT INTO sketches (shingle, article_id) VALUES (165864694, 1);
INSERT INTO sketches (shingle, article_id) VALUES (171815131, 2);
INSERT INTO sketches (shingle, article_id) VALUES (766464745, 2);
INSERT INTO stories (id, title, made, deleted) VALUES (1, 'Gempa Garut', '2025-06-18T12:00:00+00:00', NULL);
INSERT INTO story_articles (story_id, article_id, place) VALUES (1, 1, 1);
INSERT INTO story_articles (story_id, article_id, place) VALUES (1, 2, 2);
INSERT INTO article_tags (article_id, tag) VALUES (1, 'bencana');
INSERT INTO notes (article_id, text, changed) VALUES (1, 'Cek magnitudo', '2025-06-18T12:00:00+00:00');
INSERT INTO decisions (id, story_id, verdict, relation, note, left_article, left_outlet, left_sentence, left_occurrence, right_article, right_outlet, right_sentence, right_occurrence, words, decided, undone) VALUES (1, 1, 'link', 'shared', 'Sama', '8755a19093ca5e86fa355b42e7db84cdc1c75317a9cbbee995f5a49153214fb1', 'Harian Uji', 'BANDUNG - Gempa bermagnitudo 4,8 mengguncang Kabupaten Garut pada Rabu pagi.', 0, '251ec930840bd3047326b966bf4e44e269ada7e325a93386ced402ded9b749b2', 'Koran Kedua', 'JAKARTA - Presiden menghadiahkan sebuah mobil kepada tamunya.', 0, NULL, '2025-06-18T12:00:00+00:00', 0);
INSERT INTO decisions (id, story_id, verdict, relation, note, left_article, left_outlet, left_sentence, left_occurrence, right_article, right_outlet, right_sentence, right_occurrence, words, decided, undone) VALUES (2, 1, 'reject', NULL, NULL, '8755a19093ca5e86fa355b42e7db84cdc1c75317a9cbbee995f5a49153214fb1', 'Harian Uji', 'BANDUNG - Gempa bermagnitudo 4,8 mengguncang Kabupaten Garut pada Rabu pagi.', 0, '251ec930840bd3047326b966bf4e44e269ada7e325a93386ced402ded9b749b2', 'Koran Kedua', 'JAKARTA - Presiden menghadiahkan sebuah mobil kepada tamunya.', 0, NULL, '2025-06-18T12:00:00+00:00', 1);
INSERT INTO line_verdicts (article_id, sentence, occurrence, is_aside, decided) VALUES (2, 'Mobil itu buatan dalam negeri dan dirakit di pabrik baru di Karawang yang diresmikan tahun lalu oleh menteri perindustrian.', 0, 1, '2025-06-18T12:00:00+00:00');
PRAGMA application_id = 1399482994; PRAGMA user_version = 5;
