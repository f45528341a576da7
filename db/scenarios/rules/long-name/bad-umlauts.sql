CREATE TABLE IF NOT EXISTS "äöüäöüäöüäöüäöüäöüäöüäöüäöüäöüäöü" (id int);
