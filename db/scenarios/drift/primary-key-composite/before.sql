CREATE TABLE members (team_id integer NOT NULL, user_id integer NOT NULL, PRIMARY KEY (team_id));
