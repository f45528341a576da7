SET client_encoding = 'UTF8';
SELECT 1;
