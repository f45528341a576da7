INSERT INTO releases (version) VALUES ('1.2.3.4');
