CREATE POLICY p ON profiles USING (user_id = auth.uid());
CREATE TABLE notes (id int);
