-- Witnesses, agreements and conflicts stand on pairs that surely tell one thing: views that were made without are made again.
DELETE FROM story_view;
