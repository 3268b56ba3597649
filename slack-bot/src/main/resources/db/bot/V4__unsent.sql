-- A letter that was given up keeps its text as long as it is listed, a week, so that a
-- person can try it again. Both indexes are for the operator's list and the health check.
create index letter_given_up on bot.letter (written) where state = 'GIVEN_UP';
create index news_parked on bot.news (noted) where state = 'PARKED';
