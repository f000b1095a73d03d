-- A happening tells who acts and who is acted on: views that were made without are made again.
DELETE FROM story_view;
