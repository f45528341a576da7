CREATE TYPE user_role AS ENUM ('role-admin', 'role-member');
CREATE TABLE users (id integer PRIMARY KEY, role user_role NOT NULL DEFAULT 'role-member');
