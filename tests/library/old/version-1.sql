-- A library of version 1, as the program left it.
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
INSERT INTO articles (id, text_hash, source, outlet, headline, author, published, language, address, version_of, added, read, deleted, text) VALUES (1, '8755a19093ca5e86fa355b42e7db84cdc1c75317a9cbbee995f5a49153214fb1', '0.txt', 'Harian Uji', 'Gempa Guncang Garut', 'A. Penulis', '2025-06-18', 'id', 'https://example.org/0', NULL, '2025-06-18T12:00:00+00:00', '2025-06-18T13:00:00+00:00', NULL, 'BANDUNG - Gempa bermagnitudo 4,8 mengguncang Kabupaten Garut pada Rabu pagi. Pusat gempa berada di darat pada kedalaman 10 kilometer. Warga Pameungpeuk berhamburan keluar rumah, tetapi belum ada laporan kerusakan.');
INSERT INTO articles (id, text_hash, source, outlet, headline, author, published, language, address, version_of, added, read, deleted, text) VALUES (2, '251ec930840bd3047326b966bf4e44e269ada7e325a93386ced402ded9b749b2', '1.txt', 'Koran Kedua', 'Hadiah Mobil', NULL, '2025-06-18', 'id', NULL, NULL, '2025-06-18T12:00:00+00:00', NULL, NULL, 'JAKARTA - Presiden menghadiahkan sebuah mobil kepada tamunya. Mobil itu buatan dalam negeri dan dirakit di pabrik baru di Karawang yang diresmikan tahun lalu oleh menteri perindustrian.');
INSERT INTO sketches (shingle, article_id) VALUES (98100050, 1);
INSERT INTO sketches (shingle, article_id) VALUES (165864694, 1);
INSERT INTO sketches (shingle, article_id) VALUES (171815131, 2);
INSERT INTO sketches (shingle, article_id) VALUES (766464745, 2);
PRAGMA application_id = 1399482994; PRAGMA user_version = 1;
