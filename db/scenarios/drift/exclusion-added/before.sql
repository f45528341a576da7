CREATE TABLE bookings (id integer PRIMARY KEY, during tsrange NOT NULL);
