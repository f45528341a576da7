CREATE TABLE notes (user_id int);
ALTER TABLE notes ADD FOREIGN KEY (user_id) REFERENCES users (id);
