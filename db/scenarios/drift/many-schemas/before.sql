CREATE SCHEMA billing;
CREATE SCHEMA elsewhere;
CREATE TABLE users (id integer PRIMARY KEY);
CREATE TABLE billing.invoices (id integer PRIMARY KEY);
CREATE TABLE elsewhere.anything (id integer PRIMARY KEY);
