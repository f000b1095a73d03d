-- Every id that a story has had, with the report it goes with: a link leads to the story that holds that report now.
CREATE TABLE story_name (
  id TEXT PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX story_name_report ON story_name (report);
INSERT INTO story_name (id, report) SELECT s.id, r.number FROM story s JOIN report r ON r.id = json_extract(s.content, '$.reports[0]');

-- Ids of the stories as they were when it was decided.
ALTER TABLE story_decision ADD COLUMN stories TEXT NOT NULL DEFAULT '';

-- 0: of a split those that stayed, of a merge those of the story that stays; 1: the others.
ALTER TABLE story_decision_report ADD COLUMN side INTEGER NOT NULL DEFAULT 0 CHECK (side IN (0, 1));
