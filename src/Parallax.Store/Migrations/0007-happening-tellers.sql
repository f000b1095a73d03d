-- A happening tells which statements its line stands on: views that were made without are made again.
DELETE FROM story_view;
